import type { AttemptResult, CallBackEnd, CallBackKind, Cue } from '#domain/call-back';
import type { Channel } from '#domain/channel';
import type { Names } from '#domain/language';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { BoardWire } from '#domain/wire/board-wire';
import type { CallBackListQuery, CallBackWire } from '#domain/wire/call-back-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { shownCaller } from './contact-view';

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

/** Those who are owed an answer, the most urgent first, then what is due first; of one line with the unclear cases. */
export async function listCallBacks(
  db: Db,
  { cityId, line }: { cityId: string; line: Line | null },
  { page, perPage, caseId, isOpen }: CallBackListQuery,
): Promise<{ items: CallBackWire[]; hasNextPage: boolean }> {
  const rows = await db.callBack.findMany({
    where: {
      cityId,
      caseId,
      ...(isOpen === undefined ? {} : { doneAt: isOpen ? null : { not: null } }),
      ...(line === null ? {} : { case: { OR: [{ line }, { needsHuman: true }] } }),
    },
    orderBy: [{ priority: 'asc' }, { dueAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * perPage,
    take: perPage + 1,
    include,
  });
  return { items: rows.slice(0, perPage).map(callBackWire), hasNextPage: rows.length > perPage };
}

export async function findCallBack(db: Db, cityId: string, id: string): Promise<CallBackWire> {
  return callBackWire(await db.callBack.findUniqueOrThrow({ where: { cityId_id: { cityId, id } }, include }));
}

/** What is owed now, at the database's own time. */
export async function readCallBackBoard(db: Db, cityId: string): Promise<BoardWire['callBacks']> {
  const [counts] = await db.$queryRaw<BoardWire['callBacks'][]>(Prisma.sql`
    SELECT count(*)::int AS open, (count(*) FILTER (WHERE due_at <= now() AND NOT needs_supervisor))::int AS overdue,
           (count(*) FILTER (WHERE needs_supervisor))::int AS "forSupervisor", min(priority) AS "mostUrgent"
    FROM call_backs WHERE city_id = ${cityId} AND done_at IS NULL`);
  return counts ?? { open: 0, overdue: 0, forSupervisor: 0, mostUrgent: null };
}
