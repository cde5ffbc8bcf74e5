import type { CaseStatus } from './case-status';
import type { Line } from './line';
import { type Priority, priorityRank } from './priority';
import { isFirstResponse } from './transfer';
import { UNIT_STAGES } from './unit';

/** What speaks for two reports being of one incident. */
export const SAME_INCIDENT_REASONS = ['time', 'place', 'address', 'category', 'words', 'plate'] as const;
export type SameIncidentReason = (typeof SAME_INCIDENT_REASONS)[number];

/** How far apart reports of one incident may be on a line: a row of the city. Durations in ms, distances in m. */
export type SameIncidentPolicy = {
  line: Line;
  /** Within this they came at the same time … */
  nearMs: number;
  /** … and beyond this at another. */
  windowMs: number;
  nearM: number;
  farM: number;
  /** The lowest score, 0…1, at which operators are asked. */
  minScore: number;
};

/** What can be done about a case and the incident it may belong to. */
export const LINK_ACTIONS = ['link', 'merge', 'undo'] as const;
export type LinkAction = (typeof LINK_ACTIONS)[number];

/** How one of two cases stands when they are to be brought together. */
export type LinkStanding = {
  line: Line;
  status: CaseStatus;
  priority: Priority;
  needsHuman: boolean;
  isInTransfer: boolean;
  /** A unit is on it, also one that has given its feedback: it would stay busy with a case that nobody works on. */
  hasUnits: boolean;
  /** It belongs to another case already, or others belong to it. */
  isMember: boolean;
  isMain: boolean;
};

/** A case with its end behind it, or carried on by another one. */
export const OVER = ['CLOSED', 'MERGED'] as const satisfies CaseStatus[];
export const isOver = (status: CaseStatus): boolean => OVER.some((over) => over === status);

/** Why a case cannot be linked to another one, or undefined. An incident is one main case and its members: no deeper. */
export function linkFault(member: LinkStanding, main: LinkStanding): string | undefined {
  if (isOver(member.status) || isOver(main.status)) return 'a case that is over is not linked';
  if (member.isMember) return 'the case belongs to an incident already';
  if (member.isMain) return 'other cases belong to this one';
  if (main.isMember) return 'that case belongs to another one itself';
  return undefined;
}

/**
 * Why a linked case cannot be carried on by its main case, or undefined. Both are clear, on one line, and nobody is
 * being asked to take either; danger to life goes on at 110 only.
 */
export function mergeFault(member: LinkStanding, main: LinkStanding): string | undefined {
  if (isOver(member.status) || isOver(main.status)) return 'a case that is over is not merged';
  if (member.status === 'OFFERED') return 'the case rings at a seat';
  const hasLead = member.line === '110' && UNIT_STAGES.some((stage) => stage === member.status);
  if (hasLead || member.hasUnits) return 'a unit was sent to the case';
  if (member.isInTransfer || main.isInTransfer) return 'a transfer to the other line is under way';
  if (member.needsHuman || main.needsHuman) return 'say first what the unclear case is';
  if (member.line !== main.line) return 'the cases are on two lines: transfer one of them first';
  if (isFirstResponse(member.priority) && main.line !== '110') return 'danger to life goes on at 110';
  return undefined;
}

/** The most urgent of a main case and what it carries on. Never less urgent than the case itself. */
export const carriedPriority = (own: Priority, members: readonly Priority[]): Priority =>
  [own, ...members].reduce((a, b) => (priorityRank(b) < priorityRank(a) ? b : a));
