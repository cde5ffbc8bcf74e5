/** How soon the system noticed what happened: real seconds from the moment at which there was something to notice. */
import type { Period } from './arrivals';
import { linearAt } from './hour-profile';
import type { Seen } from './lookout';
import type { PlannedContact } from './planned-contact';
import type { NamedScenario, Stream } from './scenario-file';
import type { ThresholdMetric } from './threshold-metrics';

/** A stream is a surge from the minute on in which it brings so many times its ordinary contacts. */
const SURGE_FACTOR = 2;
/** Callers of one matter after whom a cluster is due (domain 5.4). */
const CLUSTER = 5;

export type NoticeFacts = {
  scenario: Pick<NamedScenario, 'streams'>;
  period: Pick<Period, 'minutes'>;
  compression: number;
  plan: readonly PlannedContact[];
  seen: Seen;
  /** Cases that waited for 110 and its seats, over time. */
  depths: readonly { at: number; waiting: number; seats: number }[];
};

export type NoticeMetric = Extract<
  ThresholdMetric,
  'surgeSeconds' | 'topicSeconds' | 'depthAlarmSeconds' | 'announcementSeconds'
>;

/** Null where nothing was to be noticed; what was never noticed counts until the end of the run. */
export function measureNotice(facts: NoticeFacts): Record<NoticeMetric, number | null> {
  const { scenario, period, compression, plan, seen, depths } = facts;
  const end = period.minutes * 60;
  const since = (from: number | undefined, noticed: number | undefined): number | null =>
    from === undefined || from > end ? null : Math.max(0, (noticed ?? end) - from) / compression;
  const surge = firstOf(scenario.streams.map((stream) => surgeOf(stream, period.minutes)));
  const clustered = scenario.streams.filter(({ matters }) => matters.some(({ oneDistrict }) => oneDistrict));
  const cluster = clustered.flatMap((stream) => {
    const from = surgeOf(stream, period.minutes) ?? 0;
    const callers = plan.filter((contact) => contact.stream === stream.name && contact.at >= from);
    return callers[CLUSTER - 1]?.at ?? [];
  });
  const deep = depths.find(({ waiting, seats }) => seats > 0 && waiting > seats)?.at;
  return {
    surgeSeconds: clustered.length > 0 ? null : since(surge, seen.surgeAt),
    topicSeconds: since(firstOf(cluster), seen.topicAt),
    depthAlarmSeconds: since(deep, seen.depthAlarmAt),
    announcementSeconds: since(surge, seen.announcedAt),
  };
}

/** When a stream becomes a surge, in seconds; undefined: within this time it does not. */
function surgeOf({ multiplier }: Pick<Stream, 'multiplier'>, minutes: number): number | undefined {
  for (let second = 0; second <= minutes * 60; second += 1) {
    if (linearAt(multiplier, second / 60) >= SURGE_FACTOR) return second;
  }
  return undefined;
}

const firstOf = (instants: readonly (number | undefined)[]): number | undefined =>
  instants.filter((at) => at !== undefined).sort((a, b) => a - b)[0];
