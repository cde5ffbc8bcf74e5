import { z } from 'zod';
import { LINES } from '../line';
import { SURGE_DECISIONS } from '../surge';
import { filledText } from '../text';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();

/** Body of `POST /v1/surges/{id}/dismiss`: why it is no event. */
export const surgeDismissSchema = z.strictObject({ words: filledText(2_000) });

/** One surge: how many call, and nothing of who they are or what they say. */
export const surgeSchema = z.object({
  id: z.string(),
  line: z.enum(LINES),
  /** The class that they call about; null: the whole line. */
  category: z.string().nullable(),
  /** Where; null: all over the city. */
  district: z.object({ code: z.string(), names: namesSchema }).nullable(),
  foundAt: instant,
  /** Callers an hour: when it was last looked at, at its highest, and as is usual. */
  hourly: z.number(),
  peakHourly: z.number(),
  usualHourly: z.number(),
  endedAt: instant.nullable(),
  /** Seats that the promise of the line asks for at this rate, and those that are taken; null for a part of a line. */
  seats: z.object({ needed: z.int(), present: z.int() }).nullable(),
  /** What a supervisor said of it; null: nobody has yet. */
  decision: z.enum(SURGE_DECISIONS).nullable(),
  words: z.string().nullable(),
  decidedAt: instant.nullable(),
  decidedBy: z.object({ id: z.string(), displayNames: namesSchema }).nullable(),
  eventId: z.string().nullable(),
});
export type SurgeWire = z.infer<typeof surgeSchema>;
