import type { Line } from './line';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

/** What a city calls unusual: a row of it. */
export type SurgePolicy = {
  /** Whole minutes that are looked at before the one that is under way, in ms. */
  windowMs: number;
  /** The time before them that says what is usual today, in ms. */
  trailingMs: number;
  /** Weeks whose same half hour says what is usual then. */
  historyWeeks: number;
  /** Fewer callers than this are no surge. */
  leastCallers: number;
  /** Nor is less than so many times what is usual. */
  leastRatio: number;
  /** Nor what chance alone brings more often than this, 0 to 1. */
  chance: number;
  /** Coefficient of variation of the level of a day: real days scatter more than chance alone. */
  scatter: number;
  /** Share of a line's callers that any one class has, and any one class of one district, in a city that has counted nothing. */
  classShare: number;
  districtShare: number;
  /** Callers that must have been counted until the counted shares weigh as much as those two. */
  shareWeight: number;
  /** A surge is over when it was none for this long, in ms. */
  calmMs: number;
};

/** What grows: a line, one of its classes, or a class in one district. */
export type SurgeTopic = { line: Line; category: string | null; district: string | null };

/** Callers of one topic. `district` is null where nobody knows it. */
export type TopicCount = { line: Line; category: string; district: string | null; callers: number };

/** What was counted, and over how long. */
export type CountedTime = { counts: readonly TopicCount[]; minutes: number };

export type SurgeFacts = {
  /** The last whole minutes and the one under way. */
  present: CountedTime;
  /** What came before them; nothing, and zero minutes, in a city that has just begun. */
  trailing: CountedTime;
  /** What came in the same half hour of past weeks. */
  history: readonly TopicCount[];
  /** Contacts that the forecast expects of each line in a minute. */
  forecast: Record<Line, number>;
};

/** Callers of a topic in the present, and how many were usual in that time. */
export type Surge = SurgeTopic & { callers: number; usual: number; minutes: number };

/**
 * What grows now. A line is measured by its forecast and by the hour before, a class by its share of the line in that hour
 * and in past weeks. A class that grows all over the city is told once, not by each of its districts; one that grows in one
 * district alone is told as that district's.
 */
export function findSurges({ present, trailing, history, forecast }: SurgeFacts, policy: SurgePolicy): Surge[] {
  const before = sumByTopic(trailing.counts);
  const known = sumByTopic([...trailing.counts, ...history]);
  const callersOf = (sums: ReadonlyMap<string, TopicSum>, topic: SurgeTopic) => sums.get(keyOf(topic))?.callers ?? 0;
  const usualOf = (topic: SurgeTopic): number => {
    const line = { line: topic.line, category: null, district: null };
    const trailed = trailing.minutes === 0 ? 0 : callersOf(before, line) / trailing.minutes;
    const ofLine = present.minutes * Math.max(forecast[topic.line], trailed);
    if (topic.category === null) return ofLine;
    const { classShare, districtShare, shareWeight } = policy;
    const assumed = (topic.district === null ? classShare : districtShare) * shareWeight;
    return (ofLine * (assumed + callersOf(known, topic))) / (shareWeight + callersOf(known, line));
  };

  const { minutes } = present;
  const measured = [...sumByTopic(present.counts).values()].map((sum) => ({ ...sum, usual: usualOf(sum), minutes }));
  const unusual = measured.filter(({ callers, usual }) => isUnusual(callers, usual, policy));
  return unusual.filter((one) => {
    if (one.category === null) return true;
    const ofClass = (of: SurgeTopic) => of.line === one.line && of.category === one.category;
    const whole = unusual.find((of) => ofClass(of) && of.district === null);
    const places = unusual.filter((of) => ofClass(of) && of.district !== null);
    const most = Math.max(0, ...places.map(({ callers }) => callers));
    const isSpread = whole !== undefined && isUnusual(whole.callers - most, whole.usual, policy);
    return isSpread === (one.district === null);
  });
}

/** Whether so many callers are a surge where so many are usual. */
export const isUnusual = (callers: number, usual: number, { leastCallers, leastRatio, chance, scatter }: SurgePolicy) =>
  callers >= leastCallers && callers >= leastRatio * usual && chanceOf(callers, usual, scatter) < chance;

/**
 * How probable it is that at least `callers` come where `usual` do on average: a Poisson count whose rate scatters as a
 * gamma variable does (negative binomial), with `scatter` as its coefficient of variation.
 */
export function chanceOf(callers: number, usual: number, scatter: number): number {
  if (usual <= 0) return callers > 0 ? 0 : 1;
  const shape = 1 / scatter ** 2;
  let one = Math.exp(shape * Math.log(shape / (shape + usual)));
  let below = 0;
  for (let count = 0; count < callers; count += 1) {
    below += one;
    one *= ((count + shape) / (count + 1)) * (usual / (usual + shape));
  }
  return Math.max(0, 1 - below);
}

/** A surge that was found before, with the callers an hour that were usual then. */
export type OpenSurge = SurgeTopic & { usualHourly: number };

/** Whether a surge goes on: measured by what was usual before it, for its own hour is part of the past by and by. */
export const goesOn = (callers: number, minutes: number, { usualHourly }: OpenSurge, policy: SurgePolicy): boolean =>
  callers >= policy.leastCallers && callers >= (policy.leastRatio * usualHourly * minutes) / HOUR_MINUTES;

/** Callers an hour. */
export const hourlyOf = (callers: number, minutes: number): number => (callers / minutes) * HOUR_MINUTES;

/** What somebody said of a surge: it is an event of both lines, or it is none. */
export const SURGE_DECISIONS = ['DECLARED', 'DISMISSED'] as const;
export type SurgeDecision = (typeof SURGE_DECISIONS)[number];

/** The names of a topic in one string. */
export const keyOf = ({ line, category, district }: SurgeTopic): string =>
  `${line} ${category ?? ''} ${district ?? ''}`;

export type TopicSum = SurgeTopic & { callers: number };

/** Every count stands for its line, for its class, and where the district is known for the class there. */
export function sumByTopic(counts: readonly TopicCount[]): Map<string, TopicSum> {
  const sums = new Map<string, TopicSum>();
  for (const { line, category, district, callers } of counts) {
    const topics: SurgeTopic[] = [{ line, category: null, district: null }];
    if (!isSpecial(category)) topics.push({ line, category, district: null });
    if (!isSpecial(category) && district !== null) topics.push({ line, category, district });
    for (const topic of topics) {
      const key = keyOf(topic);
      const sum = sums.get(key);
      if (sum) sum.callers += callers;
      else sums.set(key, { ...topic, callers });
    }
  }
  return sums;
}

/** Silence, noise and wrong numbers are no matter of their own; they count for their line. */
const isSpecial = (category: string): boolean => category.length > 2;

/** The minute that an instant lies in. */
export const minuteOf = (at: Date): Date => new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
