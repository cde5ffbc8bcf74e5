import type { CaseAction } from './case-action';
import type { Line } from './line';
import type { SlaMetric } from './sla';
import { UNIT_STAGES } from './unit';

/**
 * Where a case stands. Both lines share the way to an operator (WAITING, OFFERED, ACCEPTED) and the end (CLOSED);
 * between them a 12345 work order and a 110 incident go their own ways. MERGED stands apart: another case carries it on
 * until the merge is undone.
 */
export const CASE_STATUSES = [
  'WAITING',
  'OFFERED',
  'ACCEPTED',
  'ANSWERED_DIRECTLY',
  'DISPATCHED',
  'INFO_ONLY',
  'INSTRUCTED',
  'SIGNED',
  'IN_PROGRESS',
  'EN_ROUTE',
  'ON_SCENE',
  'REPLIED',
  'FEEDBACK',
  'CALLBACK',
  'NOT_ACCEPTED',
  'RETURN_REQUESTED',
  'RE_DISPATCHED',
  'SUSPENDED',
  'TERMINATED',
  'REWORK',
  'MERGED',
  'CLOSED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** One row of the transition table. `to: null` leaves the status as it is. */
export type Transition = {
  action: CaseAction;
  line: Line | 'any';
  from: readonly CaseStatus[];
  to: CaseStatus | null;
  starts?: readonly SlaMetric[];
  stops?: readonly SlaMetric[];
};

const OPEN = CASE_STATUSES.filter((status) => status !== 'CLOSED');
/** An order that a unit has in its hands. */
const AT_UNIT: readonly CaseStatus[] = ['DISPATCHED', 'SIGNED', 'IN_PROGRESS'];
const IN_HANDLING: readonly CaseStatus[] = [...AT_UNIT, 'RETURN_REQUESTED', 'SUSPENDED', 'REWORK'];

/**
 * What may happen to a case, on which line, from where to where, and which clocks that starts and stops.
 * The server enforces it and the console draws its buttons from it. WAITING → OFFERED → ACCEPTED is not here:
 * the offer does that (`prisma/stores/offer-store.ts`). Nor is MERGED: `router/src/same-incident` leads there and back.
 */
export const TRANSITIONS: readonly Transition[] = [
  { action: 'decide', line: 'any', from: ['ACCEPTED'], to: null },
  { action: 'release', line: 'any', from: ['ACCEPTED'], to: 'WAITING' },
  { action: 'note', line: 'any', from: OPEN, to: null },

  {
    action: 'not-accept',
    line: '12345',
    from: ['ACCEPTED', 'RE_DISPATCHED'],
    to: 'NOT_ACCEPTED',
    stops: ['dispatch', 'reply'],
  },
  {
    action: 'answer',
    line: '12345',
    from: ['ACCEPTED', 'RE_DISPATCHED'],
    to: 'ANSWERED_DIRECTLY',
    stops: ['dispatch', 'reply'],
  },
  {
    action: 'dispatch',
    line: '12345',
    from: ['ACCEPTED', 'RE_DISPATCHED', 'REWORK'],
    to: 'DISPATCHED',
    stops: ['dispatch'],
    starts: ['sign', 'contact'],
  },
  {
    action: 'designate',
    line: '12345',
    from: ['RE_DISPATCHED'],
    to: 'DISPATCHED',
    stops: ['dispatch'],
    starts: ['sign', 'contact'],
  },
  { action: 'sign', line: '12345', from: ['DISPATCHED'], to: 'SIGNED', stops: ['sign'] },
  {
    action: 'contact-requester',
    line: '12345',
    from: ['SIGNED', 'IN_PROGRESS', 'SUSPENDED'],
    to: null,
    stops: ['contact'],
  },
  { action: 'return', line: '12345', from: AT_UNIT, to: 'RETURN_REQUESTED', stops: ['sign'] },
  {
    action: 'approve-return',
    line: '12345',
    from: ['RETURN_REQUESTED'],
    to: 'RE_DISPATCHED',
    stops: ['contact'],
    starts: ['dispatch'],
  },
  { action: 'refuse-return', line: '12345', from: ['RETURN_REQUESTED'], to: 'SIGNED' },
  {
    action: 'recall',
    line: '12345',
    from: [...AT_UNIT, 'REWORK'],
    to: 'RE_DISPATCHED',
    stops: ['sign', 'contact'],
    starts: ['dispatch'],
  },
  { action: 'assist', line: '12345', from: [...AT_UNIT, 'SUSPENDED'], to: null },
  { action: 'assist-reply', line: '12345', from: IN_HANDLING, to: null },
  { action: 'extend', line: '12345', from: ['SIGNED', 'IN_PROGRESS'], to: null },
  { action: 'approve-extension', line: '12345', from: IN_HANDLING, to: null },
  { action: 'refuse-extension', line: '12345', from: IN_HANDLING, to: null },
  { action: 'suspend', line: '12345', from: ['SIGNED', 'IN_PROGRESS'], to: 'SUSPENDED' },
  { action: 'resume-work', line: '12345', from: ['SUSPENDED'], to: 'IN_PROGRESS' },
  {
    action: 'terminate',
    line: '12345',
    from: ['RE_DISPATCHED', 'SIGNED', 'IN_PROGRESS', 'SUSPENDED'],
    to: 'TERMINATED',
    stops: ['dispatch', 'contact', 'reply'],
  },
  { action: 'start', line: '12345', from: ['SIGNED', 'REWORK'], to: 'IN_PROGRESS' },
  { action: 'reply', line: '12345', from: ['IN_PROGRESS'], to: 'REPLIED', stops: ['contact', 'reply'] },
  {
    action: 'call-back',
    line: '12345',
    from: ['ANSWERED_DIRECTLY', 'REPLIED', 'TERMINATED', 'CALLBACK'],
    to: 'CALLBACK',
  },
  { action: 'rework', line: '12345', from: ['CALLBACK'], to: 'REWORK', starts: ['reply'] },
  ...(['supervise', 'escalate', 'decide-escalation'] as const).map((action): Transition => ({
    action,
    line: '12345',
    from: ['ANSWERED_DIRECTLY', 'REPLIED', 'CALLBACK', 'RE_DISPATCHED', 'TERMINATED', ...IN_HANDLING],
    to: null,
  })),
  { action: 'close', line: '12345', from: ['CALLBACK', 'NOT_ACCEPTED'], to: 'CLOSED' },
  { action: 'reopen', line: '12345', from: ['CLOSED'], to: 'RE_DISPATCHED', starts: ['dispatch', 'reply'] },
  // Whose case another one carries on is asked all the same whether it was solved.
  { action: 'call-back', line: '12345', from: ['MERGED'], to: null },

  { action: 'inform', line: '110', from: ['ACCEPTED'], to: 'INFO_ONLY', stops: ['dispatch', 'reply'] },
  {
    action: 'instruct',
    line: '110',
    from: ['ACCEPTED', ...UNIT_STAGES],
    to: 'INSTRUCTED',
    stops: ['dispatch', 'sign'],
    starts: ['sign'],
  },
  { action: 'sign', line: '110', from: ['INSTRUCTED'], to: 'SIGNED', stops: ['sign'] },
  { action: 'depart', line: '110', from: ['SIGNED'], to: 'EN_ROUTE' },
  { action: 'arrive', line: '110', from: ['EN_ROUTE'], to: 'ON_SCENE' },
  { action: 'feedback', line: '110', from: ['ON_SCENE', 'FEEDBACK'], to: 'FEEDBACK', stops: ['reply'] },
  { action: 'regrade', line: '110', from: UNIT_STAGES, to: null },
  { action: 'close', line: '110', from: ['INFO_ONLY', 'FEEDBACK'], to: 'CLOSED' },
];

/** What may be done with a case before a person has said what it is. */
const BEFORE_DECISION: readonly CaseAction[] = ['decide', 'release', 'note'];

/** What the table needs to know of a case. */
type Standing = { line: Line; status: CaseStatus; needsHuman: boolean };

const allows = (row: Transition, { line, status, needsHuman }: Standing): boolean =>
  (row.line === 'any' || row.line === line) &&
  row.from.includes(status) &&
  (!needsHuman || BEFORE_DECISION.includes(row.action));

/** The transition that `action` makes on a case that stands so, or undefined when it is not allowed. */
export const findTransition = (action: CaseAction, standing: Standing): Transition | undefined =>
  TRANSITIONS.find((row) => row.action === action && allows(row, standing));

/** Every action open to a case that stands so, in the order of the table. */
export const actionsFor = (standing: Standing): CaseAction[] =>
  TRANSITIONS.filter((row) => allows(row, standing)).map((row) => row.action);

/** True while an operator's seat holds the case, so that every write must carry the fencing number of that claim. */
export const isHeld = (status: CaseStatus): boolean => status === 'ACCEPTED';
