import { setTimeout as pause } from 'node:timers/promises';
import autocannon, { type Options } from 'autocannon';
import { cpuTimes } from '../lib/machine-cores';

/** What a round measured: answers per second, latency in ms, and what was not a success. */
export type Round = { perSecond: number; successes: number; failures: number; p50: number; p99: number; max: number };

const ANSWER_TIMEOUT_SECONDS = 30;

/** Fires at one target for a while and waits for what is under way. */
export async function runRound(options: Options): Promise<Round> {
  const result = await autocannon({ ...options, timeout: ANSWER_TIMEOUT_SECONDS });
  const successes = result['2xx'];
  return {
    perSecond: successes / result.duration,
    successes,
    failures: result.non2xx + result.errors + result.timeouts,
    p50: result.latency.p50,
    p99: result.latency.p99,
    max: result.latency.max,
  };
}

const SAMPLE_MS = 500;
/** A machine with other work never rests: then the round begins all the same, and both kinds of round suffer alike. */
const LONGEST_REST_MS = 20_000;
const RESTING_SHARE = 0.85;

/** Waits until the work that a round left behind is done, so that the next one is not slowed by it. */
export async function rest(): Promise<void> {
  const deadline = performance.now() + LONGEST_REST_MS;
  while (performance.now() < deadline) {
    const before = cpuTimes();
    await pause(SAMPLE_MS);
    const after = cpuTimes();
    if ((after.idle - before.idle) / (after.total - before.total) > RESTING_SHARE) return;
  }
}
