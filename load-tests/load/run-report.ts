/** What a run leaves behind as JSON: nothing of it says who called or what they said. */
import { z } from 'zod';
import { LANES, LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import { THRESHOLD_METRICS } from './threshold-metrics';

const number = z.number();
/** Null: nothing to measure. */
const maybe = number.nullable();

const waitsSchema = z.object({ p50: maybe, p90: maybe, p95: maybe, p99: maybe, longest: maybe });

/** Contacts of one line or grade by their truth. Waits in seconds of the scenario's clock, of those who were answered. */
const groupSchema = z.object({
  contacts: number,
  calls: number,
  answered: number,
  hungUp: number,
  waits: waitsSchema,
  /** Share of calls answered within 15 s, of all that did not hang up within them. */
  serviceLevel: maybe,
  abandonment: maybe,
});

const bucketSchema = z.object({
  /** Middle of the stretch, in minutes of the scenario. */
  minute: number,
  intended: number,
  achieved: number,
  hungUp: z.record(z.enum(LINES), number),
  serviceLevel: z.record(z.enum(LINES), maybe),
  waitP50: z.record(z.enum(LINES), maybe),
  waitP95: z.record(z.enum(LINES), maybe),
  waitP95Of: z.record(z.enum(PRIORITIES), maybe),
  acknowledgedP95Ms: maybe,
  waiting: z.record(z.enum(LANES), maybe),
  oldestSeconds: z.record(z.enum(LANES), maybe),
  open: maybe,
  outbox: maybe,
  occupancy: z.record(z.enum(LINES), maybe),
  cores: z.record(z.string(), number),
  memoryMb: z.record(z.string(), number),
  machineCores: maybe,
  lagMs: maybe,
});

export const runReportSchema = z.object({
  format: z.literal(1),
  scenario: z.string(),
  about: z.string(),
  source: z.string(),
  seed: number,
  minutes: number,
  compression: number,
  scale: number,
  isDrill: z.boolean(),
  startedAt: z.iso.datetime(),
  realSeconds: number,
  machine: z.object({ cpu: z.string(), cores: number, memoryGb: number, node: z.string() }),
  seats: z.record(z.enum(LINES), number),
  arrivals: z.object({
    expected: number,
    planned: number,
    started: number,
    dropped: number,
    redials: number,
    acknowledged: number,
    refused: number,
    repeats: number,
  }),
  generator: z.object({
    lateP99Ms: maybe,
    lateLongestMs: maybe,
    lagP95Ms: maybe,
    cores: maybe,
    /** Why its figures are not to be believed; empty when they are. */
    limits: z.array(z.string()),
  }),
  acknowledgedMs: waitsSchema,
  ofLine: z.record(z.enum(LINES), groupSchema),
  ofPriority: z.record(z.enum(PRIORITIES), groupSchema),
  occupancy: z.record(z.enum(LINES), maybe),
  judgement: z.object({
    casesRead: number,
    cases: number,
    rightLine: maybe,
    toOfferMs: waitsSchema,
    ringMs: waitsSchema,
    timelines: z.record(z.string(), z.array(z.string())),
    faults: z.record(z.string(), z.object({ count: number, examples: z.array(z.string()) })),
  }),
  measures: z.record(z.enum(THRESHOLD_METRICS), maybe),
  thresholds: z.array(
    z.object({
      metric: z.enum(THRESHOLD_METRICS),
      atMost: number.optional(),
      atLeast: number.optional(),
      measured: maybe,
      isMet: z.boolean(),
    }),
  ),
  bottleneck: z.object({ name: z.string(), evidence: z.string() }),
  /** What was done to the system, and how long it took until nobody felt it any more. */
  strikes: z.array(
    z.object({
      what: z.string(),
      atSecond: number,
      lastedSeconds: number,
      slowestAcknowledgedMs: maybe,
      slowestOfferMs: maybe,
      recoverySeconds: number,
    }),
  ),
  seatErrors: z.array(z.string()),
  buckets: z.array(bucketSchema),
});
export type RunReport = z.infer<typeof runReportSchema>;
export type Bucket = RunReport['buckets'][number];
export type Group = RunReport['ofLine']['110'];
