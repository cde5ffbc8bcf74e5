import { z } from 'zod';
import { DEFERRAL_REASONS } from '../admission';
import { LANES, LINES } from '../line';
import { PRIORITIES } from '../priority';
import { SEAT_STATES } from '../seat';
import { SLA_METRICS } from '../sla';
import { TRANSFER_KINDS, TRANSFER_STATES } from '../transfer';
import { caseRowSchema } from './case-wire';
import { servingSchema } from './model-wire';

const instant = z.iso.datetime();
const count = z.number().int();

/** Answer of `GET /v1/board`: the supervisor's board. Every figure is counted from the database at `dataAt` (its clock). */
export const boardSchema = z.object({
  dataAt: instant,
  lanes: z.array(
    z.object({
      lane: z.enum(LANES),
      waiting: z.record(z.enum(PRIORITIES), count),
      ringing: count,
      held: count,
      oldestWaitingSince: instant.nullable(),
    }),
  ),
  lines: z.array(
    z.object({
      line: z.enum(LINES),
      open: count,
      acceptedToday: count,
      closedToday: count,
      /** Clocks that still run past their due time, by metric. */
      breached: z.record(z.enum(SLA_METRICS), count),
      /** Clocks that still run, warned but not yet due. */
      warned: z.record(z.enum(SLA_METRICS), count),
      seats: z.record(z.enum(SEAT_STATES), count),
    }),
  ),
  /** The ten cases that wait longest for their priority, most urgent first; none for who may not read cases. */
  longestWaiting: z.array(caseRowSchema),
  transfers: z.object({
    /** Under way now. */
    open: count,
    /**
     * What the supervisor is told of, the newest first, twenty at most: refused or not answered in time and not acted on
     * since, not answered although it cannot go back, and every call in which the lines must agree after two bounces.
     */
    alarms: z.array(
      z.object({
        caseId: z.string(),
        caseNumber: z.string(),
        priority: z.enum(PRIORITIES),
        kind: z.enum(TRANSFER_KINDS),
        state: z.enum(TRANSFER_STATES),
        fromLine: z.enum(LINES),
        toLine: z.enum(LINES),
        since: instant,
      }),
    ),
  }),
  /** Those who got no answer: owed one now, past the time of the next attempt, and left to a supervisor. */
  callBacks: z.object({ open: count, overdue: count, forSupervisor: count, mostUrgent: z.enum(PRIORITIES).nullable() }),
  /** Ordinary written 12345 work waits, since when, why, and how many cases of it; null while nothing is deferred. */
  deferral: z.object({ since: instant, reason: z.enum(DEFERRAL_REASONS), cases: count }).nullable(),
  /** The model that the answering router decides with; an alarm means by rules and people alone. */
  model: servingSchema,
  delivery: z.object({
    backend: z.enum(['redis', 'postgres']),
    isReachable: z.boolean(),
    outboxPending: count,
    outboxOldestAt: instant.nullable(),
  }),
});
export type BoardWire = z.infer<typeof boardSchema>;
