import type { CaseAction } from '#domain/case-action';
import type { CaseActionInput } from '#domain/case-action-input';
import type { CaseStatus } from '#domain/case-status';
import type { Line } from '#domain/line';
import { type Priority, priorityRank } from '#domain/priority';
import type { CaseRow } from '#domain/wire/case-wire';

export type Step = { [A in CaseAction]: { action: A; input: CaseActionInput<A> } }[CaseAction];

/** What the operator holds a case for, having listened. */
export type Opinion = { line: Line; category: string; priority: Priority };

export type CaseOnPath = Pick<CaseRow, 'line' | 'category' | 'priority' | 'needsHuman' | 'status' | 'number'>;

type Knowledge = {
  opinion: Opinion | undefined;
  departmentOf(category: string): string;
  /** The unit that the system recommends; undefined while none is free. */
  unit: string | undefined;
  /** Nobody is sent, whatever it is: the seat does not wait for units. */
  isAdviceOnly?: boolean;
};

const MISDIAL = '900300';

/** Every other question is answered at once; what is misdialled always is. Even numbers, so that a run repeats. */
const isAnsweredAtOnce = ({ category, number }: CaseOnPath): boolean =>
  category === MISDIAL || Number(number.slice(-1)) % 2 === 0;

/** A unit is sent to everything urgent; advice is enough for half of the rest. */
const isAdviceEnough = (one: CaseOnPath): boolean =>
  one.category === MISDIAL || (priorityRank(one.priority) >= priorityRank('P2') && isAnsweredAtOnce(one));

const needsDecision = (one: CaseOnPath, opinion: Opinion | undefined): boolean =>
  one.needsHuman ||
  (opinion !== undefined && (opinion.line !== one.line || priorityRank(opinion.priority) < priorityRank(one.priority)));

function decide(one: CaseOnPath, opinion: Opinion | undefined): Step {
  const { line, category, priority } = opinion ?? one;
  return { action: 'decide', input: { line, category, priority, reason: 'heard and judged by the operator' } };
}

function firstStep(
  one: CaseOnPath,
  { opinion, departmentOf, unit, isAdviceOnly = false }: Knowledge,
): Step | undefined {
  if (needsDecision(one, opinion)) return decide(one, opinion);
  if (one.line === '110') {
    if (isAdviceOnly || isAdviceEnough(one)) return { action: 'inform', input: { reply: 'advice given on the phone' } };
    return unit === undefined ? undefined : { action: 'instruct', input: { unit } };
  }
  return isAnsweredAtOnce(one)
    ? { action: 'answer', input: { reply: 'explained on the phone' } }
    : { action: 'dispatch', input: { departmentCode: departmentOf(one.category) } };
}

const close = (one: CaseOnPath): Step => {
  if (one.category === MISDIAL) return { action: 'close', input: { disposition: 'MISDIAL' } };
  const isAnswered = one.status === 'INFO_ONLY' || (one.line === '12345' && isAnsweredAtOnce(one));
  return { action: 'close', input: { disposition: isAnswered ? 'ANSWERED' : 'HANDLED' } };
};

const callBack = (): Step => ({ action: 'call-back', input: { outcome: 'SOLVED', satisfaction: 'SATISFIED' } });

/** The happy path of both lines; nothing to do while a case waits or rings, when another one carries it on, or when it is closed. */
const NEXT: Record<CaseStatus, (one: CaseOnPath, knowledge: Knowledge) => Step | undefined> = {
  WAITING: () => undefined,
  OFFERED: () => undefined,
  ACCEPTED: firstStep,
  ANSWERED_DIRECTLY: callBack,
  DISPATCHED: () => ({ action: 'sign', input: {} }),
  INFO_ONLY: close,
  INSTRUCTED: () => ({ action: 'sign', input: {} }),
  SIGNED: ({ line }) => (line === '110' ? { action: 'depart', input: {} } : { action: 'start', input: {} }),
  IN_PROGRESS: () => ({ action: 'reply', input: { reply: 'done as asked', result: 'DONE' } }),
  EN_ROUTE: () => ({ action: 'arrive', input: {} }),
  ON_SCENE: () => ({ action: 'feedback', input: { feedback: 'handled at the scene' } }),
  REPLIED: callBack,
  FEEDBACK: close,
  CALLBACK: close,
  NOT_ACCEPTED: close,
  RETURN_REQUESTED: () => undefined,
  RE_DISPATCHED: firstStep,
  SUSPENDED: () => ({ action: 'resume-work', input: {} }),
  TERMINATED: callBack,
  REWORK: () => ({ action: 'start', input: {} }),
  MERGED: () => undefined,
  CLOSED: () => undefined,
};

/** What a good operator does next with a case that stands so; undefined when there is nothing to do. */
export const nextStep = (one: CaseOnPath, knowledge: Knowledge): Step | undefined => NEXT[one.status](one, knowledge);
