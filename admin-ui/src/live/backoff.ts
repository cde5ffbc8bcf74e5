const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before the attempt `attempt` (from 0), in ms: doubling, and spread over half of it, so that
 * hundreds of screens do not come back in the same instant.
 * @param random in [0, 1)
 */
export const backoffMs = (attempt: number, random: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + random / 2);
