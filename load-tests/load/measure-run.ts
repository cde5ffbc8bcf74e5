/** Puts the report of a run together: figures, verdicts, thresholds. */
import { cpus, totalmem } from 'node:os';
import { type Line, LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import { recoveriesOf } from '../chaos/recovery';
import type { Struck } from '../chaos/run-strikes';
import { expectedCount, type Period } from './arrivals';
import { nameBottleneck } from './bottleneck';
import { type ContactRecord, waitOf } from './contact-record';
import { measureBuckets } from './measure-buckets';
import { measureGroup, waitsOf } from './measure-waits';
import type { Seen } from './lookout';
import { measureNotice } from './measure-notice';
import type { Judgement } from './oracle';
import { percentile, shareOf, slopeOf } from './percentile';
import type { PlannedContact } from './planned-contact';
import type { RunReport } from './run-report';
import type { Sample } from './sampler';
import type { NamedScenario, Threshold } from './scenario-file';
import type { SeatTime } from './staff';
import type { Measures } from './threshold-metrics';

export type RunFacts = {
  scenario: NamedScenario;
  seed: number;
  period: Period;
  compression: number;
  isDrill: boolean;
  startedAt: Date;
  /** When the scenario's clock began, in ms since 1970, and what was done to the system since. */
  beganAt: number;
  struck: readonly Struck[];
  realSeconds: number;
  plan: readonly PlannedContact[];
  records: readonly ContactRecord[];
  dropped: number;
  samples: readonly Sample[];
  seen: Seen;
  seats: Record<Line, number>;
  seatTime: Record<Line, SeatTime>;
  seatErrors: readonly string[];
  judgement: Judgement;
  /** Call-backs that were still owed and overdue when the run ended. */
  callBacksOverdue: number;
  endsAt: number;
};

/** A start this much later than intended is the generator's own fault, in ms. */
const LATE_MS = 100;
/** Beyond these the generator measured itself. */
const LATE_SHARE = 0.01;
const LAG_P95_MS = 200;
const EXAMPLES = 10;
/** What grows is measured over the second half of a run that has one this long: real seconds. Shorter ones show noise. */
const GROWTH_SECONDS = 300;

export function measureRun(facts: RunFacts): RunReport {
  const { scenario, period, records, samples, plan, judgement, endsAt } = facts;
  const started = records.filter(({ receipt }) => receipt !== undefined);
  const generator = measureGenerator(facts);
  const acknowledgedMs = waitsOf(records.flatMap((record) => record.acknowledgedMs ?? []));
  const ofLine = mapOf(LINES, (line) => measureGroup(withTruth(records, 'line', line), endsAt));
  const ofPriority = mapOf(PRIORITIES, (priority) => measureGroup(withTruth(records, 'priority', priority), endsAt));
  const occupancy = mapOf(LINES, (line) => orNull(shareOf(facts.seatTime[line].busy, facts.seatTime[line].staffed)));
  const buckets = measureBuckets({ plan, records, samples, endsAt });
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const strikes = recoveriesOf(facts.struck, waitsInTime(facts));
  const measures = {
    ...measuresOf(facts),
    recoverySeconds: strikes.length === 0 ? null : Math.max(...strikes.map(({ recoverySeconds }) => recoverySeconds)),
    acknowledgedP95Ms: acknowledgedMs.p95,
    acknowledgedP99Ms: acknowledgedMs.p99,
  };
  return {
    format: 1,
    scenario: scenario.name,
    about: scenario.about,
    source: scenario.source,
    seed: facts.seed,
    minutes: period.minutes,
    compression: facts.compression,
    scale: period.scale,
    isDrill: facts.isDrill,
    startedAt: facts.startedAt.toISOString(),
    realSeconds: facts.realSeconds,
    machine,
    seats: facts.seats,
    arrivals: {
      expected: scenario.streams.reduce((sum, stream) => sum + expectedCount(stream, period), 0),
      planned: plan.length,
      started: records.length,
      dropped: facts.dropped,
      redials: records.filter(({ contact }) => contact.attempt > 0).length,
      acknowledged: started.length,
      refused: records.filter(({ refusal }) => refusal !== undefined).length,
      repeats: records.reduce((sum, { repeats }) => sum + repeats, 0),
    },
    generator,
    acknowledgedMs,
    ofLine,
    ofPriority,
    occupancy,
    judgement: {
      casesRead: judgement.casesRead,
      cases: judgement.cases,
      rightLine: orNull(judgement.rightLine),
      timelines: judgement.timelines,
      toOfferMs: waitsOf(judgement.offers.map(({ from, to }) => to - from)),
      ringMs: waitsOf(judgement.ringMs),
      faults: Object.fromEntries(
        Object.entries(judgement.verdicts).map(([fault, found]) => [
          fault,
          { count: found.length, examples: found.slice(0, EXAMPLES) },
        ]),
      ),
    },
    measures,
    thresholds: scenario.thresholds.map((threshold) => judgeThreshold(threshold, measures[threshold.metric])),
    bottleneck: nameBottleneck({ generator, machine, acknowledgedMs, buckets, occupancy, ofLine }),
    strikes,
    seatErrors: facts.seatErrors.slice(0, EXAMPLES),
    buckets,
  };
}

const orNull = <T>(value: T | undefined): T | null => value ?? null;
const mapOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
const withTruth = <K extends 'line' | 'priority'>(
  records: readonly ContactRecord[],
  key: K,
  value: ContactRecord['contact']['truth'][K],
) => records.filter(({ contact }) => contact.truth[key] === value);

/** What was not measured does not fail a run: a scenario without messages has no doubled ones. */
export function judgeThreshold(threshold: Threshold, measured: number | null): RunReport['thresholds'][number] {
  const { atMost = Infinity, atLeast = -Infinity } = threshold;
  return { ...threshold, measured, isMet: measured === null || (measured <= atMost && measured >= atLeast) };
}

function measureGenerator({ records, samples, dropped }: RunFacts): RunReport['generator'] {
  const late = records.map(({ lateMs }) => lateMs);
  const lag = samples.map(({ lagMs }) => lagMs);
  const cores = samples.flatMap(({ processes }) => processes.generator?.cores ?? []);
  const lateShare = shareOf(late.filter((ms) => ms > LATE_MS).length, late.length) ?? 0;
  const lagP95 = percentile(lag, 0.95);
  const limits = [
    ...(dropped > 0 ? [`${dropped} starts were dropped`] : []),
    ...(lateShare > LATE_SHARE
      ? [`${(lateShare * 100).toFixed(1)} % of the starts were more than ${LATE_MS} ms late`]
      : []),
    ...((lagP95 ?? 0) > LAG_P95_MS ? [`its event loop was held up for ${lagP95?.toFixed(0)} ms`] : []),
  ];
  return {
    lateP99Ms: orNull(percentile(late, 0.99)),
    lateLongestMs: orNull(percentile(late, 1)),
    lagP95Ms: orNull(lagP95),
    cores: cores.length === 0 ? null : cores.reduce((sum, one) => sum + one, 0) / cores.length,
    limits,
  };
}

function measuresOf(facts: RunFacts): Record<keyof Measures, number | null> {
  const { records, judgement, samples, dropped, seatErrors, endsAt, callBacksOverdue } = facts;
  const counts = mapOf(
    Object.keys(judgement.verdicts) as (keyof typeof judgement.verdicts)[],
    (fault) => judgement.verdicts[fault].length,
  );
  const dangers = records.filter(({ contact }) => contact.truth.priority === 'P0');
  const recognised = dangers.filter(({ receipt }) => receipt?.priority === 'P0');
  const group110 = measureGroup(withTruth(records, 'line', '110'), endsAt);
  const group12345 = measureGroup(withTruth(records, 'line', '12345'), endsAt);
  const retold = records.filter(({ contact, answeredAt }) => contact.isRetold && answeredAt !== undefined);
  const waitingOf = ({ waiting }: Sample) => Object.values(waiting).reduce((sum, one) => sum + one, 0);
  const secondHalf = samples.filter(({ at }) => at > endsAt / 2);
  const isLong = endsAt / 2 / facts.compression >= GROWTH_SECONDS;
  const growthOf = (of: 'memoryMb' | 'handles') => {
    const sums = secondHalf.map(
      ({ at, processes: { router, workers } }) => [at, (router?.[of] ?? 0) + (workers?.[of] ?? 0)] as const,
    );
    return isLong && sums.some(([, sum]) => sum > 0) ? perHour(slopeOf(sums), 3_600 * facts.compression) : null;
  };
  return {
    ...counts,
    refused: records.filter(({ refusal }) => refusal !== undefined).length,
    dropped,
    lateStarts: orNull(shareOf(records.filter(({ lateMs }) => lateMs > LATE_MS).length, records.length)),
    acknowledgedP95Ms: null,
    acknowledgedP99Ms: null,
    recoverySeconds: null,
    p0Within15: measureGroup(recognised, endsAt).serviceLevel,
    p0WaitP95: orNull(
      percentile(
        recognised.flatMap((record) => waitOf(record) ?? []),
        0.95,
      ),
    ),
    serviceLevel110: group110.serviceLevel,
    serviceLevel12345: group12345.serviceLevel,
    abandonment110: group110.abandonment,
    abandonment12345: group12345.abandonment,
    duplicatesLinked: orNull(shareOf(retold.filter(({ isLinked }) => isLinked).length, retold.length)),
    callBacksOverdue,
    backlogAtEnd: orNull(samples.at(-1) && waitingOf(samples.at(-1) as Sample)),
    backlogGrowthPerHour: perHour(slopeOf(secondHalf.map((sample) => [sample.at, waitingOf(sample)])), 3_600),
    memoryGrowthMbPerHour: growthOf('memoryMb'),
    handleGrowthPerHour: growthOf('handles'),
    timerLateMs: judgement.timersLateMs.length === 0 ? null : Math.max(...judgement.timersLateMs),
    seatErrors: seatErrors.length,
    ...measureNotice({ ...facts, depths: samples.map(depthOf) }),
  };
}

const depthOf = ({ at, waiting, seats }: Sample) => ({ at, waiting: waiting['line-110'], seats: seats['110'].inSeats });

/** Who waited for an acknowledgement, and which dangers to life for an offer, on the clock of the machine. */
function waitsInTime({ beganAt, compression, records, judgement }: RunFacts): Parameters<typeof recoveriesOf>[1] {
  const acknowledged = records.flatMap(({ contact, acknowledgedMs }) => {
    const from = beganAt + (contact.at / compression) * 1_000;
    return acknowledgedMs === undefined ? [] : [{ from, to: from + acknowledgedMs }];
  });
  return { beganAt, acknowledged, offered: judgement.offers.filter(({ priority }) => priority === 'P0') };
}

const perHour = (slope: number | undefined, secondsOfHour: number): number | null =>
  slope === undefined ? null : slope * secondsOfHour;
