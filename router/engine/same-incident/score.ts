import type { SameIncidentPolicy, SameIncidentReason } from '#domain/same-incident';
import { isSamePlate } from './plates';
import { type ReadReport, readReport, type Report } from './read-report';

/**
 * Evidence in points. Half a point is a hint, five decide. Nothing but a plate decides alone: same time and same class
 * are two of a hundred calls of a busy hour, and only the place, or words that nobody else uses, tell them apart.
 */
const POINTS = {
  time: 2,
  place: 3,
  /** Beyond the policy's limit in time or place: another incident, whatever is said. */
  apart: -6,
  address: 3,
  category: 1.5,
  otherCategory: -0.5,
  otherLine: -1,
  words: 2,
  plate: 5,
} as const;
/** Points at which it is as likely as not, and how steeply the odds rise from there: a point makes them 2.5 times as good. */
const EVEN_AT = 5;
const SPREAD = 0.9;
/** What a kind of evidence must bring to be named as a reason. */
const NAMED_FROM = 0.6;

/** `score` in 0…1, 0.5 where it is as likely as not. */
export type Likeness = { score: number; reasons: SameIncidentReason[] };

const EARTH_M = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points, or null where one of them is not known. Good to a metre within a city. */
export function distanceM(one: Pick<Report, 'lat' | 'lon'>, other: Pick<Report, 'lat' | 'lon'>): number | null {
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return null;
  const x = radians(other.lon - one.lon) * Math.cos(radians((one.lat + other.lat) / 2));
  return EARTH_M * Math.hypot(x, radians(other.lat - one.lat));
}

/** 1 up to `near`, 0 from `far` on, straight between. */
const closeness = (distance: number, near: number, far: number): number =>
  distance <= near ? 1 : distance >= far ? 0 : (far - distance) / (far - near);

function timePoints(one: Report, other: Report, { nearMs, windowMs }: SameIncidentPolicy): number {
  const between = Math.abs(one.at - other.at);
  return between > windowMs ? POINTS.apart : POINTS.time * closeness(between, nearMs, windowMs);
}

function placePoints(one: Report, other: Report, { nearM, farM }: SameIncidentPolicy): number {
  const distance = distanceM(one, other);
  if (distance === null) return 0;
  return distance > farM ? POINTS.apart : POINTS.place * closeness(distance, nearM, farM);
}

const categoryPoints = (one: Report, other: Report): number => {
  if (one.category === other.category) return POINTS.category;
  return one.line === other.line ? POINTS.otherCategory : POINTS.otherLine;
};

/** Share of the parts of one's address that the other names in its address or its words. */
function named(one: ReadReport, other: ReadReport): number {
  if (one.place.size < 2) return 0;
  const found = [...one.place].filter((part) => other.place.has(part) || other.words.has(part));
  return found.length / one.place.size;
}

/** Less than half of an address in common may be two streets of one district. */
const SHARED_ADDRESS = 0.5;
function addressPoints(one: ReadReport, other: ReadReport): number {
  const share = Math.max(named(one, other), named(other, one));
  return share < SHARED_ADDRESS ? 0 : POINTS.address * share;
}

type Rarity = (token: string) => number;

/** How rare a token is among the reports that are compared: what everybody says tells nobody apart. */
function rarityAmong(reports: readonly ReadReport[]): Rarity {
  const counts = new Map<string, number>();
  for (const { words, ideas } of reports) {
    for (const token of words) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const idea of ideas) counts.set(idea, (counts.get(idea) ?? 0) + 1);
  }
  return (token) => Math.log((reports.length + 1) / (counts.get(token) ?? 1));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>, rarity: Rarity): number {
  const weight = (tokens: Iterable<string>) => [...tokens].reduce((sum, token) => sum + rarity(token) ** 2, 0);
  const all = Math.sqrt(weight(one) * weight(other));
  return all === 0 ? 0 : weight([...one].filter((token) => other.has(token))) / all;
}

const wordPoints = (one: ReadReport, other: ReadReport, rarity: Rarity): number =>
  POINTS.words * Math.max(overlap(one.words, other.words, rarity), overlap(one.ideas, other.ideas, rarity));

const platePoints = (one: ReadReport, other: ReadReport): number =>
  one.plates.some((plate) => other.plates.some((seen) => isSamePlate(plate, seen))) ? POINTS.plate : 0;

function likeness(points: Record<SameIncidentReason, number>): Likeness {
  const sum = Object.values(points).reduce((total, one) => total + one, 0);
  const reasons = (Object.keys(points) as SameIncidentReason[]).filter((reason) => points[reason] >= NAMED_FROM);
  return { score: 1 / (1 + Math.exp((EVEN_AT - sum) * SPREAD)), reasons };
}

/** Texts read for one question at most; the rest is left out by time, place and class, which cost nothing. */
const READ_AT_MOST = 40;

/**
 * How likely each of the other reports speaks of the same incident. Pure; reads at most `READ_AT_MOST` texts.
 * @param others what a query found near in time; those that time, place and class make least likely are left out
 */
export function scoreReports<R extends Report>(
  subject: Report,
  others: readonly R[],
  policy: SameIncidentPolicy,
): (Likeness & { of: R })[] {
  const one = readReport(subject);
  const promise = (other: Report) =>
    timePoints(one, other, policy) + placePoints(one, other, policy) + categoryPoints(one, other);
  const likeliest = [...others].sort((a, b) => promise(b) - promise(a)).slice(0, READ_AT_MOST);
  const read = likeliest.map((of) => ({ of, other: readReport(of) }));
  const rarity = rarityAmong([one, ...read.map(({ other }) => other)]);
  return read.map(({ of, other }) => ({
    of,
    ...likeness({
      time: timePoints(one, other, policy),
      place: placePoints(one, other, policy),
      address: addressPoints(one, other),
      category: categoryPoints(one, other),
      words: wordPoints(one, other, rarity),
      plate: platePoints(one, other),
    }),
  }));
}
