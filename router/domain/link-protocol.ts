/**
 * How two installations, each with one line, hand a case over. The sender's own record of the transfer is the only thing
 * that decides who owns the matter: it changes when the receiver's `acceptance` arrives, and the answer to that message
 * is the receiver's proof. So at every instant one line owns it:
 *
 * | sender's record | receiver's record     | owner                                                   |
 * | --------------- | --------------------- | ------------------------------------------------------- |
 * | under way       | none, OFFERED         | sender                                                  |
 * | under way       | CLAIMED               | sender; the receiver's seat has it in hand and asks     |
 * | ACCEPTED        | CLAIMED               | receiver, which learns it from the answer it asks for   |
 * | ACCEPTED        | OWNED                 | receiver                                                |
 * | ended otherwise | any but OWNED         | sender; the receiver learns it by answer or withdrawal  |
 *
 * Messages are sent until they are answered and have ids, so a loss is a delay and a double is answered as the first was.
 */
import type { Line } from './line';
import type { Priority } from './priority';
import {
  isFirstResponse,
  nextTransferState,
  OPEN_TRANSFER_STATES,
  type TransferEvent,
  type TransferKind,
  type TransferState,
} from './transfer';

/**
 * What the sender tells (`offer`, `withdrawal`) and what the receiver asks or tells (`acceptance`, `refusal`, and
 * `feedback` on what becomes of the case, as often as there is some).
 */
export const LINK_MESSAGE_KINDS = ['offer', 'withdrawal', 'acceptance', 'refusal', 'feedback'] as const;
export type LinkMessageKind = (typeof LINK_MESSAGE_KINDS)[number];

/** Entries of a history that the line which handed the case over is told of; a trigger owes the message. */
export const TOLD_EVENTS = [
  'case-dispatched',
  'case-answered',
  'case-not-accepted',
  'case-replied',
  'case-terminated',
  'case-reopened',
  'case-instructed',
  'case-arrived',
  'case-feedback-given',
  'case-informed',
  'case-closed',
] as const;
export type ToldEvent = (typeof TOLD_EVENTS)[number];

/** Where a handover stands at the receiver. `CLAIMED`: a seat has taken it and the sender has not confirmed it yet. */
export const HANDOVER_STATES = ['OFFERED', 'CLAIMED', 'OWNED', 'REFUSED', 'WITHDRAWN'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** What happens at the receiver; `granted` and `denied` are the answers to its acceptance. */
export const HANDOVER_EVENTS = ['offer', 'claim', 'refuse', 'granted', 'denied', 'withdrawal'] as const;
export type HandoverEvent = (typeof HANDOVER_EVENTS)[number];

/** The only ways of a handover. `none` is a transfer that was never heard of: its withdrawal may come before its offer. */
export const HANDOVER_TRANSITIONS: readonly {
  event: HandoverEvent;
  from: readonly (HandoverState | 'none')[];
  to: HandoverState;
}[] = [
  { event: 'offer', from: ['none'], to: 'OFFERED' },
  { event: 'claim', from: ['OFFERED'], to: 'CLAIMED' },
  { event: 'refuse', from: ['OFFERED'], to: 'REFUSED' },
  { event: 'granted', from: ['CLAIMED'], to: 'OWNED' },
  { event: 'denied', from: ['CLAIMED'], to: 'WITHDRAWN' },
  { event: 'withdrawal', from: ['none', 'OFFERED', 'CLAIMED'], to: 'WITHDRAWN' },
];

/** Where an event leads a handover, or undefined when it changes nothing: a double, or something that comes too late. */
export const nextHandoverState = (event: HandoverEvent, state: HandoverState | 'none'): HandoverState | undefined =>
  HANDOVER_TRANSITIONS.find((row) => row.event === event && row.from.includes(state))?.to;

type Sent = { kind: TransferKind; state: TransferState };

/** What the receiver's word is in the sender's table: the seat there rang and took it, or gave it back. */
const STEPS: Record<'acceptance' | 'refusal', (kind: TransferKind) => readonly TransferEvent[]> = {
  acceptance: (kind) => (kind === 'THREE_WAY' ? ['ring', 'join', 'agree-move'] : ['ring', 'accept']),
  refusal: (kind) => (kind === 'THREE_WAY' ? ['ring', 'join', 'agree-keep'] : ['ring', 'refuse']),
};

/** The steps that are left to a transfer under way, each with the state it is taken from; none when it has ended. */
export function stepsOf(word: 'acceptance' | 'refusal', sent: Sent): { event: TransferEvent; from: TransferState }[] {
  if (!OPEN_TRANSFER_STATES.some((open) => open === sent.state)) return [];
  let { state } = sent;
  return STEPS[word](sent.kind).flatMap((event) => {
    const next = nextTransferState(event, { kind: sent.kind, state });
    if (next === undefined) return [];
    const step = { event, from: state };
    state = next;
    return [step];
  });
}

/** Whether the receiver may call the matter its own, by what the sender's record says once an acceptance was read. */
export const isGranted = (state: TransferState | undefined): boolean => state === 'ACCEPTED';

/** Whether the installation that received it acts at once, whoever owns it: danger to life at 110. */
export const actsAtOnce = (line: Line, priority: Priority): boolean => line === '110' && isFirstResponse(priority);

/** Shortest and longest wait before a message is sent again, in ms: a cut of a minute is healed within seconds. */
const RETRY_MS = { first: 500, longest: 5_000 } as const;

/** How long to wait before the next attempt, in ms. @param attempts made so far, from 1 */
export const retryAfterMs = (attempts: number): number =>
  Math.min(RETRY_MS.first * 2 ** Math.min(attempts - 1, 10), RETRY_MS.longest);
