import { type Agency, UNIT_STANDINGS, type UnitCapability, type UnitStanding } from './unit';

/** What a class of incidents asks for; number 1 leads. */
export type Need = { number: number; agency: Agency; capability: UnitCapability | null };

/** Degrees of WGS 84. */
export type Place = { lat: number; lon: number };

export type Candidate = {
  code: string;
  agency: Agency;
  capabilities: readonly UnitCapability[];
  standing: UnitStanding;
  place: Place | null;
  positionAt: Date | null;
};

/** What asks for care before a unit is sent. */
export const UNIT_WARNINGS = [
  'CASE_PLACE_UNKNOWN',
  'POSITION_STALE',
  'POSITION_UNKNOWN',
  'BUSY',
  'OFF_SHIFT',
  'OUT_OF_SERVICE',
] as const;
/** Why a unit stands where it stands in the list, and what to be careful about. */
export const UNIT_REASONS = ['LEAD_AGENCY', 'ASSIST_AGENCY', 'CAPABILITY', 'DISTANCE', ...UNIT_WARNINGS] as const;
export type UnitReasonCode = (typeof UNIT_REASONS)[number];
export type UnitReason = { code: UnitReasonCode; capability?: UnitCapability; metres?: number; ageMs?: number };

export type Advice<C> = { unit: C; role: 'LEAD' | 'ASSIST' | null; reasons: UnitReason[] };

const EARTH_RADIUS_M = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The great-circle distance in metres. */
export function distanceOf(a: Place, b: Place): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return Math.round(2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord))));
}

type Question<C> = {
  needs: readonly Need[];
  /** Where the incident is, if anybody knows. */
  place: Place | null;
  /** The agencies that work on it already, one entry a unit, and whether one of them leads. */
  onCase: readonly Agency[];
  hasLead: boolean;
  candidates: readonly C[];
  now: Date;
  /** A position older than this may be wrong by now. */
  staleMs: number;
};

const smaller = (...pairs: readonly (readonly [number, number])[]): number =>
  pairs.map(([a, b]) => a - b).find((difference) => difference !== 0) ?? 0;

/** What the agencies on a case leave to be sent; each of them answers one need. */
export function unmetNeeds(needs: readonly Need[], onCase: readonly Agency[]): Need[] {
  const left = [...onCase];
  return needs.filter(({ agency }) => {
    const index = left.indexOf(agency);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/**
 * Every unit in the order in which to think of it: first the one that each open need is best served by, the lead at the
 * top; then the rest, free before busy. Only a free unit gets a role. Inside a choice who can do what is needed comes
 * before who cannot, a fresh position before a stale one, near before far: a unit whose position is stale is still
 * named where there is no better one, with the warning.
 */
export function recommendUnits<C extends Candidate>(question: Question<C>): Advice<C>[] {
  const { needs, place, onCase, hasLead, candidates, now, staleMs } = question;
  const ageOf = ({ positionAt }: C) => (positionAt === null ? Infinity : now.getTime() - positionAt.getTime());
  const metresOf = (unit: C) => (place && unit.place ? distanceOf(place, unit.place) : Number.MAX_SAFE_INTEGER);
  const isUncertain = (unit: C) => (unit.place === null || ageOf(unit) > staleMs ? 1 : 0);
  const needOf = (unit: C) => needs.find(({ agency }) => agency === unit.agency);
  const lacks = (unit: C, need: Need | undefined) =>
    need?.capability && !unit.capabilities.includes(need.capability) ? 1 : 0;
  const byPlace = (a: C, b: C) =>
    smaller([isUncertain(a), isUncertain(b)], [metresOf(a), metresOf(b)]) || a.code.localeCompare(b.code);

  const picked = new Map<C, 'LEAD' | 'ASSIST'>();
  for (const need of [...unmetNeeds(needs, onCase)].sort((a, b) => a.number - b.number)) {
    const [best] = candidates
      .filter((unit) => unit.standing === 'FREE' && unit.agency === need.agency && !picked.has(unit))
      .sort((a, b) => smaller([lacks(a, need), lacks(b, need)]) || byPlace(a, b));
    if (best) picked.set(best, need.number === 1 && !hasLead ? 'LEAD' : 'ASSIST');
  }

  const reasonsOf = (unit: C): UnitReason[] => {
    const need = needOf(unit);
    const reasons: UnitReason[] = [];
    if (need) reasons.push({ code: need.number === 1 ? 'LEAD_AGENCY' : 'ASSIST_AGENCY' });
    if (need?.capability && !lacks(unit, need)) reasons.push({ code: 'CAPABILITY', capability: need.capability });
    if (unit.standing !== 'FREE') reasons.push({ code: unit.standing });
    if (place === null) reasons.push({ code: 'CASE_PLACE_UNKNOWN' });
    else if (unit.place !== null) reasons.push({ code: 'DISTANCE', metres: metresOf(unit) });
    if (unit.place === null) reasons.push({ code: 'POSITION_UNKNOWN' });
    else if (isUncertain(unit)) reasons.push({ code: 'POSITION_STALE', ageMs: ageOf(unit) });
    return reasons;
  };

  const rank = (unit: C) => UNIT_STANDINGS.indexOf(unit.standing);
  const fit = (unit: C) => needOf(unit)?.number ?? Number.MAX_SAFE_INTEGER;
  const rest = candidates
    .filter((unit) => !picked.has(unit))
    .sort(
      (a, b) =>
        smaller([rank(a), rank(b)], [fit(a), fit(b)], [lacks(a, needOf(a)), lacks(b, needOf(b))]) || byPlace(a, b),
    );
  return [
    ...[...picked].map(([unit, role]) => ({ unit, role, reasons: reasonsOf(unit) })),
    ...rest.map((unit) => ({ unit, role: null, reasons: reasonsOf(unit) })),
  ];
}
