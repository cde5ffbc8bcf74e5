import type { CaseStatus } from './case-status';
import { type Line, LINES } from './line';
import type { Priority } from './priority';
import { isFirstResponse } from './transfer';

/**
 * Why one line asks the other for its part. `SPLIT` one call with two needs · `FIRST_RESPONSE` the emergency goes at once ·
 * `REQUEST_POLICE` a department at work meets what only police may do · `JOINT_MEDIATION` the part of a dispute that is
 * settled at its source · `STABILITY_LEAD` a sign of unrest.
 */
export const LINKAGE_TYPES = [
  'SPLIT',
  'FIRST_RESPONSE',
  'REQUEST_POLICE',
  'JOINT_MEDIATION',
  'STABILITY_LEAD',
] as const;
export type LinkageType = (typeof LINKAGE_TYPES)[number];

/** The lines that ask for it; it always goes to the other one. */
const ASKED_BY: Record<LinkageType, readonly Line[]> = {
  SPLIT: LINES,
  FIRST_RESPONSE: ['12345'],
  REQUEST_POLICE: ['12345'],
  JOINT_MEDIATION: ['110'],
  STABILITY_LEAD: ['12345'],
};

/** Somebody must have heard what the case is before a part of it can be told. */
const UNHEARD: readonly CaseStatus[] = ['WAITING', 'OFFERED', 'MERGED', 'CLOSED'];

/** What may be asked for about a case that stands so. */
export const linkagesFrom = ({ line, status }: { line: Line; status: CaseStatus }): LinkageType[] =>
  UNHEARD.includes(status) ? [] : LINKAGE_TYPES.filter((type) => ASKED_BY[type].includes(line));

/** Why the part cannot be so urgent, or undefined: danger to life is never an order of 12345. */
export const partFault = (to: Line, priority: Priority): string | undefined =>
  to === '12345' && isFirstResponse(priority) ? 'danger to life belongs to 110' : undefined;
