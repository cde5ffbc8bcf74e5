import type { CaseAction } from '#domain/case-action';
import type { Draft } from './fields';

/**
 * What is typed and not yet accepted by the server, by case and action. It lives as long as the page: a refused or
 * folded form keeps its words, and nothing about a caller is left behind in the browser.
 */
const drafts = new Map<string, Draft>();
const key = (caseId: string, action: CaseAction) => `${caseId} ${action}`;

export const draftOf = (caseId: string, action: CaseAction): Draft | undefined => drafts.get(key(caseId, action));
export const keepDraft = (caseId: string, action: CaseAction, draft: Draft): void => {
  drafts.set(key(caseId, action), draft);
};
export const dropDraft = (caseId: string, action: CaseAction): void => {
  drafts.delete(key(caseId, action));
};
