/**
 * What is kept for a time of its own. Of a case: `location` where it was, to the metre · `identity` who called ·
 * `words` what was said and written. What belongs to no time of a case: `messages` that were sent, and the development
 * inbox · `link` messages with the other installation · `traces` of who signed in from where.
 */
export const CASE_DATA_CLASSES = ['location', 'identity', 'words'] as const;
export const DATA_CLASSES = [...CASE_DATA_CLASSES, 'messages', 'link', 'traces'] as const;
export type CaseDataClass = (typeof CASE_DATA_CLASSES)[number];
export type DataClass = (typeof DATA_CLASSES)[number];

/** Bounds of a rule, in days: never for ever, and never so short that what is being worked on goes. */
export const KEEP_DAYS = { min: 1, max: 36_500 } as const;
