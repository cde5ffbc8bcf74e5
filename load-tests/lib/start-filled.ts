import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { searchAnswerSchema } from '#domain/wire/search-wire';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { userWithRole } from './credentials';
import { fillCases } from './fill-cases';
import { type Session, signIn } from './session';
import type { SystemUnderTest } from './system';

const note = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * A temporary system of its own with so many cases (`npm run seed:many`), when all that was said in them is indexed.
 * @throws AppError `conflict` when it does not start or cannot be filled
 */
export async function startFilled(cases: number): Promise<SystemUnderTest> {
  note(`${cases} cases: starting a temporary system`);
  const system = await startTemporarySystem({ LOG_LEVEL: 'warn', SESSION_LISTS_PER_MINUTE: '1000000' });
  try {
    if (cases > 0) await fillCases(system, cases);
    note('\nwaiting until everything is indexed');
    await untilIndexed(await signIn(system.url, userWithRole(system.credentials, 'SUPERVISOR')));
    return system;
  } catch (error) {
    await system.stop();
    throw error;
  }
}

async function untilIndexed(session: Session): Promise<void> {
  for (;;) {
    const { unindexedSince } = await session.call(searchAnswerSchema, 'POST', '/v1/search', { q: '?' });
    if (unindexedSince === null) return;
    await pause(1_000);
  }
}

/** Starts and fills a system of each size, lets `use` measure them side by side, and stops them all. */
export async function withFilledSystems<T>(
  sizes: readonly number[],
  use: (systems: readonly SystemUnderTest[]) => Promise<T>,
): Promise<T> {
  const systems: SystemUnderTest[] = [];
  try {
    for (const size of sizes) systems.push(await startFilled(size));
    return await use(systems);
  } finally {
    for (const system of systems) await system.stop();
  }
}

const isAscending = (sizes: readonly number[]) =>
  sizes.every((size, index) => Number.isInteger(size) && size > (sizes[index - 1] ?? -1));

/** The option `--sizes 0,10000`: numbers of cases. */
export const sizesOption = z
  .string()
  .transform((text) => text.split(',').map(Number))
  .refine(isAscending, 'holds whole numbers, ascending, with commas between');
