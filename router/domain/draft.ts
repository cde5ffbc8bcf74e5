import { CASE_ACTIONS } from './case-action';

/** What people write about a case: the form of each action, the guided questions, the caller's further words, a transfer. */
export const DRAFT_FORMS = [...CASE_ACTIONS, 'questions', 'words', 'transfer'] as const;
export type DraftForm = (typeof DRAFT_FORMS)[number];

/** How long a draft that nobody goes on with is kept, in ms. */
export const DRAFT_LIFE_MS = 7 * 24 * 60 * 60_000;
/** Who saved a draft so recently is writing it, in ms: drafts are saved each second while somebody types. */
export const WRITING_MS = 10_000;
/** Who was not heard of for this long has gone, in ms: a screen says every five seconds that it shows a case. */
export const VIEWER_LIFE_MS = 15_000;
