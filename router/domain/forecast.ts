import type { Line } from './line';

/** Forecasts and plans are made by half hours of the city's own time. */
export const SLOT_MS = 30 * 60_000;
export const SLOTS_PER_DAY = 48;
const DAY_MS = SLOTS_PER_DAY * SLOT_MS;

/** Contacts that a line received in one half hour. */
export type ArrivalCount = { beganAt: Date; contacts: number };

/** How many half-hours of the past count, and how much. */
export type ForecastPolicy = {
  /** Same weekdays that are looked at, the newest first, from 1. */
  historyWeeks: number;
  /** What a week counts beside the week after it, in percent: 100 is a plain mean. */
  weekWeightPercent: number;
};

/** What is expected of a day about which nothing is known yet. */
export type ArrivalProfile = {
  line: Line;
  /** 0 is Sunday. */
  weekday: number;
  contactsPerDay: number;
  /** Percent of the day's contacts in each of its 24 hours. */
  hourPercents: readonly number[];
};

/** The days that are not what their weekday says, as dates of the city (YYYY-MM-DD). */
export type SpecialDays = { holidays: readonly string[]; workdays: readonly string[] };

/** Contacts of a half hour: the mean, and the bounds within which 95 of 100 such half hours lie. */
export type Forecast = {
  at: Date;
  expected: number;
  low: number;
  high: number;
  /** From how many weeks it was learned; 0: from the profile alone. */
  weeks: number;
};

export type ForecastInput = {
  counts: readonly ArrivalCount[];
  profiles: readonly Pick<ArrivalProfile, 'weekday' | 'contactsPerDay' | 'hourPercents'>[];
  policy: ForecastPolicy;
  specialDays: SpecialDays;
  /** Of the city, in minutes east of Greenwich. */
  utcOffsetMinutes: number;
};

/** The half hour that an instant lies in. Every city's clock differs from UTC by whole quarters; ours by half hours. */
export const slotOf = (at: Date): Date => new Date(Math.floor(at.getTime() / SLOT_MS) * SLOT_MS);

/**
 * What is expected in each of the half hours that begin at `slots`: the mean of the same half hour of like days, the
 * newest counting most. A public holiday is like a Sunday and a make-up working day like a Monday. Counts of earlier days
 * only are used: a half hour never forecasts itself. Where there are none, the profile speaks, at the level of what was
 * counted so far once that makes a day.
 */
export function forecastArrivals(slots: readonly Date[], input: ForecastInput): Forecast[] {
  const { specialDays, utcOffsetMinutes } = input;
  const placeOf = (at: Date) => placeInWeek(at, utcOffsetMinutes, specialDays);
  const known = new Map<string, ArrivalCount[]>();
  for (const count of [...input.counts].sort((a, b) => b.beganAt.getTime() - a.beganAt.getTime())) {
    const key = keyOf(placeOf(count.beganAt));
    const list = known.get(key);
    if (list) list.push(count);
    else known.set(key, [count]);
  }
  const level = levelOf(input, placeOf);
  return slots.map((at) => {
    const place = placeOf(at);
    const before = (known.get(keyOf(place)) ?? []).filter(({ beganAt }) => beganAt.getTime() <= at.getTime() - DAY_MS);
    const alike = before.slice(0, input.policy.historyWeeks).map(({ contacts }) => contacts);
    return { at, ...(alike.length > 0 ? fromHistory(alike, input.policy) : fromProfile(place, input.profiles, level)) };
  });
}

type Place = { weekday: number; slot: number };
const keyOf = ({ weekday, slot }: Place): string => `${weekday}-${slot}`;

const SUNDAY = 0;
const MONDAY = 1;

function placeInWeek(at: Date, utcOffsetMinutes: number, { holidays, workdays }: SpecialDays): Place {
  const local = new Date(at.getTime() + utcOffsetMinutes * 60_000);
  const date = local.toISOString().slice(0, 10);
  const weekday = holidays.includes(date) ? SUNDAY : workdays.includes(date) ? MONDAY : local.getUTCDay();
  return { weekday, slot: Math.floor((local.getTime() % DAY_MS) / SLOT_MS) };
}

/** Standard deviations to either side that hold 95 of 100 normal values. */
const TWO_SIDED_95 = 1.96;

/** The newest first. Counts of calls scatter at least as Poisson's do, and as much more as they did. */
function fromHistory(contacts: readonly number[], { weekWeightPercent }: ForecastPolicy): Omit<Forecast, 'at'> {
  const weights = contacts.map((_, week) => (weekWeightPercent / 100) ** week);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const total = sum(weights);
  const expected = sum(contacts.map((count, week) => count * weights[week]!)) / total;
  const spread = sum(contacts.map((count, week) => weights[week]! * (count - expected) ** 2)) / total;
  const effectiveWeeks = total ** 2 / sum(weights.map((weight) => weight ** 2));
  const sampled = effectiveWeeks > 1 ? (spread * effectiveWeeks) / (effectiveWeeks - 1) : 0;
  return { ...around(expected, Math.max(expected, sampled) * (1 + 1 / effectiveWeeks)), weeks: contacts.length };
}

/** How the contacts that were counted compare with the profile of the same half hours; 1 before a day of them was counted. */
function levelOf({ counts, profiles }: ForecastInput, placeOf: (at: Date) => Place): number {
  if (counts.length < SLOTS_PER_DAY) return 1;
  const profiled = counts.reduce((total, { beganAt }) => total + profiledContacts(placeOf(beganAt), profiles), 0);
  return profiled === 0 ? 1 : counts.reduce((total, { contacts }) => total + contacts, 0) / profiled;
}

function profiledContacts({ weekday, slot }: Place, profiles: ForecastInput['profiles']): number {
  const profile = profiles.find((one) => one.weekday === weekday);
  const percent = profile?.hourPercents[Math.floor(slot / 2)] ?? 0;
  return ((profile?.contactsPerDay ?? 0) * percent) / 100 / 2;
}

function fromProfile(place: Place, profiles: ForecastInput['profiles'], level: number): Omit<Forecast, 'at'> {
  const expected = level * profiledContacts(place, profiles);
  return { ...around(expected, expected), weeks: 0 };
}

function around(expected: number, variance: number): { expected: number; low: number; high: number } {
  const half = TWO_SIDED_95 * Math.sqrt(variance);
  return { expected, low: Math.max(0, expected - half), high: expected + half };
}
