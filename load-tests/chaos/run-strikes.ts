/** When each strike falls: by the minutes of a scenario, or at random from a seed. */
import { setTimeout as pause } from 'node:timers/promises';
import { send } from '../lib/http';
import { createRandom } from '../lib/random';
import type { Rig } from './rig';
import { type StrikeName, STRIKES, type StrikeSettings } from './strikes';

/** What fell and when, in ms since 1970: `to` is when the harm was taken back, which may be at once. */
export type Struck = { what: StrikeName; from: number; to: number };

export type StrikesRun = { done: Promise<Struck[]>; stop(): void };

export type RunSettings = Omit<StrikeSettings, 'random'> & { seed: number; note(line: string): void };
/** The strikes as their time comes. */
export type Times = AsyncIterable<StrikeName>;

/**
 * Does to the rig what comes, one after the other, until there is no more or it is stopped; a harm that has begun ends. Each
 * falls on a system that serves: several at one instant are a strike of their own.
 */
export function runStrikes(rig: Rig, times: (stopped: AbortSignal) => Times, settings: RunSettings): StrikesRun {
  const { seed, awayMs, lastsMs, note } = settings;
  const random = createRandom(seed);
  const stopping = new AbortController();
  const run = async () => {
    const struck: Struck[] = [];
    for await (const what of times(stopping.signal)) {
      if (stopping.signal.aborted) break;
      const from = Date.now();
      note(`${what}: ${STRIKES[what].about}`);
      try {
        await STRIKES[what].run(rig, { random, awayMs, lastsMs });
        struck.push({ what, from, to: Date.now() });
        await untilItServes(rig, stopping.signal);
      } catch (error) {
        note(`${what} was not done: ${String(error)}`);
      }
    }
    return struck;
  };
  return { done: run(), stop: () => stopping.abort() };
}

const ASK_EVERY_MS = 200;
/** A system that does not serve after this long has not recovered: the next strike may as well fall, in ms. */
const SERVES_WITHIN_MS = 90_000;

async function untilItServes({ system }: Rig, stopped: AbortSignal): Promise<void> {
  const deadline = Date.now() + SERVES_WITHIN_MS;
  while (!stopped.aborted && Date.now() < deadline) {
    const { status } = await send({ method: 'GET', url: `${system.url}/v1/health/ready` });
    if (status === 200) return;
    await pause(ASK_EVERY_MS);
  }
}

/** Every strike once in a random order, then again in another, each some seconds after the system serves again. */
export const inRandomOrder = (names: readonly StrikeName[], seed: number, gap: { leastMs: number; meanMs: number }) =>
  async function* (stopped: AbortSignal): Times {
    for (const [what, gapMs] of randomOrder(names, seed, gap)) {
      await pause(gapMs, undefined, { signal: stopped }).catch(() => undefined); // stopped while it waits
      if (stopped.aborted) return;
      yield what;
    }
  };

/** The order and the gaps alone, without end: the same seed gives the same. */
export function* randomOrder(
  names: readonly StrikeName[],
  seed: number,
  { leastMs, meanMs }: { leastMs: number; meanMs: number },
): Generator<[what: StrikeName, gapMs: number]> {
  const random = createRandom(seed);
  for (;;) {
    const left = [...names];
    while (left.length > 0) {
      const [what] = left.splice(random.below(left.length), 1);
      if (what) yield [what, leastMs + random.exponential(meanMs - leastMs)];
    }
  }
}
