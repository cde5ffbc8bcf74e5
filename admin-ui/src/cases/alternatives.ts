import type { Alternative } from '#domain/triage';

/** What would be said to be 0 %. */
const NOTHING = 0.005;

/** What else it could be: the engine's list holds its own choice as well, which is no alternative, and what hardly is one. */
export const otherThan = (category: string, alternatives: readonly Alternative[]): Alternative[] =>
  alternatives.filter((one) => one.category !== category && one.confidence >= NOTHING);
