import type { BoundaryRule } from '#domain/boundary';
import type { Channel } from '#domain/channel';
import type { Names } from '#domain/language';
import type { Line } from '#domain/line';
import { LIVE_KINDS, OPEN_TRANSFER_STATES, type TransferKind, type TransferState } from '#domain/transfer';
import type { CaseTransfers, BoundaryRuleWire, TransferWire } from '#domain/wire/transfer-wire';
import type { BoundaryRule as BoundaryRow, Prisma } from '../generated/client';
import type { Db } from '../client';

export const person = { select: { id: true, displayNames: true } } as const;
const include = {
  ...{ sender: person, receiver: person },
  boundaryRule: { select: { consultationId: true } },
} as const satisfies Prisma.TransferInclude;
type TransferRow = Prisma.TransferGetPayload<{ include: typeof include }>;
type Person = { id: string; displayNames: Prisma.JsonValue };

export const personOf = (of: Person) => ({ id: of.id, displayNames: of.displayNames as Names });
export const personWire = (of: Person | null) => of && personOf(of);

const transferWire = (row: TransferRow): Omit<TransferWire, 'actions'> => ({
  id: row.id,
  kind: row.kind as TransferKind,
  state: row.state as TransferState,
  fromLine: row.fromLine as Line,
  toLine: row.toLine as Line,
  reason: row.reason,
  bounces: row.bounces,
  isDecided: row.isDecided || (row.boundaryRule !== null && row.boundaryRule.consultationId !== null),
  sender: personWire(row.sender),
  receiver: personWire(row.receiver),
  startedAt: row.startedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  alarms: row.alarms,
  endedAt: row.endedAt?.toISOString() ?? null,
  outcome: row.outcome,
});

/** Everything that the lines have done about a case between them. */
export async function findTransfers(
  db: Db,
  cityId: string,
  caseId: string,
): Promise<Pick<CaseTransfers, 'owners'> & { transfers: Omit<TransferWire, 'actions'>[] }> {
  const where = { cityId, caseId };
  const owners = await db.ownership.findMany({ where, orderBy: { number: 'asc' } });
  const transfers = await db.transfer.findMany({ where, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], include });
  return {
    owners: owners.map((row) => ({
      line: row.line as Line,
      since: row.since.toISOString(),
      transferId: row.transferId,
    })),
    transfers: transfers.map(transferWire),
  };
}

/** The transfer of a case that is under way. */
export async function findOpenTransfer(db: Db, cityId: string, caseId: string) {
  const row = await db.transfer.findFirst({
    where: { cityId, caseId, state: { in: [...OPEN_TRANSFER_STATES] } },
    include,
  });
  return row && { ...transferWire(row), senderId: row.senderId };
}

/** The id of the transfer of a case that is under way. */
export async function findOpenTransferId(db: Db, cityId: string, caseId: string): Promise<string | undefined> {
  const where = { cityId, caseId, state: { in: [...OPEN_TRANSFER_STATES] } };
  return (await db.transfer.findFirst({ where, select: { id: true } }))?.id;
}

/** The live transfer that rings with an offer; undefined when the offer is of a case that waits. */
export async function findRingingTransfer(db: Db, cityId: string, offerId: string): Promise<string | undefined> {
  const offer = await db.offer.findUnique({
    where: { cityId_id: { cityId, id: offerId } },
    select: { case: { select: { transfers: { where: { state: 'RINGING', kind: { in: [...LIVE_KINDS] } } } } } },
  });
  return offer?.case.transfers[0]?.id;
}

export const ruleOf = (row: BoundaryRow): BoundaryRule => ({
  id: row.id,
  code: row.code,
  category: row.category,
  area: row.area,
  line: row.line as Line,
  matter: row.matter as Names,
  note: row.note as Names,
  source: row.source,
  version: row.version,
  validFrom: row.validFrom,
  validTo: row.validTo,
});

export const boundaryRuleWire = (rule: BoundaryRule): BoundaryRuleWire => ({
  ...rule,
  validFrom: rule.validFrom.toISOString(),
  validTo: rule.validTo?.toISOString() ?? null,
});

/** Every version of an entry, in every area, the newest first. */
export async function findRuleVersions(db: Db, cityId: string, code: string): Promise<BoundaryRule[]> {
  const rows = await db.boundaryRule.findMany({ where: { cityId, code }, orderBy: { version: 'desc' } });
  return rows.map(ruleOf);
}

/** What the boundary list is asked about: the class of a case, where it is, and how its caller came. */
export type BoundaryQuestion = {
  rules: BoundaryRule[];
  categoryLine: Line;
  address: string | null;
  channel: Channel;
};

export async function findBoundaryQuestion(
  db: Db,
  { cityId, caseId, category }: { cityId: string; caseId: string; category: string },
): Promise<BoundaryQuestion> {
  const { line } = await db.category.findUniqueOrThrow({ where: { cityId_code: { cityId, code: category } } });
  const contact = await db.contact.findFirstOrThrow({
    where: { cityId, caseId },
    orderBy: { acceptedAt: 'asc' },
    select: { address: true, channel: true },
  });
  const rules = await db.boundaryRule.findMany({ where: { cityId, category }, orderBy: { code: 'asc' } });
  return {
    rules: rules.map(ruleOf),
    categoryLine: line as Line,
    address: contact.address,
    channel: contact.channel as Channel,
  };
}
