import type { Names } from '#domain/language';
import type { CaseStatus } from '#domain/case-status';
import { type CrewCondition, isMet } from '#domain/run-card';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { Need, Place } from '#domain/recommend-units';
import { ANY_CATEGORY } from '#domain/sla';
import { stageTimes } from '#domain/stage-times';
import { OPEN_TRANSFER_STATES } from '#domain/transfer';
import { type Agency, standingOf, type UnitCapability, type UnitStage, type UnitStatus } from '#domain/unit';
import type { AssignmentWire, UnitWire } from '#domain/wire/unit-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';

const unitInclude = {
  city: { select: { utcOffsetMinutes: true } },
  assignments: { where: { endedAt: null }, include: { case: { select: { number: true, priority: true } } } },
} as const satisfies Prisma.UnitInclude;
type UnitRecord = Prisma.UnitGetPayload<{ include: typeof unitInclude }>;

export type UnitClock = { now: Date; staleMs: number };

function unitWire(row: UnitRecord, { now, staleMs }: UnitClock): UnitWire {
  const [duty] = row.assignments;
  const { lat, lon, positionAt, shiftFrom, shiftTo } = row;
  const status = row.status as UnitStatus;
  const isBusy = duty !== undefined;
  return {
    id: row.code,
    names: row.names as Names,
    agency: row.agency as Agency,
    capabilities: row.capabilities as UnitCapability[],
    status,
    statusReason: row.statusReason,
    statusSince: row.statusSince?.toISOString() ?? null,
    standing: standingOf({ status, shiftFrom, shiftTo, isBusy }, now, row.city.utcOffsetMinutes),
    version: row.version,
    shiftFrom,
    shiftTo,
    position:
      lat === null || lon === null || positionAt === null
        ? null
        : { lat, lon, at: positionAt.toISOString(), isStale: now.getTime() - positionAt.getTime() > staleMs },
    on: duty
      ? {
          caseId: duty.caseId,
          caseNumber: duty.case.number,
          priority: duty.case.priority as Priority,
          stage: duty.stage as UnitStage,
          isLead: duty.isLead,
        }
      : null,
  };
}

/** Every unit of a city, by agency and code. */
export async function listUnits(db: Db, cityId: string, clock: UnitClock): Promise<UnitWire[]> {
  const rows = await db.unit.findMany({
    where: { cityId },
    include: unitInclude,
    orderBy: [{ agency: 'asc' }, { code: 'asc' }],
  });
  return rows.map((row) => unitWire(row, clock));
}

export async function findUnit(db: Db, cityId: string, code: string, clock: UnitClock): Promise<UnitWire | undefined> {
  const row = await db.unit.findUnique({ where: { cityId_code: { cityId, code } }, include: unitInclude });
  return row ? unitWire(row, clock) : undefined;
}

/** What a recommendation asks of a case. */
export type IncidentOfUnits = {
  line: Line;
  status: CaseStatus;
  needsHuman: boolean;
  isInTransfer: boolean;
  holderId: string | null;
  place: Place | null;
  needs: Need[];
  assignments: Omit<AssignmentWire, 'actions'>[];
};

/** The units that work or worked on a case, where it is, and what its class asks for; undefined when there is no such case. */
export async function findIncidentOfUnits(db: Db, cityId: string, id: string): Promise<IncidentOfUnits | undefined> {
  const row = await db.case.findUnique({
    where: { cityId_id: { cityId, id } },
    include: {
      contacts: {
        where: { OR: [{ lat: { not: null }, lon: { not: null } }, { address: { not: null } }] },
        select: { lat: true, lon: true },
        orderBy: { acceptedAt: 'desc' },
      },
      transfers: { where: { state: { in: [...OPEN_TRANSFER_STATES] } }, select: { id: true } },
      assignments: {
        include: { unit: true },
        orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { isLead: 'desc' }, { instructedAt: 'asc' }],
      },
    },
  });
  if (!row) return undefined;
  const [place] = row.contacts.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : { lat, lon }));
  return {
    line: row.line as Line,
    status: row.status as CaseStatus,
    needsHuman: row.needsHuman,
    isInTransfer: row.transfers.length > 0,
    holderId: row.holderId,
    place: place ?? null,
    needs: await findNeeds(db, cityId, row.category, {
      ...{ priority: row.priority as Priority, isPlaceKnown: row.contacts.length > 0 },
    }),
    assignments: row.assignments.map((one) => ({
      id: one.id,
      unit: { id: one.unitCode, names: one.unit.names as Names, agency: one.unit.agency as Agency },
      isLead: one.isLead,
      stage: one.stage as UnitStage,
      instructedAt: one.instructedAt.toISOString(),
      times: stageTimes(one),
      endedAt: one.endedAt?.toISOString() ?? null,
      outcome: one.outcome as AssignmentWire['outcome'],
    })),
  };
}

/** What the run card of a class, or that of every class without one, asks for as the case stands. */
async function findNeeds(
  db: Db,
  cityId: string,
  category: string,
  of: { priority: Priority; isPlaceKnown: boolean },
): Promise<Need[]> {
  const rows = await db.runCard.findMany({
    where: { cityId, category: { in: [category, ANY_CATEGORY] } },
    orderBy: { number: 'asc' },
  });
  const own = rows.filter((row) => row.category === category);
  const card = own.length > 0 ? own : rows;
  return card
    .filter(({ when }) => isMet(when as CrewCondition, of))
    .map(({ number, agency, capability }) => ({
      number,
      agency: agency as Agency,
      capability: capability as UnitCapability | null,
    }));
}
