import type { Config } from './config';

/** A vi or en case waits this long for a seat that speaks its language before any seat of the lane will do, in ms. */
const LANGUAGE_GRACE_MS = 15_000;
/** A case comes back to the seat that declined it, or let it ring out, only after this long, in ms. */
const REPEAT_MS = 30_000;

/** How this installation offers cases. */
export const offerPolicyOf = ({ offerRingMs }: Pick<Config, 'offerRingMs'>) => ({
  ringMs: offerRingMs,
  languageGraceMs: LANGUAGE_GRACE_MS,
  repeatMs: REPEAT_MS,
});
