import type { CaseStatus } from './case-status';
import type { Role } from './role';

/** How far a case has come, in the words of whoever brought it. */
export const CITIZEN_STAGES = ['RECEIVED', 'WORKING', 'ANSWERED', 'NOT_ACCEPTED', 'CLOSED'] as const;
export type CitizenStage = (typeof CITIZEN_STAGES)[number];

/** A citizen need not know which desk has the file. */
export const STAGE_OF_STATUS: Record<CaseStatus, CitizenStage> = {
  WAITING: 'RECEIVED',
  OFFERED: 'RECEIVED',
  ACCEPTED: 'WORKING',
  ANSWERED_DIRECTLY: 'ANSWERED',
  DISPATCHED: 'WORKING',
  INFO_ONLY: 'ANSWERED',
  INSTRUCTED: 'WORKING',
  SIGNED: 'WORKING',
  IN_PROGRESS: 'WORKING',
  EN_ROUTE: 'WORKING',
  ON_SCENE: 'WORKING',
  REPLIED: 'ANSWERED',
  FEEDBACK: 'WORKING',
  CALLBACK: 'ANSWERED',
  NOT_ACCEPTED: 'NOT_ACCEPTED',
  RETURN_REQUESTED: 'WORKING',
  RE_DISPATCHED: 'WORKING',
  SUSPENDED: 'WORKING',
  TERMINATED: 'ANSWERED',
  REWORK: 'WORKING',
  MERGED: 'WORKING',
  CLOSED: 'CLOSED',
};

/** When there is something to rate. */
export const isRatable = (stage: CitizenStage): boolean => stage === 'ANSWERED' || stage === 'CLOSED';

/** Which office looked at somebody's data: they learn the office, not the officer (domain reference 7.5). */
export const OFFICES = [
  'LINE_12345',
  'LINE_110',
  'SUPERVISION',
  'DEPARTMENT',
  'PRIVACY',
  'ADMINISTRATION',
  'AUDIT',
  'SYSTEM',
] as const;
export type Office = (typeof OFFICES)[number];

export const OFFICE_OF_ROLE: Record<Role, Office> = {
  CALL_TAKER_110: 'LINE_110',
  CALL_TAKER_12345: 'LINE_12345',
  SUPERVISOR: 'SUPERVISION',
  DEPARTMENT_HANDLER: 'DEPARTMENT',
  PRIVACY_OFFICER: 'PRIVACY',
  SYS_ADMIN: 'ADMINISTRATION',
  SEC_ADMIN: 'ADMINISTRATION',
  AUDITOR: 'AUDIT',
};

/** What was looked at: who somebody is, or what the matter is about. */
export const ACCESSED = ['IDENTITY', 'CASE'] as const;
export type Accessed = (typeof ACCESSED)[number];

/**
 * Why. `HANDLE_CASE` also stands for looks at the case that ask for no purpose: that is the only one there is for them.
 * `CHANGE_CASE` something was done with it.
 */
export const ACCESS_PURPOSES = [
  'CALL_BACK',
  'LOCATE_CALLER',
  'HANDLE_CASE',
  'CHECK_QUALITY',
  'CHANGE_CASE',
  'EXPORT',
] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];

/**
 * Rights over one's own data (PIPL 44 to 50): to have it corrected, to have deleted who one is, to object to an access, to
 * have a decision explained that a machine proposed (24).
 */
export const PRIVACY_REQUEST_KINDS = ['CORRECT', 'ERASE', 'OBJECT', 'EXPLAIN'] as const;
export type PrivacyRequestKind = (typeof PRIVACY_REQUEST_KINDS)[number];
export const PRIVACY_DECISIONS = ['grant', 'refuse'] as const;
export type PrivacyDecision = (typeof PRIVACY_DECISIONS)[number];

/** How often a one-time code may be guessed at, and how long it opens, in ms (ASVS 6.5.5: ten minutes at most). */
export const MAX_CODE_GUESSES = 5;
export const CODE_LIFE_MS = 10 * 60_000;
/** How long a citizen stays signed in, in ms: long enough to read, short enough for a borrowed telephone. */
export const CITIZEN_SESSION_MS = 30 * 60_000;
