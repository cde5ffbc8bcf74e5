import { z } from 'zod';
import { listOf } from '#domain/wire/list-wire';
import {
  caseMajorEventSchema,
  majorEventChangeSchema,
  majorEventEndSchema,
  type MajorEventInput,
  majorEventInputSchema,
  majorEventSchema,
  type MajorEventWire,
} from '#domain/wire/major-event-wire';
import type { CaseDetail } from '#domain/wire/case-wire';
import { USERS } from './fake-catalogue';
import type { Answer, Route } from './fake-route';
import { Refusal } from './fake-state';

/** People of these tests have names for ids. */
const LED = { leadId: z.string() };

/** Nobody else is on duty here. */
const UNHEARD = { told: 0, known: 0 };

/** Major events in memory. */
export function createFakeMajorEvents(
  { get }: { get(caseId: string): CaseDetail },
  now: () => number,
  onDeclared: (surgeId: string, eventId: string) => void,
) {
  const iso = () => new Date(now()).toISOString();
  const { id, displayNames } = USERS.find(({ role }) => role === 'SUPERVISOR')!;
  const chief = { id, displayNames };
  let events: MajorEventWire[] = [];
  const answer = (event: MajorEventWire, status = 200): Answer => ({ status, body: majorEventSchema.parse(event) });
  const change = (eventId: string, to: (event: MajorEventWire) => MajorEventWire): Answer => {
    const found = events.find((event) => event.id === eventId);
    if (found === undefined) throw new Refusal('not-found', 404);
    const next = { ...to(found), version: found.version + 1 };
    events = events.map((event) => (event.id === eventId ? next : event));
    return answer(next);
  };
  const declare = (
    input: Pick<MajorEventInput, 'title' | 'level' | 'area' | 'playbook' | 'announcement' | 'departmentCodes'>,
  ): MajorEventWire => {
    const entry = {
      kind: 'DECLARED',
      at: iso(),
      by: chief,
      level: input.level,
      lead: chief,
      words: input.title,
      ...UNHEARD,
    } as const;
    const event: MajorEventWire = {
      ...{
        id: `00000000-0000-4000-8000-${String(events.length + 1).padStart(12, '0')}`,
        version: 1,
        lead: chief,
        declaredAt: iso(),
        endedAt: null,
      },
      ...{ title: input.title, level: input.level, area: input.area, playbook: input.playbook },
      ...{ announcement: input.announcement, departmentCodes: input.departmentCodes, isNew: false },
      ...{ cases: [], entries: [entry] },
    };
    events = [event, ...events];
    return event;
  };
  const majorEventRoutes: Route[] = [
    [
      'GET',
      /^\/v1\/major-events$/,
      (_, { query }) => {
        const items = events.filter(({ endedAt, isNew }) =>
          query.view === 'new' ? isNew : (endedAt === null) === (query.view !== 'over'),
        );
        return { status: 200, body: listOf(majorEventSchema).parse({ items, hasNextPage: false, dataAt: iso() }) };
      },
    ],
    [
      'POST',
      /^\/v1\/major-events$/,
      (_, { body }) => {
        const { surgeId, ...input } = majorEventInputSchema.extend(LED).parse(body);
        const event = declare(input);
        if (surgeId !== undefined) onDeclared(surgeId, event.id);
        return answer(event, 201);
      },
    ],
    [
      'PUT',
      /^\/v1\/major-events\/([^/]+)$/,
      ([eventId = ''], { body }) => {
        const { version: _, leadId: __, reason: words, ...standing } = majorEventChangeSchema.extend(LED).parse(body);
        const entry = {
          kind: 'CHANGED',
          at: iso(),
          by: chief,
          level: standing.level,
          lead: chief,
          words,
          ...UNHEARD,
        } as const;
        return change(eventId, (event) => ({ ...event, ...standing, entries: [...event.entries, entry] }));
      },
    ],
    [
      'POST',
      /^\/v1\/major-events\/([^/]+)\/end$/,
      ([eventId = ''], { body }) => {
        majorEventEndSchema.parse(body);
        return change(eventId, (event) => ({ ...event, endedAt: iso() }));
      },
    ],
    [
      'POST',
      /^\/v1\/major-events\/([^/]+)\/read$/,
      ([eventId = '']) => {
        events = events.map((event) => (event.id === eventId ? { ...event, isNew: false } : event));
        return { status: 204, body: undefined };
      },
    ],
    [
      'PUT',
      /^\/v1\/cases\/([^/]+)\/major-event$/,
      ([caseId = ''], { body }) => {
        const { eventId } = caseMajorEventSchema.parse(body);
        events = events.map((event) => {
          const others = event.cases.filter((one) => one.id !== caseId);
          return { ...event, cases: event.id === eventId ? [...others, get(caseId)] : others };
        });
        return { status: 204, body: undefined };
      },
    ],
  ];
  /** Whoever is at the console is told of an event. */
  const tellOfEvent = (eventId: string) => {
    events = events.map((event) => (event.id === eventId ? { ...event, isNew: true } : event));
  };
  return { majorEventRoutes, declareEvent: declare, tellOfEvent, majorEvents: () => events };
}
