import type { DataClass } from '#domain/retention';

/**
 * How long a city keeps what at first, in days, to be edited by its privacy officer. Words five years, places 90 days, and
 * identities as long as recordings of emergencies, three years (proposals of the domain reference, 7.2); what shows who used
 * the system and what was sent half a year, the least that the Cybersecurity Law (21) asks of logs.
 */
export const RETENTION_RULES: { dataClass: DataClass; keepDays: number }[] = [
  { dataClass: 'location', keepDays: 90 },
  { dataClass: 'identity', keepDays: 1_095 },
  { dataClass: 'words', keepDays: 1_825 },
  { dataClass: 'messages', keepDays: 183 },
  { dataClass: 'link', keepDays: 183 },
  { dataClass: 'traces', keepDays: 183 },
];
