import type { Priority } from './priority';
import { isFirstResponse } from './transfer';

/** When a unit of a run card is asked for. Whoever leads always is. */
export const CREW_CONDITIONS = ['ALWAYS', 'DANGER_TO_LIFE', 'PLACE_UNKNOWN'] as const;
export type CrewCondition = (typeof CREW_CONDITIONS)[number];

/** What the case says of a condition now; a case that is raised or located asks anew. */
export const isMet = (when: CrewCondition, of: { priority: Priority; isPlaceKnown: boolean }): boolean =>
  when === 'ALWAYS' || (when === 'DANGER_TO_LIFE' ? isFirstResponse(of.priority) : !of.isPlaceKnown);
