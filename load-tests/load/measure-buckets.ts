/** Cuts a run into stretches of equal length, so that a chart can show how it went. */
import { LANES, type Line, LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import { type ContactRecord, waitOf } from './contact-record';
import { serviceLevelOf } from './measure-waits';
import { percentile } from './percentile';
import type { PlannedContact } from './planned-contact';
import type { Bucket } from './run-report';
import type { Sample } from './sampler';

const BUCKETS_AT_MOST = 60;
const BUCKETS_AT_LEAST = 6;
/** Looks at the system that a stretch has on the average, so that none is empty. */
const SAMPLES_OF_A_BUCKET = 2;

type Run = {
  plan: readonly PlannedContact[];
  records: readonly ContactRecord[];
  samples: readonly Sample[];
  /** End of the run, in seconds of the scenario's clock. */
  endsAt: number;
};

export function measureBuckets({ plan, records, samples, endsAt }: Run): Bucket[] {
  const wanted = Math.floor(samples.length / SAMPLES_OF_A_BUCKET);
  const count = Math.max(BUCKETS_AT_LEAST, Math.min(BUCKETS_AT_MOST, wanted));
  const length = endsAt / count;
  const indexOf = (at: number) => Math.min(count - 1, Math.max(0, Math.floor(at / length)));
  const parts = Array.from({ length: count }, () => ({
    intended: 0,
    records: [] as ContactRecord[],
    samples: [] as Sample[],
  }));
  for (const { at } of plan) if (at <= endsAt) parts[indexOf(at)]!.intended += 1;
  for (const record of records) {
    const part = parts[indexOf(record.contact.at)]!;
    part.records.push(record);
    if (record.contact.attempt > 0) part.intended += 1;
  }
  for (const sample of samples) parts[indexOf(sample.at)]!.samples.push(sample);
  return parts.map((part, index) => ({ minute: ((index + 0.5) * length) / 60, ...measurePart(part, endsAt) }));
}

const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const highestOf = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.max(...numbers));

const mapOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

function measurePart(
  { intended, records, samples }: { intended: number; records: ContactRecord[]; samples: Sample[] },
  now: number,
): Omit<Bucket, 'minute'> {
  const ofLine = mapOf(LINES, (line) => records.filter(({ contact }) => contact.truth.line === line));
  const waitAt = (some: readonly ContactRecord[], share: number) =>
    percentile(
      some.flatMap((record) => waitOf(record) ?? []),
      share,
    ) ?? null;
  const names = [...new Set(samples.flatMap(({ processes }) => Object.keys(processes)))];
  const ofProcess = (key: 'cores' | 'memoryMb') =>
    mapOf(names, (name) => meanOf(samples.flatMap(({ processes }) => processes[name]?.[key] ?? [])) ?? 0);
  const occupied = (line: Line) =>
    meanOf(samples.flatMap(({ seats }) => (seats[line].inSeats === 0 ? [] : seats[line].busy / seats[line].inSeats)));
  return {
    intended,
    achieved: records.length,
    hungUp: mapOf(LINES, (line) => ofLine[line].filter(({ hungUpAt }) => hungUpAt !== undefined).length),
    serviceLevel: mapOf(LINES, (line) => serviceLevelOf(ofLine[line], now)),
    waitP50: mapOf(LINES, (line) => waitAt(ofLine[line], 0.5)),
    waitP95: mapOf(LINES, (line) => waitAt(ofLine[line], 0.95)),
    waitP95Of: mapOf(PRIORITIES, (priority) =>
      waitAt(
        records.filter(({ contact }) => contact.truth.priority === priority),
        0.95,
      ),
    ),
    acknowledgedP95Ms:
      percentile(
        records.flatMap(({ acknowledgedMs }) => acknowledgedMs ?? []),
        0.95,
      ) ?? null,
    waiting: mapOf(LANES, (lane) => highestOf(samples.map(({ waiting }) => waiting[lane]))),
    oldestSeconds: mapOf(LANES, (lane) => highestOf(samples.map(({ oldest }) => oldest[lane]))),
    open: highestOf(samples.map(({ open }) => open)),
    outbox: highestOf(samples.map(({ outbox }) => outbox)),
    occupancy: mapOf(LINES, occupied),
    cores: ofProcess('cores'),
    memoryMb: ofProcess('memoryMb'),
    machineCores: meanOf(samples.map(({ machineCores }) => machineCores)),
    lagMs: highestOf(samples.map(({ lagMs }) => lagMs)),
  };
}
