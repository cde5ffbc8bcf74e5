import type { Alternative } from '#domain/triage';

/** What else it could be: the engine's list holds its own choice as well, which is no alternative. */
export const otherThan = (category: string, alternatives: readonly Alternative[]): Alternative[] =>
  alternatives.filter((one) => one.category !== category);
