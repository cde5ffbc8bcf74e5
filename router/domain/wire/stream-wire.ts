import { z } from 'zod';
import { seatSchema } from './seat-wire';

const base = { seq: z.number().int(), serverTime: z.iso.datetime() };

/**
 * Messages of `GET /v1/stream` (server-sent events, one JSON object per `data:` line). `seq` rises by one per message
 * of a connection: a hole means that something was missed, and the client reloads. A connection begins with `hello`;
 * `tick` comes every second, once everything that was committed before has been told: a screen knows within two seconds
 * that a message was lost, and silence means that it is no longer live.
 */
export const streamMessageSchema = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('hello') }),
  z.object({ ...base, type: z.literal('tick') }),
  z.object({ ...base, type: z.literal('seat'), seat: seatSchema }),
  z.object({ ...base, type: z.literal('cases'), caseIds: z.array(z.string()) }),
  z.object({ ...base, type: z.literal('policies'), kinds: z.array(z.string()) }),
]);
export type StreamMessage = z.infer<typeof streamMessageSchema>;
/** Time between two ticks, in ms. */
export const STREAM_TICK_MS = 1_000;
