import { type Actor, can } from '#domain/role';
import {
  isFirstResponse,
  isLive,
  mayRefuse,
  needsThreeWay,
  nextTransferState,
  OPEN_TRANSFER_STATES,
  TRANSFER_KINDS,
  type TransferEvent,
  type TransferKind,
} from '#domain/transfer';
import type { TransferAction } from '#domain/transfer-input';
import type { CaseRow } from '#domain/wire/case-wire';
import type { TransferWire } from '#domain/wire/transfer-wire';

type Shown = Omit<TransferWire, 'actions'>;

const isUnderWay = ({ state }: Shown): boolean => OPEN_TRANSFER_STATES.some((open) => open === state);

/** The kinds of transfer that this person may start on the case now, for the console to draw. */
export function kindsToStart(
  actor: Actor,
  of: CaseRow & { transfers: readonly Shown[]; bounces: number },
): TransferKind[] {
  const isHolder = of.status === 'ACCEPTED' && of.holder?.id === actor.userId && of.line === actor.line;
  const isBlocked = of.transfers.some(isUnderWay) || (isFirstResponse(of.priority) && of.line === '110');
  if (!isHolder || isBlocked || !can(actor, 'transfer:start', of)) return [];
  return needsThreeWay(of.bounces, of.priority) ? ['THREE_WAY'] : [...TRANSFER_KINDS];
}

/** What each action does to the transfer. */
const EVENTS: Record<TransferAction, readonly TransferEvent[]> = {
  refuse: ['refuse'],
  cancel: ['cancel'],
  'caller-gone': ['caller-gone'],
  agree: ['agree-move', 'agree-keep'],
};

/** What this person may do about a transfer now. */
export function actionsOn(actor: Actor, one: Shown, { priority }: Pick<CaseRow, 'priority'>): TransferAction[] {
  const isSender = one.sender?.id === actor.userId;
  const isReceiver = one.receiver?.id === actor.userId;
  const mine: Record<TransferAction, boolean> = {
    refuse: isReceiver && mayRefuse({ ...one, priority, senderId: one.sender?.id ?? null }),
    cancel: isSender,
    'caller-gone': (isSender || isReceiver) && isLive(one.kind),
    agree: isSender || isReceiver,
  };
  return (Object.keys(EVENTS) as TransferAction[]).filter(
    (action) => mine[action] && EVENTS[action].some((event) => nextTransferState(event, one) !== undefined),
  );
}
