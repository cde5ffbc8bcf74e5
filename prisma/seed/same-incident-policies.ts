import type { SameIncidentPolicy } from '#domain/same-incident';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How far apart reports of one incident may be, in a city that has not said so itself. From the rules for repeats and
 * clusters (domain 2.8): the same place is within 200 m; a cluster comes within 500 m and an hour, an emergency within
 * ten minutes. Callers of an emergency stand further away and give the place less exactly, so there it is 1 km.
 */
export const SAME_INCIDENT_POLICIES: SameIncidentPolicy[] = [
  { line: '110', nearMs: 10 * MINUTE, windowMs: 2 * HOUR, nearM: 200, farM: 1_000, minScore: 0.5 },
  { line: '12345', nearMs: HOUR, windowMs: 24 * HOUR, nearM: 200, farM: 500, minScore: 0.5 },
];
