import type { CaseService } from '../../src/cases/case-service';
import type { SeatService } from '../../src/seats/seat-service';
import type { TransferService } from '../../src/transfers/transfer-service';
import { AppError } from '#domain/app-error';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Actor } from '#domain/role';
import {
  agreementFault,
  mayRefuse,
  nextTransferState,
  type TransferEvent,
  type TransferKind,
  type TransferState,
} from '#domain/transfer';
import type { TransferAction } from '#domain/transfer-input';
import type { Seen, SeenCase, SeenTransfer } from './transfer-model';
import { openOf } from './transfer-model';

/** Stands for the case under way, and for the person whose move it is: chance alone would seldom find them. */
export const WHOEVER = 9;

/** What somebody, or time, does. `actor` and `of` are places in the lists of actors and cases, or `WHOEVER`. */
export type Move =
  | { do: 'ready' | 'accept' | 'decline' | 'release' | 'die'; actor: number }
  | { do: 'start'; actor: number; kind: TransferKind }
  | { do: 'refuse' | 'cancel' | 'caller-gone'; actor: number; of: number }
  | { do: 'agree'; actor: number; of: number; owner: Line; isAgreed: boolean }
  | { do: 'decide'; actor: number; line: Line; priority: Priority }
  | { do: 'race'; of: number }
  | { do: 'wait'; ms: number };

export type World = {
  actors: Actor[];
  cases: CaseService;
  seats: SeatService;
  transfers: TransferService;
  /** Lets time pass, and the duties do their work. */
  wait(ms: number): Promise<void>;
  /** The browser of a seat falls silent for good. */
  die(actor: Actor): Promise<void>;
};

const REFUSALS = ['conflict', 'illegal-transition', 'forbidden', 'invalid-input', 'not-found'];

/** Whether it was done; a refusal that the contract knows is an answer, everything else is a fault. */
export async function attempt(doing: Promise<unknown>): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (error) {
    if (error instanceof AppError && REFUSALS.includes(error.code)) return false;
    throw error;
  }
}

/** Puts a case and a person where the move says `WHOEVER`. */
export function resolve(move: Move, seen: Seen, actors: readonly Actor[]): Move {
  const open = seen.cases.findIndex((one) => openOf(one) !== undefined);
  const joinedAt = seen.cases.findIndex((one) => openOf(one)?.state === 'JOINED');
  const underWay = move.do === 'agree' && joinedAt >= 0 ? joinedAt : Math.max(open, 0);
  const of = 'of' in move ? (move.of === WHOEVER ? underWay : move.of) : 0;
  const place = (userId: string | null | undefined) =>
    Math.max(
      0,
      actors.findIndex((one) => one.userId === userId),
    );
  const transfer = 'of' in move && seen.cases[of] ? openOf(seen.cases[of]) : undefined;
  const suited = () => {
    if (move.do === 'accept' || move.do === 'decline')
      return seen.seats.find(({ offerId }) => offerId !== null)?.userId;
    if (move.do === 'ready') return seen.seats.find(({ state }) => state !== 'ready' && state !== 'busy')?.userId;
    if (move.do === 'cancel' || move.do === 'caller-gone') return transfer?.senderId;
    if (move.do === 'refuse' || move.do === 'agree') return transfer?.receiverId;
    if (move.do === 'die' && joinedAt >= 0) return openOf(seen.cases[joinedAt]!)?.receiverId;
    return seen.cases.find((one) => one.holderId !== null && openOf(one) === undefined)?.holderId;
  };
  if (!('actor' in move)) return 'of' in move ? { ...move, of } : move;
  const actor = move.actor === WHOEVER ? place(suited()) : move.actor;
  return 'of' in move ? { ...move, actor, of } : { ...move, actor };
}

const ACTION_INPUT = { refuse: { reason: 'not ours' }, cancel: {}, 'caller-gone': {} } as const;

/** What the reference says will come of it: the state of the transfer, or undefined when it must be refused. */
export function foresee(
  move: Move,
  one: SeenCase,
  actor: Actor,
): { of: SeenTransfer; state: TransferState } | undefined {
  const of = openOf(one);
  if (!of) return undefined;
  const isSender = of.senderId === actor.userId;
  const isReceiver = of.receiverId === actor.userId;
  const by = (event: TransferEvent, isAllowed: boolean) => {
    const state = isAllowed ? nextTransferState(event, of) : undefined;
    return state && { of, state };
  };
  if (move.do === 'refuse')
    return by('refuse', isReceiver && mayRefuse({ ...of, priority: one.priority, isDecided: false }));
  if (move.do === 'cancel') return by('cancel', isSender);
  if (move.do === 'caller-gone') return by('caller-gone', isSender || isReceiver);
  if (move.do !== 'agree') return undefined;
  const standing = { firstReceiver: one.owners[0]!, priority: one.priority, toLine: of.toLine };
  const isFaulty = agreementFault(move, { ...standing, speaker: isReceiver ? of.toLine : one.line }) !== undefined;
  return by(move.owner === of.toLine ? 'agree-move' : 'agree-keep', (isSender || isReceiver) && !isFaulty);
}

/** Does the move on the real thing. @returns how many of its parts were done */
export async function make(world: World, move: Move, seen: Seen): Promise<number> {
  if (move.do === 'wait') return world.wait(move.ms).then(() => 1);
  if (move.do === 'race') return race(world, seen.cases[move.of]!, seen);
  const actor = world.actors[move.actor]!;
  const held = seen.cases.find(({ holderId, status }) => holderId === actor.userId && status === 'ACCEPTED');
  const offerId = seen.seats.find(({ userId }) => userId === actor.userId)?.offerId;
  const target = 'of' in move ? seen.cases[move.of] : undefined;
  const transfer = target && (openOf(target) ?? target.transfers.at(-1));
  const claim = held && { version: held.version, fence: held.fence };
  const done = async (doing: Promise<unknown> | undefined) => (doing && (await attempt(doing)) ? 1 : 0);

  switch (move.do) {
    case 'ready':
      return done(world.seats.request(actor, 'ready'));
    case 'accept':
      return done(offerId ? world.seats.accept(actor, offerId) : undefined);
    case 'decline':
      return done(offerId ? world.seats.decline(actor, offerId) : undefined);
    case 'die':
      return done(world.die(actor));
    case 'release':
      return done(claim && world.cases.act(actor, held.id, 'release', { ...claim, input: { reason: 'back' } }));
    case 'start':
      return done(claim && world.transfers.start(actor, held.id, { ...claim, kind: move.kind, reason: 'theirs' }));
    case 'decide': {
      const input = { line: move.line, category: '01', priority: move.priority, reason: 'heard' };
      return done(claim && world.cases.act(actor, held.id, 'decide', { ...claim, input }));
    }
    case 'agree': {
      const input = { owner: move.owner, isAgreed: move.isAgreed, note: 'as spoken' };
      return done(transfer && world.transfers.act(actor, transfer.id, 'agree', input));
    }
    case 'refuse':
    case 'cancel':
    case 'caller-gone':
      return done(transfer && world.transfers.act(actor, transfer.id, move.do, ACTION_INPUT[move.do]));
  }
}

/** Everybody who may do something about a transfer does it at once. */
async function race({ actors, seats, transfers }: World, one: SeenCase, seen: Seen): Promise<number> {
  const of = openOf(one);
  if (!of) return 0;
  const offer = seen.seats.find(({ offeredCaseId }) => offeredCaseId === one.id);
  const act = (userId: string | null, action: TransferAction & keyof typeof ACTION_INPUT) => {
    const actor = actors.find((candidate) => candidate.userId === userId);
    return actor ? [transfers.act(actor, of.id, action, ACTION_INPUT[action])] : [];
  };
  const taker = actors.find(({ userId }) => userId === offer?.userId);
  const answers = await Promise.all(
    [
      ...(taker && offer?.offerId ? [seats.accept(taker, offer.offerId)] : []),
      ...act(of.receiverId, 'refuse'),
      ...act(of.senderId, 'cancel'),
      ...act(of.senderId, 'caller-gone'),
    ].map(attempt),
  );
  return answers.filter(Boolean).length;
}
