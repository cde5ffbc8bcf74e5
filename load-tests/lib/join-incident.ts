/** Brings a case to the one that was there first about the same incident. */
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '#domain/app-error';
import type { CaseDetail } from '#domain/wire/case-wire';
import { type SameIncident, sameIncidentSchema, type Suggestion } from '#domain/wire/same-incident-wire';
import type { Session } from './session';

/** Somebody was faster, or the case that was meant to go on has moved on itself. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'conflict' || error.code === 'illegal-transition');

const LOOK_AGAIN_MS = 500;

export const readIncident = (session: Session, caseId: string): Promise<SameIncident> =>
  session.call(sameIncidentSchema, 'GET', `/v1/cases/${caseId}/same-incident`);

/**
 * Merges a held case that is linked; else links it to the oldest of the suggestions that the operator holds for the same
 * incident and that came before it. @returns whether it was linked or merged, or somebody was faster
 */
export async function joinIncident(
  session: Session,
  detail: CaseDetail,
  isSame: (suggestion: Suggestion) => boolean,
): Promise<boolean> {
  if (detail.status !== 'ACCEPTED' || detail.needsHuman) return false;
  const claim = { version: detail.version, fence: detail.fence ?? undefined };
  const { suggestions, may } = await readIncident(session, detail.id);
  const main = suggestions
    .filter((suggestion) => suggestion.number < detail.number && isSame(suggestion))
    .sort((a, b) => (a.number < b.number ? -1 : 1))[0];
  const step = (what: 'links' | 'merge', body: object) =>
    session.call(sameIncidentSchema, 'POST', `/v1/cases/${detail.id}/${what}`, body);
  try {
    if (may.includes('merge')) await step('merge', claim);
    else if (may.includes('link') && main) await step('links', { ...claim, mainId: main.id });
    else return false;
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    await pause(LOOK_AGAIN_MS);
  }
  return true;
}
