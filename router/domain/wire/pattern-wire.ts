import { z } from 'zod';
import { LINES } from '../line';
import { PRIORITIES } from '../priority';
import { namesSchema } from './session-wire';

const count = z.number().int().min(0);
const corner = z.tuple([z.number(), z.number()]);

/** Weeks back that today is compared with, on the same weekday. */
export const WEEKS_BACK = 4;
/** Cases on the map at most, the most urgent first. */
export const MOST_PLACES = 500;

/** Answer of `GET /v1/board/patterns`: when work comes in and where what is open lies, counted at `dataAt`. */
export const patternsSchema = z.object({
  dataAt: z.iso.datetime(),
  lines: z.array(
    z.object({
      line: z.enum(LINES),
      /** Days of the last four weeks, on this weekday, of which contacts were counted. */
      weeks: count,
      /** Contacts by hour of the city. Today is null for hours to come; usual is the mean, low and high the extremes of those days, null without any. */
      hours: z.array(
        z.object({
          hour: z.number().int().min(0).max(23),
          today: count.nullable(),
          usual: z.number().nullable(),
          low: count.nullable(),
          high: count.nullable(),
        }),
      ),
    }),
  ),
  /** The city as it is drawn: corners of each district, longitude first. */
  districts: z.array(z.object({ code: z.string(), names: namesSchema, outline: z.array(corner) })),
  /** Open cases by class and district; a district of null is not known. */
  heat: z.array(z.object({ category: z.string(), district: z.string().nullable(), cases: count })),
  /** Open cases whose place is known; none for who may not read cases, and of informants never. */
  places: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      line: z.enum(LINES),
      priority: z.enum(PRIORITIES),
      category: z.string(),
      lat: z.number(),
      lon: z.number(),
      district: z.string().nullable(),
    }),
  ),
  /** Cases with a place, of which the map may show fewer. */
  placed: count,
});
export type PatternsWire = z.infer<typeof patternsSchema>;
