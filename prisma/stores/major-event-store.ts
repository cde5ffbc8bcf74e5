import { v7 as uuidv7 } from 'uuid';
import type { EventEntry } from '#domain/major-event';
import type { MajorEventChange, MajorEventInput } from '#domain/wire/major-event-wire';
import { ROLES, can } from '#domain/role';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { isOnDuty } from './on-duty';

type EventKey = { cityId: string; eventId: string };
export type LockedEvent = EventKey & { version: number; level: string; leadId: string; isOver: boolean };
type Entry = { kind: EventEntry; words: string; actorId: string; now: Date };

/** Reads an event and locks it until the transaction ends. */
export async function lockEvent(db: Db, { cityId, eventId }: EventKey): Promise<LockedEvent | undefined> {
  const [row] = await db.$queryRaw<LockedEvent[]>(Prisma.sql`
    SELECT city_id AS "cityId", id::text AS "eventId", version, level, lead_id::text AS "leadId",
           ended_at IS NOT NULL AS "isOver"
    FROM major_events WHERE city_id = ${cityId} AND id = ${eventId}::uuid FOR NO KEY UPDATE`);
  return row;
}

/** Those who take calls about it, and those who lead the lines. */
const TOLD_ROLES = ROLES.filter((role) => can({ role, line: null }, 'background:read'));

/** Writes down a step of an event. Everybody of both lines who is on duty is told of it, but for whoever takes it. */
async function log(
  db: Db,
  { cityId, eventId, level, leadId }: EventKey & { level: string; leadId: string },
  { kind, words, actorId, now }: Entry,
): Promise<void> {
  const data = { cityId, eventId, level, leadId, kind, words, byId: actorId, at: now };
  const { id } = await db.majorEventEntry.create({ data });
  await db.$executeRaw(Prisma.sql`
    INSERT INTO major_event_notices (city_id, entry_id, user_id, sent_at)
    SELECT u.city_id, ${id}, u.id, ${now}::timestamptz
    FROM users u LEFT JOIN seats e ON e.city_id = u.city_id AND e.user_id = u.id
    WHERE u.city_id = ${cityId} AND u.role = ANY (${TOLD_ROLES}) AND u.disabled_at IS NULL
      AND u.id <> ${actorId}::uuid AND ${isOnDuty(now)}`);
}

/** Somebody says that they know of everything about an event so far. */
export async function noteRead(
  db: Db,
  { cityId, eventId, userId }: EventKey & { userId: string },
  now: Date,
): Promise<void> {
  const where = { cityId, userId, readAt: null, entry: { eventId } };
  await db.majorEventNotice.updateMany({ where, data: { readAt: now } });
}

/** @returns the id of the event */
export async function declareEvent(
  db: Db,
  cityId: string,
  event: Omit<MajorEventInput, 'surgeId'>,
  { actorId, now }: { actorId: string; now: Date },
): Promise<string> {
  const id = uuidv7();
  await db.majorEvent.create({ data: { cityId, id, ...event, declaredAt: now } });
  await log(db, { cityId, eventId: id, ...event }, { kind: 'DECLARED', words: event.title, actorId, now });
  return id;
}

export async function changeEvent(
  db: Db,
  { cityId, eventId }: LockedEvent,
  { version: _version, reason, ...standing }: MajorEventChange,
  { actorId, now }: { actorId: string; now: Date },
): Promise<void> {
  const where = { cityId_id: { cityId, id: eventId } };
  await db.majorEvent.update({ where, data: { ...standing, version: { increment: 1 } } });
  await log(db, { cityId, eventId, ...standing }, { kind: 'CHANGED', words: reason, actorId, now });
}

export async function endEvent(
  db: Db,
  of: LockedEvent,
  { summary, actorId, now }: { summary: string; actorId: string; now: Date },
): Promise<void> {
  const where = { cityId_id: { cityId: of.cityId, id: of.eventId } };
  await db.majorEvent.update({ where, data: { endedAt: now, version: { increment: 1 } } });
  await log(db, of, { kind: 'ENDED', words: summary, actorId, now });
}

/** The event that a case is of. */
export const eventOf = async (db: Db, { cityId, caseId }: { cityId: string; caseId: string }) =>
  (
    await db.majorEventCase.findUnique({
      where: { cityId_caseId: { cityId, caseId } },
      select: { event: { select: { id: true, title: true } } },
    })
  )?.event;

/** Makes a case one of an event, in place of the one that it was of; null takes it out. */
export async function putIntoEvent(
  db: Db,
  { cityId, caseId }: { cityId: string; caseId: string },
  eventId: string | null,
): Promise<void> {
  const key = { cityId, caseId };
  if (eventId === null) await db.majorEventCase.deleteMany({ where: key });
  else {
    const where = { cityId_caseId: key };
    await db.majorEventCase.upsert({ where, create: { ...key, eventId }, update: { eventId } });
  }
}
