import type { Database } from '#db/client';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import {
  isLive,
  nextTransferState,
  OPEN_TRANSFER_STATES,
  TRANSFER_EVENTS,
  type TransferKind,
  type TransferState,
} from '#domain/transfer';

export type SeenTransfer = {
  id: string;
  kind: TransferKind;
  state: TransferState;
  toLine: Line;
  senderId: string | null;
  receiverId: string | null;
};
export type SeenCase = {
  id: string;
  line: Line;
  priority: Priority;
  status: string;
  version: number;
  fence: number;
  holderId: string | null;
  owners: Line[];
  transfers: SeenTransfer[];
};
/** What stands in the database between two commands. */
export type Seen = {
  cases: SeenCase[];
  seats: { userId: string; state: string; offerId: string | null; offeredCaseId: string | null }[];
};

/** Reads all of it in one statement, so at one instant. */
export async function look(database: Database, caseIds: readonly string[]): Promise<Seen> {
  const [row] = await database.$queryRaw<{ seen: Seen }[]>`
    SELECT json_build_object(
      'cases', (SELECT json_agg(json_build_object(
          'id', c.id, 'line', c.line, 'priority', c.priority, 'status', c.status, 'version', c.version, 'fence', c.fence,
          'holderId', c.holder_id,
          'owners', (SELECT json_agg(o.line ORDER BY o.number) FROM ownerships o WHERE o.case_id = c.id),
          'transfers', coalesce((SELECT json_agg(json_build_object('id', t.id, 'kind', t.kind, 'state', t.state,
              'toLine', t.to_line, 'senderId', t.sender_id, 'receiverId', t.receiver_id) ORDER BY t.started_at, t.id)
            FROM transfers t WHERE t.case_id = c.id), '[]'::json)) ORDER BY c.number)
        FROM cases c WHERE c.id = ANY (${[...caseIds]}::uuid[])),
      'seats', (SELECT json_agg(json_build_object('userId', s.user_id, 'state', s.state, 'offerId', o.id,
          'offeredCaseId', o.case_id))
        FROM seats s LEFT JOIN offers o ON o.user_id = s.user_id AND o.outcome = 'pending')) AS seen`;
  if (!row) throw new Error('nothing is seen');
  return row.seen;
}

export const openOf = (one: SeenCase): SeenTransfer | undefined =>
  one.transfers.find(({ state }) => OPEN_TRANSFER_STATES.some((open) => open === state));

/** Every state that the table leads to from here: a command may make several steps (it starts, and rings at once). */
function reachable({ kind, state }: SeenTransfer): Set<TransferState> {
  const found = new Set<TransferState>([state]);
  for (const at of found) {
    for (const event of TRANSFER_EVENTS) {
      const next = nextTransferState(event, { kind, state: at });
      if (next) found.add(next);
    }
  }
  return found;
}

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(`it must hold that ${what}`);
};

/** What holds at every instant. */
export function checkInstant({ cases, seats }: Seen): void {
  for (const one of cases) {
    const open = one.transfers.filter(({ state }) => OPEN_TRANSFER_STATES.some((value) => value === state));
    must(open.length <= 1, 'one transfer of a case is under way');
    must(one.owners.at(-1) === one.line, 'the case is on the line that owns it');
    const moves = one.transfers.filter(({ state }) => state === 'ACCEPTED').length;
    must(one.owners.length === 1 + moves, 'every new owner has its accepted transfer');
    const [transfer] = open;
    if (transfer && isLive(transfer.kind)) {
      must(one.status === 'ACCEPTED' && one.holderId === transfer.senderId, 'the sender holds what is asked for live');
    }
    if (transfer?.kind === 'ORDER_PUSH') must(one.holderId === null, 'nobody holds what was pushed');
    if (transfer) must(transfer.toLine !== one.line, 'a case is not sent to its owner');
    if (transfer?.state === 'RINGING') {
      const rings = seats.some((seat) => seat.userId === transfer.receiverId && seat.offeredCaseId === one.id);
      must(rings, 'what rings, rings at the seat of its receiver');
    }
    if (transfer?.state === 'JOINED') {
      const seat = seats.find(({ userId }) => userId === transfer.receiverId);
      must(
        seat?.state === 'busy' && !cases.some(({ holderId }) => holderId === seat.userId),
        'who is in a call is busy',
      );
    }
  }
  for (const seat of seats) {
    const held = cases.filter(({ holderId, status }) => holderId === seat.userId && status === 'ACCEPTED').length;
    must(held <= 1, 'a seat holds one case');
    must((seat.state === 'ringing') === (seat.offerId !== null), 'a seat rings when it has an offer');
    if (seat.state === 'ready') must(held === 0, 'a free seat holds nothing');
  }
}

/** What holds between two instants. `mover` is the line of whoever may have said yes in between. */
export function checkStep(before: Seen, after: Seen, mover: Line | undefined): void {
  for (const now of after.cases) {
    const was = before.cases.find(({ id }) => id === now.id);
    if (!was) throw new Error('a case was made up');
    must(
      was.owners.every((line, index) => now.owners[index] === line),
      'the history of owners only grows',
    );
    must(now.owners.length - was.owners.length <= 1, 'a case changes its owner once a step');
    if (now.owners.length > was.owners.length) must(now.line === mover, 'the new owner is who said yes');
    if (now.owners.length > was.owners.length && now.priority === 'P0') must(now.line === '110', 'life is for 110');
    for (const transfer of was.transfers) {
      const next = now.transfers.find(({ id }) => id === transfer.id);
      must(next !== undefined && reachable(transfer).has(next.state), 'a transfer goes its legal ways');
    }
  }
  must(after.cases.length === before.cases.length, 'no case is lost');
}
