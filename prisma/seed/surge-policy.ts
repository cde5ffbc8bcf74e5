import type { SurgePolicy } from '#domain/surge';

const MINUTE = 60_000;

/**
 * What a city calls a surge at first, to be edited by it. Five callers, and a chance of one in ten million, are strict enough
 * for fewer than one false alarm a week where 300 topics are looked at six times a minute; twice the usual is the least
 * that seats feel. The level of ordinary days scatters by three tenths in the counts of big cities. All are the product's
 * proposals.
 */
export const SURGE_POLICY: SurgePolicy = {
  windowMs: 3 * MINUTE,
  trailingMs: 60 * MINUTE,
  historyWeeks: 8,
  leastCallers: 5,
  leastRatio: 2,
  chance: 1e-7,
  scatter: 0.3,
  classShare: 0.2,
  districtShare: 0.02,
  shareWeight: 50,
  calmMs: 10 * MINUTE,
};
