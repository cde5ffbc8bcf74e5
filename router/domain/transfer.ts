import { type Line, LINES } from './line';
import type { Priority } from './priority';

/**
 * How one line hands a case to the other. `ONE_KEY` warm: the first operator stays until the second accepts ·
 * `THREE_WAY` both lines hear the caller and record what they agree on · `ORDER_PUSH` without a caller: the case waits in
 * the other line's lane until somebody there signs for it · `VERBAL_GUIDANCE` the caller is told whom to ask, nothing moves.
 */
export const TRANSFER_KINDS = ['ONE_KEY', 'THREE_WAY', 'ORDER_PUSH', 'VERBAL_GUIDANCE'] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

/** Kinds for which the sender keeps the case in hand while the other side rings. */
export const LIVE_KINDS = ['ONE_KEY', 'THREE_WAY'] as const satisfies TransferKind[];
export const isLive = (kind: TransferKind): boolean => LIVE_KINDS.some((live) => live === kind);

/** Where a transfer stands. `JOINED`: the other line is in the three-way call. `KEPT`: the lines let the owner keep it. */
export const TRANSFER_STATES = [
  'INITIATED',
  'RINGING',
  'JOINED',
  'ACCEPTED',
  'KEPT',
  'REFUSED',
  'TIMED_OUT',
  'CALLER_GONE',
  'CANCELLED',
  'GUIDED',
] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** While a transfer stands so it is under way; a case has one such at most. */
export const OPEN_TRANSFER_STATES = ['INITIATED', 'RINGING', 'JOINED'] as const satisfies TransferState[];
/**
 * What can happen to a transfer. `ring` a seat of the other line rings · `ring-out` that seat declined, did not answer or
 * was lost, another one is looked for · `accept` it takes the case · `join` it joins the call · `agree-move` and
 * `agree-keep` are what a three-way call ends with.
 */
export const TRANSFER_EVENTS = [
  'ring',
  'ring-out',
  'accept',
  'join',
  'agree-move',
  'agree-keep',
  'refuse',
  'cancel',
  'time-out',
  'caller-gone',
] as const;
export type TransferEvent = (typeof TRANSFER_EVENTS)[number];

export type TransferTransition = {
  event: TransferEvent;
  kinds: readonly TransferKind[];
  from: readonly TransferState[];
  to: TransferState;
};

const MOVING: readonly TransferKind[] = ['ONE_KEY', 'THREE_WAY', 'ORDER_PUSH'];

/** The only ways of a transfer. The owner changes where it ends ACCEPTED and nowhere else. */
export const TRANSFER_TRANSITIONS: readonly TransferTransition[] = [
  { event: 'ring', kinds: MOVING, from: ['INITIATED'], to: 'RINGING' },
  { event: 'ring-out', kinds: MOVING, from: ['RINGING'], to: 'INITIATED' },
  { event: 'ring-out', kinds: ['THREE_WAY'], from: ['JOINED'], to: 'INITIATED' },
  { event: 'accept', kinds: ['ONE_KEY', 'ORDER_PUSH'], from: ['RINGING'], to: 'ACCEPTED' },
  { event: 'join', kinds: ['THREE_WAY'], from: ['RINGING'], to: 'JOINED' },
  { event: 'agree-move', kinds: ['THREE_WAY'], from: ['JOINED'], to: 'ACCEPTED' },
  { event: 'agree-keep', kinds: ['THREE_WAY'], from: ['JOINED'], to: 'KEPT' },
  { event: 'refuse', kinds: ['ONE_KEY', 'ORDER_PUSH'], from: ['RINGING'], to: 'REFUSED' },
  { event: 'cancel', kinds: MOVING, from: OPEN_TRANSFER_STATES, to: 'CANCELLED' },
  { event: 'time-out', kinds: MOVING, from: ['INITIATED', 'RINGING'], to: 'TIMED_OUT' },
  { event: 'caller-gone', kinds: LIVE_KINDS, from: OPEN_TRANSFER_STATES, to: 'CALLER_GONE' },
];

/** Where an event leads a transfer that stands so, or undefined when it cannot happen. */
export const nextTransferState = (
  event: TransferEvent,
  { kind, state }: { kind: TransferKind; state: TransferState },
): TransferState | undefined =>
  TRANSFER_TRANSITIONS.find((row) => row.event === event && row.kinds.includes(kind) && row.from.includes(state))?.to;

export const otherLineThan = (line: Line): Line => LINES.find((one) => one !== line) ?? line;

/** Danger to life belongs to 110 whatever the class. */
export const isFirstResponse = (priority: Priority): boolean => priority === 'P0';

/** `isDecided`: a consultation has decided about such cases, and a unit that was designated does not return them. */
type Directed = { toLine: Line; priority: Priority; senderId: string | null; isDecided: boolean };

/**
 * True when nobody may give the transfer back: what was decided, danger to life on its way to 110, and what the system
 * pushed there because no person had looked at it in time. Its timer does not return it; it sounds the alarm again and again.
 */
const mustBeTaken = ({ toLine, priority, senderId, isDecided }: Directed): boolean =>
  isDecided || (toLine === '110' && (isFirstResponse(priority) || senderId === null));

/** Whether the other line may refuse. In a three-way call it speaks instead, so there the table leaves it out. */
export const mayRefuse = (transfer: Directed & { kind: TransferKind }): boolean =>
  transfer.kind !== 'THREE_WAY' && !mustBeTaken(transfer);

/** Whether the transfer goes back to its sender when its time is up. A live one always does: the sender still holds it. */
export const returnsWhenLate = (transfer: Directed & { kind: TransferKind }): boolean =>
  isLive(transfer.kind) || !mustBeTaken(transfer);

/** How long the other line has to answer, in ms: for danger to life whatever the kind, and for the rest of the live ones. */
export type TransferTimers = { lifeMs: number; liveMs: number };

/**
 * When a transfer that starts now runs out of time.
 * @param signDueAt when the other line must have signed for an order of this priority, by its policy
 */
export function transferDueAt(
  { kind, priority }: { kind: TransferKind; priority: Priority },
  { now, timers, signDueAt }: { now: Date; timers: TransferTimers; signDueAt: Date | undefined },
): Date {
  if (isFirstResponse(priority)) return new Date(now.getTime() + timers.lifeMs);
  if (isLive(kind) || signDueAt === undefined) return new Date(now.getTime() + timers.liveMs);
  return signDueAt;
}

/** Transfers of a case that the other line took or refused, from which on the next one is spoken about by both lines. */
export const BOUNCES_BEFORE_THREE_WAY = 2;

/** Whether the next transfer must be a three-way call. Danger to life does not wait for an agreement. */
export const needsThreeWay = (bounces: number, priority: Priority): boolean =>
  bounces >= BOUNCES_BEFORE_THREE_WAY && !isFirstResponse(priority);

/** What the lines say at the end of a three-way call. */
export type Agreement = { owner: Line; isAgreed: boolean };

/**
 * Why an agreement cannot stand, or undefined. Danger to life is 110's; when the lines disagree the one that received the
 * case first keeps it; and nobody gives a case to a line that does not say yes itself.
 */
export function agreementFault(
  { owner, isAgreed }: Agreement,
  {
    firstReceiver,
    priority,
    speaker,
    toLine,
  }: { firstReceiver: Line; priority: Priority; speaker: Line; toLine: Line },
): string | undefined {
  if (isFirstResponse(priority) && owner !== '110') return 'danger to life belongs to 110';
  if (!isAgreed && !isFirstResponse(priority) && owner !== firstReceiver) {
    return 'without an agreement the line that received the case first keeps it';
  }
  if (owner === toLine && speaker !== toLine) return 'only the line that takes the case can say so';
  return undefined;
}
