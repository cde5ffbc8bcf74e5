import { SEALED } from '#domain/confidentiality';
import type { Names } from '#domain/language';
import type { EventEntry, EventLevel, EventView } from '#domain/major-event';
import type { AnnouncementsWire, MajorEventWire } from '#domain/wire/major-event-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { person, personOf } from './transfer-view';

const brief = { id: true, number: true, line: true, status: true, category: true, priority: true } as const;
const include = {
  lead: person,
  // A case that turned out to be an informant's is no longer said to be about anything.
  members: {
    where: { case: { confidentiality: { not: SEALED } } },
    select: { case: { select: brief } },
    orderBy: { caseId: 'asc' },
  },
  entries: {
    include: { lead: person, by: person, notices: { select: { userId: true, readAt: true } } },
    orderBy: { id: 'asc' },
  },
} as const satisfies Prisma.MajorEventInclude;

const VIEWS: Record<EventView, (readerId: string) => Prisma.MajorEventWhereInput> = {
  open: () => ({ endedAt: null }),
  over: () => ({ endedAt: { not: null } }),
  new: (userId) => ({ entries: { some: { notices: { some: { userId, readAt: null } } } } }),
};

type Brief = MajorEventWire['cases'][number];

/** Events of a city as one of its people sees them, the newest first; what is said in their cases is read there, by who may. */
export async function listEvents(
  db: Db,
  { cityId, id, view }: { cityId: string; id?: string; view?: EventView },
  readerId: string,
): Promise<MajorEventWire[]> {
  const where = { cityId, id, ...(view && VIEWS[view](readerId)) };
  const rows = await db.majorEvent.findMany({ where, include, orderBy: { declaredAt: 'desc' }, take: 100 });
  return rows.map(({ members, entries, lead, ...row }) => ({
    ...{ id: row.id, version: row.version, title: row.title, level: row.level as EventLevel },
    ...{ area: row.area, playbook: row.playbook, lead: personOf(lead) },
    ...{ announcement: row.announcement as Names, departmentCodes: row.departmentCodes },
    declaredAt: row.declaredAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    isNew: entries.some(({ notices }) => notices.some((one) => one.userId === readerId && one.readAt === null)),
    cases: members.map(({ case: of }) => of as Brief),
    entries: entries.map((entry) => ({
      ...{ kind: entry.kind as EventEntry, at: entry.at.toISOString(), by: personOf(entry.by) },
      ...{ level: entry.level as EventLevel, lead: personOf(entry.lead), words: entry.words },
      ...{ told: entry.notices.length, known: entry.notices.filter(({ readAt }) => readAt !== null).length },
    })),
  }));
}

/** What callers are told about the events that go on, the newest first; an event without words for them is left out. */
export async function listAnnouncements(db: Db, cityId: string): Promise<AnnouncementsWire['items']> {
  const rows = await db.majorEvent.findMany({ where: { cityId, endedAt: null }, orderBy: { declaredAt: 'desc' } });
  return rows
    .map(({ id, declaredAt, announcement }) => ({
      ...{ eventId: id, declaredAt: declaredAt.toISOString(), words: announcement as Names },
    }))
    .filter(({ words }) => Object.values(words).some((one) => one !== ''));
}

/** Whether somebody may lead an event: a supervisor whose account is open. */
export const mayLead = async (db: Db, cityId: string, userId: string): Promise<boolean> =>
  (await db.user.count({ where: { cityId, id: userId, role: 'SUPERVISOR', disabledAt: null } })) > 0;

/** Whether the case is an informant's: such a report stays alone. */
export const isInformants = async (db: Db, { cityId, caseId }: { cityId: string; caseId: string }): Promise<boolean> =>
  (await db.case.count({ where: { cityId, id: caseId, confidentiality: SEALED } })) > 0;
