import { startTemporarySystem, type TemporarySystem } from '#platform/launcher/start-temporary';
import { send } from '../lib/http';
import { type CaseCost, costOf, readCost } from './case-cost';
import { createContactRounds } from './contact-rounds';
import { measureOfferBurst } from './offer-burst';
import { quantile, readHistogram, since } from './read-histogram';
import { measureRawQueue, type RawQueueServer } from './raw-queue';
import { rest, type Round } from './run-round';

export type WholeSettings = {
  /** Length of a measured round. */
  seconds: number;
  /** Requests under way at once. */
  connections: number;
  /** Seats of each line, which are as many as the cases of the measured burst. */
  seatsPerLine: number;
  note(line: string): void;
};

/** One backend as it was measured. Rates a second, times in ms, costs of a stored case. */
export type WholeResult = {
  noop: Round;
  intake: Round;
  queued: { p50: number | undefined; p99: number | undefined };
  rawJobsPerSecond: number;
  offersPerSecond: number;
  cost: CaseCost;
  /** The same intake with two router processes. */
  twoRouters: Round;
};

type Queue = { server: RawQueueServer; redisPid: number | undefined; variables: Record<string, string> };

/** Until the code is compiled and the new database has looked at its tables for the first time. */
const WARM_UP_SECONDS = 4;
/** Longer than the measurement lasts: an offer must ring until it was read. */
const RING_MS = '600000';

/** Measures all of it on fresh systems with this queue, one thing after the other. */
export async function benchWhole(
  { server, redisPid, variables }: Queue,
  settings: WholeSettings,
): Promise<WholeResult> {
  const { seconds, connections, seatsPerLine, note } = settings;
  const rawJobsPerSecond = await measureRawQueue(server, settings);
  note(`  raw BullMQ ${rawJobsPerSecond.toFixed(0)} jobs/s`);

  const seats = { SEATS_PER_LINE: String(seatsPerLine), OFFER_RING_MS: RING_MS, SEAT_LEASE_MS: RING_MS };
  const one = await withSystem({ ...variables, ...seats }, async (system) => {
    const { noop, intake } = createContactRounds(system, connections);
    await noop(WARM_UP_SECONDS);
    const offersPerSecond = await measureOfferBurst(system, connections);
    note(`  whole path ${offersPerSecond.toFixed(0)} cases/s`);
    await intake(WARM_UP_SECONDS);
    await rest();
    const measuredNoop = await noop(seconds);
    await rest();
    const place = { pid: system.pid, redisPid, dataDir: system.dataDir };
    const before = { cost: readCost(place), queued: await readQueued(system) };
    const measured = await intake(seconds);
    await rest(); // what a case costs after its answer is part of its cost
    const queued = since(before.queued, await readQueued(system));
    const cost = costOf(before.cost, readCost(place), measured.successes);
    note(`  no-op ${measuredNoop.perSecond.toFixed(0)}/s, intake ${measured.perSecond.toFixed(0)}/s`);
    return { noop: measuredNoop, intake: measured, queued, cost, offersPerSecond };
  });
  const twoRouters = await withSystem({ ...variables, WEB_CONCURRENCY: '2' }, async (system) => {
    const { intake } = createContactRounds(system, connections);
    await intake(WARM_UP_SECONDS);
    await rest();
    return intake(seconds);
  });
  note(`  two routers ${twoRouters.perSecond.toFixed(0)}/s`);
  const ms = (share: number) => {
    const found = quantile(one.queued, share);
    return found === undefined ? undefined : found * 1_000;
  };
  return { ...one, queued: { p50: ms(0.5), p99: ms(0.99) }, rawJobsPerSecond, twoRouters };
}

async function withSystem<T>(
  variables: Record<string, string>,
  use: (system: TemporarySystem) => Promise<T>,
): Promise<T> {
  const system = await startTemporarySystem({ LOG_LEVEL: 'warn', ...variables });
  try {
    return await use(system);
  } finally {
    await system.stop();
  }
}

const readQueued = async ({ url }: TemporarySystem) =>
  readHistogram((await send({ method: 'GET', url: `${url}/metrics` })).text, 'hotline_intake_queued_seconds');
