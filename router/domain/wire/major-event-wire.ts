import { z } from 'zod';
import { LANGUAGES } from '../language';
import { EVENT_ENTRIES, EVENT_LEVELS } from '../major-event';
import { filledText, text } from '../text';
import { caseRowSchema } from './case-wire';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const person = z.object({ id: z.string(), displayNames: namesSchema });
const words = filledText(2_000);
const standing = {
  level: z.enum(EVENT_LEVELS),
  /** Where it is, as people name it. */
  area: filledText(200),
  /** What everybody who takes a call about it says and does; may be empty. */
  playbook: text(4_000),
  /** What callers are told about it, in their language; empty where nothing is. */
  announcement: z.record(z.enum(LANGUAGES), text(4_000)),
  /** The departments that are concerned: they are told of every step. */
  departmentCodes: z.array(z.string().max(20)).max(50),
  /** The supervisor who leads both lines in it. */
  leadId: z.uuid(),
};

/** Body of `POST /v1/major-events`; `surgeId` is the surge that it answers, if it is one's. */
export const majorEventInputSchema = z.strictObject({
  title: filledText(200),
  ...standing,
  surgeId: z.uuid().optional(),
});
export type MajorEventInput = z.infer<typeof majorEventInputSchema>;

/** Body of `PUT /v1/major-events/{id}`: `version` is the one that the screen shows, a stale one is answered with 409. */
export const majorEventChangeSchema = z.strictObject({ version: z.int().min(1), ...standing, reason: words });
export type MajorEventChange = z.infer<typeof majorEventChangeSchema>;

/** Body of `POST /v1/major-events/{id}/end`. */
export const majorEventEndSchema = z.strictObject({ version: z.int().min(1), summary: words });
export type MajorEventEnd = z.infer<typeof majorEventEndSchema>;

/** Body of `PUT /v1/cases/{id}/major-event`; null takes the case out. */
export const caseMajorEventSchema = z.strictObject({ eventId: z.uuid().nullable() });

/** One event with its cases, of both lines and in few words, and its log, the oldest entry first. */
export const majorEventSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  title: z.string(),
  level: z.enum(EVENT_LEVELS),
  area: z.string(),
  playbook: z.string(),
  announcement: namesSchema,
  departmentCodes: z.array(z.string()),
  lead: person,
  declaredAt: instant,
  endedAt: instant.nullable(),
  /** Whoever asks was told of it on the screen and has not yet said that they know. */
  isNew: z.boolean(),
  cases: z.array(
    caseRowSchema.pick({ id: true, number: true, line: true, status: true, category: true, priority: true }),
  ),
  entries: z.array(
    z.object({
      kind: z.enum(EVENT_ENTRIES),
      at: instant,
      by: person,
      level: z.enum(EVENT_LEVELS),
      lead: person,
      words: z.string(),
      /** How many people on duty were told then, and how many of them have said that they know. */
      told: z.number().int(),
      known: z.number().int(),
    }),
  ),
});
export type MajorEventWire = z.infer<typeof majorEventSchema>;

/** `GET /v1/announcements`: what callers are told about the events that go on, the newest first. */
export const announcementsSchema = z.object({
  items: z.array(z.object({ eventId: z.string(), declaredAt: instant, words: namesSchema })),
  dataAt: instant,
});
export type AnnouncementsWire = z.infer<typeof announcementsSchema>;
