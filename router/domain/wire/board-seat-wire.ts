import { z } from 'zod';
import { LINES } from '../line';
import { SEAT_STATES } from '../seat';
import { namesSchema } from './session-wire';

/** One row of `GET /v1/board/seats`: who sits there and since when in this state; `held` is null for who may not read cases. */
export const boardSeatSchema = z.object({
  id: z.string(),
  names: namesSchema,
  line: z.enum(LINES).nullable(),
  state: z.enum(SEAT_STATES),
  since: z.iso.datetime(),
  held: z.object({ id: z.string(), number: z.string() }).nullable(),
});
export type BoardSeatWire = z.infer<typeof boardSeatSchema>;
