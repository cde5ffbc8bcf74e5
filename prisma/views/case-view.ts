import type { Names } from '#domain/language';
import type { CaseEventWire, CaseRow, SlaClockWire, TriageDecisionWire } from '#domain/wire/case-wire';
import type { CaseListQuery, FigureCounts, Page } from '#domain/wire/list-wire';
import { isSealed } from '#domain/confidentiality';
import { OVER } from '#domain/same-incident';
import { OPEN_TRANSFER_STATES } from '#domain/transfer';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { casesOf, type Reader } from './case-scope';
import { contactInclude, contactWire } from './contact-view';
import { keyset } from './keyset';

const EXCERPT_LENGTH = 160;

export const rowInclude = {
  holder: { select: { id: true, displayNames: true } },
  contacts: { select: { text: true }, orderBy: { acceptedAt: 'asc' }, take: 1 },
  clocks: { where: { stoppedAt: null, pausedAt: null }, orderBy: { dueAt: 'asc' }, take: 1 },
} as const satisfies Prisma.CaseInclude;

const detailInclude = {
  ...rowInclude,
  contacts: { include: { ...contactInclude, decision: true }, orderBy: { acceptedAt: 'asc' } },
  clocks: { orderBy: [{ startedAt: 'asc' }, { dueAt: 'asc' }] },
  events: { orderBy: { id: 'asc' } },
  workOrder: {
    select: { departmentCode: true, reply: true, result: true, callBackOutcome: true, satisfaction: true },
  },
  incident: true,
  transfers: { where: { state: { in: [...OPEN_TRANSFER_STATES] } }, select: { id: true } },
  callBacks: { where: { doneAt: null }, select: { id: true } },
  assignments: { where: { endedAt: null, isLead: false, stage: { not: 'FEEDBACK' } }, select: { id: true } },
} as const satisfies Prisma.CaseInclude;

type RowRecord = Prisma.CaseGetPayload<{ include: typeof rowInclude }>;
type DetailRecord = Prisma.CaseGetPayload<{ include: typeof detailInclude }>;

const clockWire = (clock: DetailRecord['clocks'][number]): SlaClockWire => ({
  metric: clock.metric as SlaClockWire['metric'],
  startedAt: clock.startedAt.toISOString(),
  warnAt: clock.warnAt.toISOString(),
  dueAt: clock.dueAt.toISOString(),
  warnedAt: clock.warnedAt?.toISOString() ?? null,
  breachedAt: clock.breachedAt?.toISOString() ?? null,
  stoppedAt: clock.stoppedAt?.toISOString() ?? null,
  pausedAt: clock.pausedAt?.toISOString() ?? null,
});

const nextDueOf = (clocks: RowRecord['clocks']): CaseRow['nextDue'] => {
  const next = clocks.find((clock) => clock.stoppedAt === null && clock.pausedAt === null);
  if (!next) return null;
  return {
    metric: next.metric as SlaClockWire['metric'],
    dueAt: next.dueAt.toISOString(),
    isBreached: next.breachedAt !== null,
  };
};

/** Text columns hold values of the closed lists of `router/domain`: only our own stores write them. */
export const rowWire = (row: Omit<RowRecord, 'contacts'> & { contacts: { text: string }[] }): CaseRow => ({
  id: row.id,
  number: row.number,
  line: row.line as CaseRow['line'],
  lane: row.lane as CaseRow['lane'],
  category: row.category,
  priority: row.priority as CaseRow['priority'],
  needsHuman: row.needsHuman,
  language: row.language as CaseRow['language'],
  status: row.status as CaseRow['status'],
  version: row.version,
  holder: row.holder && { id: row.holder.id, displayNames: row.holder.displayNames as Names },
  waitingSince: row.waitingSince.toISOString(),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  // The words of an informant may say who it is: they are read in the case itself.
  excerpt: isSealed(row) ? '' : (row.contacts[0]?.text ?? '').slice(0, EXCERPT_LENGTH).toWellFormed(),
  nextDue: nextDueOf(row.clocks),
});

/** Only what is open has an order of urgency, and an index that knows it. */
function statusesOf({ isOpen, sort }: CaseListQuery): Prisma.CaseWhereInput['status'] {
  if (isOpen === undefined && sort !== 'priority') return undefined;
  if (isOpen === false && sort === 'priority') return { in: [] };
  return isOpen === false ? { in: [...OVER] } : { notIn: [...OVER] };
}

/** What is looked for as it is: in a pattern of SQL these signs would stand for anything. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** What a list of cases leaves in by the columns of a case. */
export const whereOf = (query: CaseListQuery): Prisma.CaseWhereInput => ({
  line: query.line,
  lane: query.lane,
  status: query.status ?? statusesOf(query),
  priority: query.priority,
  category: query.category,
  needsHuman: query.needsHuman,
  number: query.q === undefined ? undefined : { startsWith: literally(query.q) },
});

/** The order of a list of cases. */
export function orderOf({ sort, order: direction }: CaseListQuery) {
  const order = direction === 'ASC' ? 'asc' : 'desc';
  if (sort === 'number') return keyset([{ field: 'number', order, is: 'word' }]);
  const id = { field: 'id', order, is: 'id' } as const;
  if (sort === 'createdAt') return keyset([{ field: 'createdAt', order, is: 'instant' }, id]);
  // Both ways the same index: the most urgent has waited longest first, the least urgent shortest.
  return keyset([{ field: 'priority', order, is: 'word' }, { field: 'waitingSince', order, is: 'instant' }, id]);
}

/** A page of cases and where it ends; one row more than the page is read to know whether more follow. */
export async function listCases(
  db: Db,
  reader: Reader,
  query: CaseListQuery,
): Promise<Page<CaseRow> & { figure: FigureCounts }> {
  const order = orderOf(query);
  const found = await db.case.findMany({
    where: { AND: [casesOf(reader), whereOf(query), order.where(query.after)] },
    orderBy: order.orderBy,
    take: query.perPage + 1,
    include: rowInclude,
  });
  const { rows, next } = order.pageOf(found, query.perPage);
  return { items: rows.map(rowWire), hasNextPage: next !== null, next, figure: null };
}

/** The cases that wait, most urgent first and oldest first within a priority. */
export async function longestWaiting(db: Db, cityId: string, limit: number): Promise<CaseRow[]> {
  const rows = await db.case.findMany({
    where: { cityId, status: 'WAITING' },
    orderBy: [{ priority: 'asc' }, { waitingSince: 'asc' }],
    take: limit,
    include: rowInclude,
  });
  return rows.map(rowWire);
}

export async function findCaseRow(db: Db, cityId: string, id: string): Promise<CaseRow | undefined> {
  const row = await db.case.findUnique({ where: { cityId_id: { cityId, id } }, include: rowInclude });
  return row ? rowWire(row) : undefined;
}

type ActorNames = Map<string, Names>;

const eventWire = (event: DetailRecord['events'][number], names: ActorNames): CaseEventWire => {
  const displayNames = event.actorId === null ? undefined : names.get(event.actorId);
  return {
    id: event.id.toString(),
    type: event.type,
    at: event.at.toISOString(),
    actor: event.actorId !== null && displayNames ? { id: event.actorId, displayNames } : null,
    data: event.data as Record<string, unknown>,
  };
};

const decisionWire = (decision: NonNullable<DetailRecord['contacts'][number]['decision']>): TriageDecisionWire => ({
  contactId: decision.contactId,
  line: decision.line as TriageDecisionWire['line'],
  lane: decision.lane as TriageDecisionWire['lane'],
  category: decision.category,
  priority: decision.priority as TriageDecisionWire['priority'],
  needsHuman: decision.needsHuman,
  confidence: decision.confidence,
  language: decision.language as TriageDecisionWire['language'],
  alternatives: decision.alternatives as TriageDecisionWire['alternatives'],
  reasons: decision.reasons as TriageDecisionWire['reasons'],
  modelVersion: decision.modelVersion,
  ruleVersion: decision.ruleVersion,
  decidedAt: decision.decidedAt.toISOString(),
});

/**
 * Everything about a case but its callers' identity. `fence` and `actions` are for the service to fill in per reader, from
 * whether a transfer is under way, a call-back owed and a unit still out too.
 */
export async function findCase(db: Db, cityId: string, id: string) {
  const row = await db.case.findUnique({ where: { cityId_id: { cityId, id } }, include: detailInclude });
  if (!row) return undefined;
  const actorIds = row.events.flatMap((event) => event.actorId ?? []);
  const actors = await db.user.findMany({
    where: { cityId, id: { in: actorIds } },
    select: { id: true, displayNames: true },
  });
  const names: ActorNames = new Map(actors.map((user) => [user.id, user.displayNames as Names]));
  return {
    ...rowWire(row),
    trackingCode: row.trackingCode,
    disposition: row.disposition,
    fence: row.fence,
    isSealed: isSealed(row),
    isInTransfer: row.transfers.length > 0,
    owesCallBack: row.callBacks.length > 0,
    hasUnitsOut: row.line === '110' && row.assignments.length > 0,
    contacts: row.contacts.map((contact) =>
      contactWire({ ...contact, case: { number: row.number, confidentiality: row.confidentiality } }),
    ),
    decisions: row.contacts.flatMap(({ decision }) => (decision ? [decisionWire(decision)] : [])),
    workOrder: row.workOrder,
    incident: row.incident,
    clocks: row.clocks.map(clockWire),
    events: row.events.map((event) => eventWire(event, names)),
  };
}
