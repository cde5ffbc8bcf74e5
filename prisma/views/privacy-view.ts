import type { CaseStatus } from '#domain/case-status';
import type { Names } from '#domain/language';
import type { DataClass } from '#domain/retention';
import { isOver } from '#domain/same-incident';
import type { LegalHoldWire, OfficerRequest, RetentionRuleWire } from '#domain/wire/privacy-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { requestWire } from './citizen-view';

/** Rows that a page shows at most: what is to be decided, then the newest. */
const MOST_SHOWN = 200;

const person = { select: { id: true, displayNames: true } } as const;
const personWire = (user: { id: string; displayNames: unknown }) => ({
  id: user.id,
  displayNames: user.displayNames as Names,
});

const requestInclude = {
  decidedBy: person,
  case: { select: { number: true, status: true, purged: true, legalHolds: { where: { liftedAt: null } } } },
} as const satisfies Prisma.PrivacyRequestInclude;

const officerRequest = (row: Prisma.PrivacyRequestGetPayload<{ include: typeof requestInclude }>): OfficerRequest => ({
  ...requestWire(row),
  caseNumber: row.case.number,
  isOver: isOver(row.case.status as CaseStatus),
  isHeld: row.case.legalHolds.length > 0,
  isErased: row.case.purged.includes('identity'),
  decidedBy: row.decidedBy && personWire(row.decidedBy),
});

export async function listPrivacyRequests(db: Db, cityId: string): Promise<OfficerRequest[]> {
  const rows = await db.privacyRequest.findMany({
    where: { cityId },
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { askedAt: 'asc' }],
    take: MOST_SHOWN,
    include: requestInclude,
  });
  return rows.map(officerRequest);
}

export async function findPrivacyRequest(db: Db, cityId: string, id: string): Promise<OfficerRequest | undefined> {
  const row = await db.privacyRequest.findUnique({ where: { cityId_id: { cityId, id } }, include: requestInclude });
  return row ? officerRequest(row) : undefined;
}

const holdInclude = {
  placedBy: person,
  liftedBy: person,
  case: { select: { number: true } },
} as const satisfies Prisma.LegalHoldInclude;

export async function listHolds(db: Db, cityId: string, id?: string): Promise<LegalHoldWire[]> {
  const rows = await db.legalHold.findMany({
    where: { cityId, id },
    orderBy: [{ liftedAt: { sort: 'desc', nulls: 'first' } }, { placedAt: 'desc' }],
    take: MOST_SHOWN,
    include: holdInclude,
  });
  return rows.map((row) => ({
    id: row.id,
    caseNumber: row.case.number,
    reason: row.reason,
    placedBy: personWire(row.placedBy),
    placedAt: row.placedAt.toISOString(),
    liftReason: row.liftReason,
    liftedBy: row.liftedBy && personWire(row.liftedBy),
    liftedAt: row.liftedAt?.toISOString() ?? null,
  }));
}

/** How long each city keeps what. */
export async function listKeepDays(db: Db): Promise<{ cityId: string; dataClass: DataClass; keepDays: number }[]> {
  const rows = await db.retentionRule.findMany({ orderBy: [{ cityId: 'asc' }, { keepDays: 'asc' }] });
  return rows.map(({ cityId, keepDays, dataClass }) => ({ cityId, keepDays, dataClass: dataClass as DataClass }));
}

/** How long a city keeps what, with the shorter times that somebody has asked for. */
export async function listRetentionRules(
  db: Db,
  { cityId, userId }: { cityId: string; userId: string },
): Promise<RetentionRuleWire[]> {
  const rows = await db.retentionRule.findMany({
    where: { cityId },
    orderBy: { keepDays: 'asc' },
    include: { askedBy: person },
  });
  return rows.map(({ dataClass, keepDays, askedDays, askedReason, askedBy, askedAt }) => ({
    dataClass: dataClass as DataClass,
    keepDays,
    asked:
      askedDays === null || askedReason === null || askedBy === null || askedAt === null
        ? null
        : {
            ...{ keepDays: askedDays, reason: askedReason, by: personWire(askedBy), at: askedAt.toISOString() },
            isOwn: askedBy.id === userId,
          },
  }));
}
