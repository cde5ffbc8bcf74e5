import type { CaseAction } from './case-action';
import type { CALL_BACK_OUTCOMES, RESULT_CODES, SATISFACTIONS } from './case-action-input';
import type { CaseStatus } from './case-status';
import type { Refusal } from './order-action';

/** A unit works on an order as its host, which answers for it, or assists the host with an opinion of its own. */
export const UNIT_ROLES = ['HOST', 'ASSIST'] as const;
export type UnitRole = (typeof UNIT_ROLES)[number];

/** How a unit's part in an order ended. */
export const UNIT_ENDS = ['RETURNED', 'RECALLED', 'REPLIED', 'CLOSED'] as const;
export type UnitEnd = (typeof UNIT_ENDS)[number];

/** Why an order is supervised (督办): once for every occasion of a trigger. */
export const SUPERVISION_TRIGGERS = [
  'REFUSED_BY_UNITS',
  'OVERDUE',
  'REVIEW_DUE',
  'UNSOLVED',
  'REWORKED',
  'MANY_REPORTS',
  'ANSWER_DUE',
  'BY_HAND',
] as const;
export type SupervisionTrigger = (typeof SUPERVISION_TRIGGERS)[number];

/** Who is asked, one after the other, about a supervised order that its host cannot solve (升级督办). */
export const SUPERVISION_LEVELS = ['CITY_OFFICE', 'LEADERS_MEETING'] as const;
export type SupervisionLevel = (typeof SUPERVISION_LEVELS)[number];

/** The level that is asked next; undefined when there is none above the last one. */
export const levelAfter = (last: SupervisionLevel | undefined): SupervisionLevel | undefined =>
  SUPERVISION_LEVELS[last === undefined ? 0 : SUPERVISION_LEVELS.indexOf(last) + 1];

/** What a city has laid down for its orders: a row, whose first values and their sources are in the seed. */
export type OrderLimits = {
  /** Working days after a dispatch within which the unit may ask to return it; silence makes it the owner. */
  returnWorkingDays: number;
  /** Returns after which the hotline designates a unit. */
  maxFailedDispatches: number;
  maxExtensions: number;
  /** Working days of all extensions of a round together. */
  maxExtensionWorkingDays: number;
  /** Reworks that an unsolved or dissatisfying order gets before it may be closed with an explanation. */
  requiredReworks: number;
  /** Reworks at which the order is supervised. */
  supervisedReworks: number;
  /** Reports of the same matter within `supervisedReportsDays` at which an open order is supervised, its own included. */
  supervisedReports: number;
  supervisedReportsDays: number;
  /** Attempts to call back before "not reached" counts as an outcome. */
  callBackAttempts: number;
  /** Days after closing within which the requester may reopen. */
  reopenDays: number;
};

export type CallBackOutcome = (typeof CALL_BACK_OUTCOMES)[number];
export type Satisfaction = (typeof SATISFACTIONS)[number];
export type ResultCode = (typeof RESULT_CODES)[number];

/** Where a work order stands, beside the status of its case. Evidence is that of the round since the last rework. */
export type OrderStanding = {
  departmentCode: string | null;
  /** The units that assist and have not given their opinion. */
  assisting: readonly string[];
  accusedDepartmentCode: string | null;
  refusal: Refusal | null;
  whereToGo: string | null;
  reply: string | null;
  result: ResultCode | null;
  callBackOutcome: CallBackOutcome | null;
  satisfaction: Satisfaction | null;
  callBackAttempts: number;
  /** Who made the attempts of this round, each once. */
  calledBackBy: readonly string[];
  reworks: number;
  reopenings: number;
  reviewOn: string | null;
  failedDispatches: number;
  /** Of the host as it stands; null when no unit has the order. */
  host: { isDesignated: boolean; returnUntil: Date } | null;
  extension: { id: string; workingDays: number } | null;
  /** Extensions granted in this round, and their working days together. */
  granted: { count: number; workingDays: number };
  isSupervised: boolean;
  /** The highest level that was asked; null when none was. */
  escalation: { level: SupervisionLevel; isDecided: boolean; answerUntil: Date } | null;
  /** When the running reply clock is due; null when none runs. */
  replyDueAt: Date | null;
  closedAt: Date | null;
};

const DAY_MS = 86_400_000;

/** The citizen said that it is not solved, or is dissatisfied with how it was handled. "Answered" is not "solved". */
export const isUnhappy = ({ callBackOutcome, satisfaction }: Pick<OrderStanding, 'callBackOutcome' | 'satisfaction'>) =>
  callBackOutcome === 'UNSOLVED' || satisfaction === 'DISSATISFIED';

/** True while an unhappy citizen's order has not been worked on again as often as the city wants. */
export const needsRework = (order: OrderStanding, limits: OrderLimits): boolean =>
  isUnhappy(order) && order.reworks < limits.requiredReworks;

/** What is missing before an order may be closed; undefined when the evidence is complete. */
export function missingEvidence(status: CaseStatus, order: OrderStanding, limits: OrderLimits): string | undefined {
  if (status === 'NOT_ACCEPTED') {
    return order.refusal === null || order.whereToGo === null ? 'a reason and a place to go are missing' : undefined;
  }
  if (order.reply === null || order.result === null) return 'the reply and its result are missing';
  if (order.callBackOutcome === null) return 'nobody has called the requester back';
  if (order.callBackOutcome === 'NOT_REACHED' && order.callBackAttempts < limits.callBackAttempts) {
    return 'the requester must be called again';
  }
  return needsRework(order, limits) ? 'the requester says that it is not solved: it goes back to the unit' : undefined;
}

type Check = (
  status: CaseStatus,
  order: OrderStanding,
  limits: OrderLimits,
  now: Date,
  actorId: string | null,
) => string | undefined;
const when = (isTrue: boolean, why: string): string | undefined => (isTrue ? why : undefined);

const CHECKS: Partial<Record<CaseAction, Check>> = {
  dispatch: (status, order, limits) =>
    when(status === 'REWORK' && order.departmentCode !== null, 'its unit works on it again') ??
    when(order.failedDispatches >= limits.maxFailedDispatches, 'so many units returned it that the hotline designates'),
  start: (status, order) =>
    when(status === 'REWORK' && order.departmentCode === null, 'no unit has it yet: it must be dispatched'),
  return: (_status, order, _limits, now) =>
    when(order.host?.isDesignated ?? false, 'a designated unit may not return') ??
    when(order.host === null || order.host.returnUntil < now, 'the time for returning has passed'),
  extend: (_status, order, limits, now) =>
    when(order.extension !== null, 'an extension is asked for already') ??
    when(order.granted.count >= limits.maxExtensions, 'it has been extended as often as it may') ??
    when(order.granted.workingDays >= limits.maxExtensionWorkingDays, 'it has been extended as long as it may') ??
    when(order.replyDueAt === null || order.replyDueAt <= now, 'an extension is asked for before the reply is due'),
  'approve-extension': (_status, order) =>
    when(order.extension === null, 'no extension is asked for') ??
    when(order.replyDueAt === null, 'no reply clock runs'),
  'refuse-extension': (_status, order) => when(order.extension === null, 'no extension is asked for'),
  'call-back': (status, order) =>
    when(status === 'CALLBACK' && order.callBackOutcome !== 'NOT_REACHED', 'the requester has been reached'),
  escalate: (_status, { isSupervised, escalation }, _limits, now) =>
    when(!isSupervised, 'only what is supervised goes up') ??
    when(levelAfter(escalation?.level) === undefined, 'nobody is above the last level that was asked') ??
    when(
      escalation !== null && !escalation.isDecided && escalation.answerUntil > now,
      'the level that was asked has time to answer',
    ),
  'decide-escalation': (_status, { escalation }) =>
    when(escalation === null || escalation.isDecided, 'no level has been asked that has not decided'),
  rework: (_status, order) => when(!isUnhappy(order), 'the requester has not said that it is unsolved'),
  close: (status, order, limits, _now, actorId) =>
    missingEvidence(status, order, limits) ??
    when(
      order.callBackOutcome === 'NOT_REACHED' && order.calledBackBy.length === 1 && order.calledBackBy[0] === actorId,
      'who alone tried to reach the requester does not say that it was tried enough',
    ),
  reopen: (_status, order, limits, now) =>
    when(
      order.closedAt === null || order.closedAt.getTime() + limits.reopenDays * DAY_MS < now.getTime(),
      'the time for reopening has passed',
    ),
};

/**
 * What stands in the way of an action that the transition table allows; undefined when nothing does.
 * @param actorId null when the requester acts
 */
export const orderObstacle = (
  action: CaseAction,
  status: CaseStatus,
  order: OrderStanding,
  limits: OrderLimits,
  now: Date,
  actorId: string | null,
): string | undefined => CHECKS[action]?.(status, order, limits, now, actorId);

/** The most working days that can still be granted in this round. */
export const extensionLeft = (order: OrderStanding, limits: OrderLimits): number =>
  Math.max(0, limits.maxExtensionWorkingDays - order.granted.workingDays);

/**
 * The dispatch catalogue: the units proposed for a class, without the one that is accused and those that returned it.
 * @param owners the units that the catalogue names for the class
 */
export const proposedUnits = (
  owners: readonly string[],
  { accusedDepartmentCode, returnedBy }: { accusedDepartmentCode: string | null; returnedBy: readonly string[] },
): string[] => owners.filter((code) => code !== accusedDepartmentCode && !returnedBy.includes(code));
