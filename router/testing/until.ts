import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `check` answers something true, and answers it. @throws Error naming what was waited for after the deadline */
export async function until<T>(
  what: string,
  check: () => Promise<T> | T,
  deadlineMs = 15_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited ${deadlineMs} ms in vain: ${what}`);
    await pause(20);
  }
}
