import { announce } from '#db/change-feed';
import type { Database, Db } from '#db/client';
import { appendEvent, lockCase } from '#db/stores/case-store';
import {
  changeEvent,
  declareEvent,
  endEvent,
  eventOf,
  type LockedEvent,
  lockEvent,
  noteRead,
  putIntoEvent,
} from '#db/stores/major-event-store';
import { decideSurge } from '#db/stores/surge-store';
import { departmentExists } from '#db/views/catalog-view';
import { isInformants, listAnnouncements, listEvents, mayLead } from '#db/views/major-event-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { type Actor, can } from '#domain/role';
import { isOver } from '#domain/same-incident';
import type { EventView } from '#domain/major-event';
import type {
  AnnouncementsWire,
  MajorEventChange,
  MajorEventEnd,
  MajorEventInput,
  MajorEventWire,
} from '#domain/wire/major-event-wire';

export type MajorEventService = ReturnType<typeof createMajorEventService>;

const notFound = () => new AppError('not-found', 'no such event');

/** Events that both lines handle together: declared, led by a named supervisor, with the cases that are about them. */
export function createMajorEventService({ database, clock }: { database: Database; clock: Clock }) {
  const find = async ({ cityId, userId }: Actor, id: string): Promise<MajorEventWire> => {
    const [event] = await listEvents(database, { cityId, id }, userId);
    if (!event) throw notFound();
    return event;
  };
  /** @throws AppError `invalid-input` */
  const admit = async (
    db: Db,
    cityId: string,
    { leadId, departmentCodes }: Pick<MajorEventInput, 'leadId' | 'departmentCodes'>,
  ): Promise<void> => {
    const refuse = (path: string, message: string) => {
      throw new AppError('invalid-input', message, { issues: [{ path, message }] });
    };
    if (!(await mayLead(db, cityId, leadId))) refuse('leadId', 'is not a supervisor of this city');
    for (const code of departmentCodes) {
      if (!(await departmentExists(db, cityId, code))) refuse('departmentCodes', 'names no department of this city');
    }
  };
  /** Does something about an event that goes on, under its lock. */
  async function onOpen(
    actor: Actor,
    eventId: string,
    version: number,
    run: (db: Db, of: LockedEvent) => Promise<void>,
  ): Promise<MajorEventWire> {
    const { cityId } = actor;
    await database.$transaction(async (db) => {
      const of = await lockEvent(db, { cityId, eventId });
      if (!of) throw notFound();
      if (of.isOver || of.version !== version) throw new AppError('conflict', 'the event has changed');
      await run(db, of);
      await announce(db, { cityId, caseIds: [], userIds: [] });
    });
    return find(actor, eventId);
  }

  return {
    async list({ cityId, userId }: Actor, view: EventView) {
      const dataAt = clock.now().toISOString();
      const items = await listEvents(database, { cityId, view }, userId);
      return { items, hasNextPage: false, dataAt };
    },

    /** What callers are told about all events that go on: for whoever speaks to them before a person does. */
    async announcements(cityId: string): Promise<AnnouncementsWire> {
      return { items: await listAnnouncements(database, cityId), dataAt: clock.now().toISOString() };
    },

    /**
     * @throws AppError `invalid-input` for a lead who is no supervisor or a department that there is not; `conflict` for a
     *   surge that was decided about before
     */
    async declare(actor: Actor, { surgeId, ...input }: MajorEventInput): Promise<MajorEventWire> {
      const { cityId, userId: actorId } = actor;
      const id = await database.$transaction(async (db) => {
        await admit(db, cityId, input);
        const now = clock.now();
        const made = await declareEvent(db, cityId, input, { actorId, now });
        if (surgeId !== undefined && !(await decideSurge(db, cityId, surgeId, { actorId, now, eventId: made }))) {
          throw new AppError('conflict', 'there is no such surge, or it was decided about');
        }
        await announce(db, { cityId, caseIds: [], userIds: [] });
        return made;
      });
      return find(actor, id);
    },

    /** @throws AppError `not-found`; `conflict` when it is over or the screen is stale; `invalid-input` */
    change: (actor: Actor, id: string, input: MajorEventChange) =>
      onOpen(actor, id, input.version, async (db, of) => {
        await admit(db, actor.cityId, input);
        await changeEvent(db, of, input, { actorId: actor.userId, now: clock.now() });
      }),

    /** @throws AppError `not-found`; `conflict` when it is over or the screen is stale */
    end: (actor: Actor, id: string, { version, summary }: MajorEventEnd) =>
      onOpen(actor, id, version, (db, of) => endEvent(db, of, { summary, actorId: actor.userId, now: clock.now() })),

    /** Whoever was told of an event on the screen says that they know. Said again it changes nothing. */
    read: ({ cityId, userId }: Actor, eventId: string) =>
      database.$transaction(async (db) => {
        await noteRead(db, { cityId, eventId, userId }, clock.now());
        await announce(db, { cityId, caseIds: [], userIds: [] });
      }),

    /**
     * Says that a case is about an event, or about none; its line, owner, clocks and priority stay as they are.
     * @throws AppError `not-found`; `forbidden`; `illegal-transition` for a case or an event that is over, and for an
     *   informant's report, which stays alone
     */
    async join(actor: Actor, caseId: string, eventId: string | null): Promise<void> {
      const { cityId, userId: actorId } = actor;
      const key = { cityId, caseId };
      await database.$transaction(async (db) => {
        const standing = await lockCase(db, cityId, caseId);
        if (!standing) throw new AppError('not-found', 'no such case');
        if (!can(actor, 'case:link', standing)) throw new AppError('forbidden', `${actor.role} may not join this case`);
        const event = eventId === null ? undefined : await lockEvent(db, { cityId, eventId });
        if (eventId !== null && !event) throw notFound();
        if (event?.isOver) throw new AppError('illegal-transition', 'the event is over');
        if (isOver(standing.status)) throw new AppError('illegal-transition', 'the case is over');
        if (await isInformants(db, key)) throw new AppError('illegal-transition', 'a report that accuses stays alone');
        const before = await eventOf(db, key);
        if ((before?.id ?? null) === eventId) return;
        await putIntoEvent(db, key, eventId);
        const of = (await eventOf(db, key)) ?? before;
        const data = { eventId: of?.id ?? '', note: of?.title ?? '' };
        const type = eventId === null ? 'major-event-left' : 'major-event-joined';
        await appendEvent(db, { ...key, type, actorId, at: clock.now(), data });
        await announce(db, { cityId, caseIds: [caseId], userIds: [] });
      });
    },
  };
}
