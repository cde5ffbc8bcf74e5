import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '#domain/app-error';
import { READY_MESSAGE } from '../child';

export type Supervised = {
  /** Settles when the program first reports that it serves; rejects when it ends or says nothing before. */
  ready: Promise<void>;
  /**
   * Starts it a second time and ends the first when the second serves.
   * @throws AppError when the second does not start; the first goes on. What is being stopped is not replaced.
   */
  replace(): Promise<void>;
  /** Asks it to end, and ends it when it does not. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
};

export type SupervisedProgram = { name: string; start(): ChildProcess; note(message: string): void };

/** How long a program may take until it serves: the triage model is trained first. */
const READY_TIMEOUT_MS = 60_000;
/** Long enough for requests and jobs in hand to finish. */
const STOP_TIMEOUT_MS = 10_000;

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
/** A program that ran this long did not fail because of its start, so the delays begin anew. */
const HEALTHY_AFTER_MS = 60_000;

/** Keeps a program running: once it has served, it is started again whenever it ends, ever more slowly. */
export function supervise({ name, start, note }: SupervisedProgram): Supervised {
  const stopping = new AbortController();
  const living = new Set<ChildProcess>();
  let child = startOne();
  const ready = firstReady(name, child);
  const ended = keepRunning();

  function startOne(): ChildProcess {
    const started = start();
    living.add(started);
    void ending(started).then(() => living.delete(started));
    return started;
  }
  async function keepRunning(): Promise<void> {
    await ready;
    let failures = 0;
    for (;;) {
      const startedAt = Date.now();
      const watched = child;
      const how = await ending(watched);
      if (stopping.signal.aborted) return;
      if (child !== watched) continue;
      if (Date.now() - startedAt > HEALTHY_AFTER_MS) failures = 0;
      const delayMs = Math.min(FIRST_DELAY_MS * 2 ** failures, LONGEST_DELAY_MS);
      note(`${name} ended (${how}); starting it again in ${delayMs} ms`);
      failures += 1;
      await pause(delayMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      if (child !== watched) continue;
      child = startOne();
      child.once('message', () => note(`${name} serves again`));
    }
  }
  ended.catch(() => undefined); // a failed first start is told by `ready`

  return {
    ready,
    async replace() {
      if (stopping.signal.aborted) return;
      const next = startOne();
      await firstReady(name, next).catch(async (error: unknown) => {
        await end(next);
        throw error;
      });
      const before = child;
      child = next;
      await end(before);
    },
    async stop() {
      stopping.abort();
      await Promise.all([...living].map(end));
    },
    kill() {
      stopping.abort();
      for (const one of living) one.kill('SIGKILL');
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ending(child);
  clearTimeout(timer);
}

async function firstReady(name: string, child: ChildProcess): Promise<void> {
  const timeout = new AbortController();
  const outcome = await Promise.race([
    new Promise<true>((resolve) => child.on('message', (message) => isReady(message) && resolve(true))),
    ending(child),
    pause(READY_TIMEOUT_MS, 'no sign of life', { signal: timeout.signal, ref: false }),
  ]);
  timeout.abort();
  if (outcome !== true) throw new AppError('bug', `${name} does not start (${outcome}): its messages above say why`);
}

const isReady = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'ready' in message && message.ready === READY_MESSAGE.ready;

/** Settles with how a process ended: its exit code or the signal. */
function ending(child: ChildProcess): Promise<string> {
  const describe = () => child.signalCode ?? `exit code ${child.exitCode}`;
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(describe());
  return new Promise((resolve) => {
    child.once('exit', () => resolve(describe()));
    child.once('error', (error) => resolve(error.message));
  });
}
