import type { AttemptResult, CallBackEnd, CallBackKind, Cue } from '#domain/call-back';
import type { Channel } from '#domain/channel';
import type { Names } from '#domain/language';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Page } from '#domain/wire/list-wire';
import type { BoardWire } from '#domain/wire/board-wire';
import type { CallBackListQuery, CallBackWire } from '#domain/wire/call-back-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { shownCaller } from './contact-view';
import { OWED_CALL_BACKS } from './figures/board-facts';
import { type CountOf, countsOf } from './figures/facts';
import { keyset } from './keyset';

type Board = BoardWire['callBacks'];

const include = {
  case: { select: { number: true, line: true, confidentiality: true } },
  contact: {
    select: { channel: true, address: true, caller: { select: { id: true, maskedPhone: true, maskedName: true } } },
  },
  made: { orderBy: { number: 'asc' }, include: { actor: { select: { id: true, displayNames: true } } } },
} as const satisfies Prisma.CallBackInclude;

const callBackWire = (row: Prisma.CallBackGetPayload<{ include: typeof include }>): CallBackWire => ({
  id: row.id,
  kind: row.kind as CallBackKind,
  caseId: row.caseId,
  caseNumber: row.case.number,
  line: row.case.line as Line,
  contactId: row.contactId,
  channel: row.contact.channel as Channel,
  caller: row.contact.caller && shownCaller(row.contact.caller, row.case),
  address: row.contact.address,
  priority: row.priority as Priority,
  cues: row.cues as Cue[],
  owedSince: row.owedSince.toISOString(),
  dueAt: row.dueAt.toISOString(),
  attempts: row.attempts,
  plannedAttempts: row.dueAfterMs.length,
  needsSupervisor: row.needsSupervisor,
  outcome: row.outcome as CallBackEnd | null,
  note: row.note,
  doneAt: row.doneAt?.toISOString() ?? null,
  made: row.made.map(({ number, result, note, at, actor }) => ({
    number,
    result: result as AttemptResult,
    note,
    at: at.toISOString(),
    actor: { id: actor.id, displayNames: actor.displayNames as Names },
  })),
});

const byUrgency = keyset([
  { field: 'priority', order: 'asc', is: 'word' },
  { field: 'dueAt', order: 'asc', is: 'instant' },
  { field: 'id', order: 'asc', is: 'id' },
]);

/** Those who are owed an answer, the most urgent first, then what is due first; of one line with the unclear cases. */
export async function listCallBacks(
  db: Db,
  { cityId, line }: { cityId: string; line: Line | null },
  { after, perPage, caseId, isOpen }: CallBackListQuery,
): Promise<Page<CallBackWire>> {
  const found = await db.callBack.findMany({
    where: {
      cityId,
      caseId,
      ...byUrgency.where(after),
      ...(isOpen === undefined ? {} : { doneAt: isOpen ? null : { not: null } }),
      ...(line === null ? {} : { case: { OR: [{ line }, { needsHuman: true }] } }),
    },
    orderBy: byUrgency.orderBy,
    take: perPage + 1,
    include,
  });
  const { rows, next } = byUrgency.pageOf(found, perPage);
  return { items: rows.map(callBackWire), hasNextPage: next !== null, next };
}

export async function findCallBack(db: Db, cityId: string, id: string): Promise<CallBackWire> {
  return callBackWire(await db.callBack.findUniqueOrThrow({ where: { cityId_id: { cityId, id } }, include }));
}

/** What is owed now, at the database's own time. */
export async function readCallBackBoard(db: Db, cityId: string): Promise<Board> {
  const [counts] = await db.$queryRaw<(Record<CountOf<typeof OWED_CALL_BACKS>, number> & Pick<Board, 'mostUrgent'>)[]>(
    Prisma.sql`
      WITH fact AS (${OWED_CALL_BACKS.rows({ cityId })})
      SELECT ${countsOf(OWED_CALL_BACKS)}, min(priority) AS "mostUrgent" FROM fact`,
  );
  const { callBacksOpen: open, callBacksOverdue: overdue, callBacksForSupervisor: forSupervisor, mostUrgent } = counts!;
  return { open, overdue, forSupervisor, mostUrgent };
}
