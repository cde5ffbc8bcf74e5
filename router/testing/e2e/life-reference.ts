/** The reference: what a case of either line may become, written down once more and by hand. */
import type { Line } from '#domain/line';
import type { CaseAction } from '#domain/case-action';
import type { CaseStatus } from '#domain/case-status';
import { isOpen, isPaused, isRunning, type Metric, type ReferenceClock, type ReferenceClocks } from './reference-clock';

/** Who may: a seat of the line, a supervisor, or both. */
type Who = 'seat' | 'supervisor' | 'both';
export type Way = {
  action: CaseAction;
  line: Line | 'any';
  from: CaseStatus[];
  to?: CaseStatus;
  who: Who;
  clocks: string;
};

const way = (action: CaseAction, line: Line | 'any', ways: string, clocks = '', who: Who = 'seat'): Way => {
  const [from = '', to] = ways.split(' > ');
  return { action, line, from: from.split(' ') as CaseStatus[], to: to as CaseStatus | undefined, who, clocks };
};

/** `-` stops a clock and `+` starts one. */
export const WAYS: Way[] = [
  way('release', 'any', 'ACCEPTED > WAITING', '+answer'),
  way('answer', '12345', 'ACCEPTED RE_DISPATCHED > ANSWERED_DIRECTLY', '-dispatch -reply'),
  way('not-accept', '12345', 'ACCEPTED RE_DISPATCHED > NOT_ACCEPTED', '-dispatch -reply'),
  way('dispatch', '12345', 'ACCEPTED RE_DISPATCHED REWORK > DISPATCHED', '-dispatch +sign +contact'),
  way('designate', '12345', 'RE_DISPATCHED > DISPATCHED', '-dispatch +sign +contact', 'supervisor'),
  way('sign', '12345', 'DISPATCHED > SIGNED', '-sign'),
  way('contact-requester', '12345', 'SIGNED IN_PROGRESS SUSPENDED', '-contact'),
  way('return', '12345', 'DISPATCHED SIGNED IN_PROGRESS > RETURN_REQUESTED', '-sign'),
  way('approve-return', '12345', 'RETURN_REQUESTED > RE_DISPATCHED', '-contact +dispatch', 'supervisor'),
  way('refuse-return', '12345', 'RETURN_REQUESTED > SIGNED', '', 'supervisor'),
  way(
    'recall',
    '12345',
    'DISPATCHED SIGNED IN_PROGRESS REWORK > RE_DISPATCHED',
    '-sign -contact +dispatch',
    'supervisor',
  ),
  way('suspend', '12345', 'SIGNED IN_PROGRESS > SUSPENDED', '', 'supervisor'),
  way('resume-work', '12345', 'SUSPENDED > IN_PROGRESS', '', 'both'),
  way('start', '12345', 'SIGNED REWORK > IN_PROGRESS'),
  way('reply', '12345', 'IN_PROGRESS > REPLIED', '-contact -reply'),
  way('call-back', '12345', 'ANSWERED_DIRECTLY REPLIED CALLBACK > CALLBACK'),
  way('call-back', '12345', 'MERGED'),
  way('rework', '12345', 'CALLBACK > REWORK', '+reply', 'both'),
  way('close', '12345', 'CALLBACK NOT_ACCEPTED > CLOSED', '-all'),
  way('reopen', '12345', 'CLOSED > RE_DISPATCHED', '+dispatch +reply', 'both'),
  way('inform', '110', 'ACCEPTED > INFO_ONLY', '-dispatch -reply'),
  way('instruct', '110', 'ACCEPTED > INSTRUCTED', '-dispatch -sign +sign'),
  way('sign', '110', 'INSTRUCTED > SIGNED', '-sign'),
  way('depart', '110', 'SIGNED > EN_ROUTE'),
  way('arrive', '110', 'EN_ROUTE > ON_SCENE'),
  way('feedback', '110', 'ON_SCENE FEEDBACK > FEEDBACK', '-reply'),
  way('close', '110', 'INFO_ONLY FEEDBACK > CLOSED', '-all'),
];

/** A case as the reference keeps it; people are places in the list of actors. Instants in ms. */
export type Matter = {
  status: CaseStatus;
  holder?: number;
  owners: Line[];
  clocks: ReferenceClock[];
  /** Marks of its clocks that were told: each once. */
  marks: number;
  transfer?: { kind: 'ONE_KEY' | 'ORDER_PUSH'; sender: number; due: number };
  refusals: number;
  bounces: number;
  /** Callers lost between the lines who were not called since. */
  owed: number;
  main?: number;
  /** `running`: the places of the clocks that a merge stopped. */
  merged?: { status: CaseStatus; holder?: number; running: number[] };
  askedBy?: number;
  order: {
    hasUnit: boolean;
    isDesignated: boolean;
    returnUntil: number;
    returns: number;
    said?: 'SOLVED' | 'UNSOLVED';
    reworks: number;
    closedAt: number;
  };
};
export type Person = { line: Line | null };

const MINUTE = 60_000;
const REOPEN_MS = 30 * 24 * 60 * MINUTE;
export const lineOf = ({ owners }: Matter): Line => owners.at(-1)!;
export const other = (line: Line): Line => (line === '110' ? '12345' : '110');

const stands = (one: Matter, { line, from }: Way) =>
  (line === 'any' || line === lineOf(one)) && from.includes(one.status);

/** What more each action asks of the order. */
function isBarred(one: Matter, action: CaseAction, now: number): boolean {
  const { order, status } = one;
  if (action === 'dispatch') return order.returns >= 3 || (status === 'REWORK' && order.hasUnit);
  if (action === 'start') return status === 'REWORK' && !order.hasUnit;
  if (action === 'return') return order.isDesignated || order.returnUntil < now;
  if (action === 'call-back') return status === 'CALLBACK';
  if (action === 'rework') return order.said !== 'UNSOLVED';
  if (action === 'reopen') return order.closedAt + REOPEN_MS < now;
  if (action !== 'close') return false;
  if (one.owed > 0) return true;
  const isProved = order.said === 'SOLVED' || (order.said === 'UNSOLVED' && order.reworks >= 1);
  return status === 'CALLBACK' && !isProved;
}

/** The way that a person may take with a case as it stands; undefined when it must be refused. */
export function findWay(one: Matter, action: CaseAction, who: number, people: readonly Person[], now: number) {
  const found = WAYS.find((candidate) => candidate.action === action && stands(one, candidate));
  const { line } = people[who]!;
  const isFor = found && (line === null ? found.who !== 'seat' : found.who !== 'supervisor' && line === lineOf(one));
  if (!isFor || one.transfer || isBarred(one, action, now)) return undefined;
  return one.status === 'ACCEPTED' && one.holder !== who ? undefined : found;
}

export const mayPause = (one: Matter, clock: ReferenceClock, now: number): boolean =>
  ['DISPATCHED', 'SIGNED', 'IN_PROGRESS'].includes(one.status) &&
  clock.metric === 'reply' &&
  isRunning(clock) &&
  clock.due > now;

/** A clock that stops after it was due is breached by that, if nobody has told it before. */
export function stop(one: Matter, now: number, metrics?: readonly Metric[]): Matter {
  const isMeant = (clock: ReferenceClock) => isOpen(clock) && (metrics?.includes(clock.metric) ?? true);
  const isLate = (clock: ReferenceClock) => isRunning(clock) && clock.told < 100 && clock.due <= now;
  const late = one.clocks.filter((clock) => isMeant(clock) && isLate(clock));
  const clocks = one.clocks.map((clock) =>
    isMeant(clock) ? { ...clock, told: isLate(clock) ? 100 : clock.told, stoppedAt: now } : clock,
  );
  return { ...one, clocks, marks: one.marks + late.length };
}

export const restart = (one: Matter, now: number, clocks: ReferenceClocks, metrics: readonly Metric[]): Matter => {
  const stopped = stop(one, now, metrics);
  return { ...stopped, clocks: [...stopped.clocks, ...metrics.map((metric) => clocks.start(metric, now))] };
};

export const pause = (one: Matter, now: number, clocks: ReferenceClocks): Matter => ({
  ...one,
  clocks: one.clocks.map((clock) => (mayPause(one, clock, now) ? clocks.pause(clock, now) : clock)),
});

export const resume = (one: Matter, now: number, clocks: ReferenceClocks): Matter => ({
  ...one,
  clocks: one.clocks.map((clock) => (isPaused(clock) ? clocks.resume(clock, now) : clock)),
});

/** It waits in its lane again, anew. */
export const toLane = (one: Matter, now: number, clocks: ReferenceClocks): Matter => ({
  ...restart(one, now, clocks, ['answer']),
  status: 'WAITING',
  holder: undefined,
});

/** What the order remembers of an action. */
function orderAfter({ order }: Matter, action: CaseAction, now: number, said: Matter['order']['said'], until: number) {
  const noUnit = { hasUnit: false, isDesignated: false, returnUntil: 0 };
  if (action === 'dispatch' || action === 'designate')
    return { ...order, hasUnit: true, isDesignated: action === 'designate', returnUntil: until };
  if (action === 'approve-return') return { ...order, ...noUnit, returns: order.returns + 1 };
  if (action === 'recall') return { ...order, ...noUnit };
  if (action === 'reopen') return { ...order, ...noUnit, said: undefined };
  if (action === 'rework') return { ...order, said: undefined, reworks: order.reworks + 1 };
  if (action === 'call-back') return { ...order, said };
  return action === 'close' ? { ...order, isDesignated: false, returnUntil: 0, closedAt: now } : order;
}

/** The case after a way was taken. `returnUntil` is when a unit that gets the order now may no longer return it. */
export function take(
  one: Matter,
  { action, to, clocks: change }: Way,
  {
    now,
    clocks,
    said,
    returnUntil,
  }: { now: number; clocks: ReferenceClocks; said: 'SOLVED' | 'UNSOLVED'; returnUntil: number },
): Matter {
  if (action === 'release') return toLane(one, now, clocks);
  let next = one;
  if (action === 'suspend') next = pause(next, now, clocks);
  if (['resume-work', 'approve-return', 'recall'].includes(action)) next = resume(next, now, clocks);
  const named = (sign: string) =>
    change.split(' ').flatMap((word) => (word.startsWith(sign) ? [word.slice(1) as Metric] : []));
  next = change.includes('-all') ? stop(next, now) : stop(next, now, named('-'));
  const started = named('+').filter((metric) => metric !== 'contact' || lineOf(one) === '12345');
  next = restart(next, now, clocks, started);
  const status = to ?? one.status;
  const holder = status === 'ACCEPTED' ? one.holder : undefined;
  return { ...next, status, holder, order: orderAfter(one, action, now, said, returnUntil) };
}
