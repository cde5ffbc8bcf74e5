import type { CaseStatus } from './case-status';

/** A department works on the case: only then may it have to wait for somebody. */
const PAUSABLE_STATUSES: readonly CaseStatus[] = ['DISPATCHED', 'SIGNED', 'IN_PROGRESS'];

/** What is looked at before a clock pauses. */
export type PausableClock = { isPausable: boolean; dueAt: Date; pausedAt: Date | null };

/** A clock may pause where its policy allows it, in a status of waiting for a department, and before its time ran out. */
export const mayPause = (status: CaseStatus, { isPausable, dueAt, pausedAt }: PausableClock, now: Date): boolean =>
  PAUSABLE_STATUSES.includes(status) && isPausable && pausedAt === null && dueAt > now;

/** What a supervisor says of a pause that was asked for. */
export const PAUSE_DECISIONS = ['approve', 'refuse'] as const;
export type PauseDecision = (typeof PAUSE_DECISIONS)[number];
