/** A scenario as a file says it: who calls when, who answers, what goes wrong, and what must hold at the end. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { CATEGORY_CODES, type CategoryCode } from '#domain/category';
import { CHANNELS } from '#domain/channel';
import { LANGUAGES } from '#domain/language';
import { LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import { STRIKE_NAMES } from '../chaos/strikes';
import { PROFILE_NAMES } from './hour-profile';
import { THRESHOLD_METRICS } from './threshold-metrics';

/** Where the scenarios lie, from the root of the package. */
const SCENARIO_FOLDER = join('load-tests', 'scenarios');

const share = z.number().min(0).max(1);
/** Seconds of the scenario's clock. */
const seconds = z.number().min(0).max(86_400);
/** `[minute of the scenario, value]`, ascending; two points on one minute are a step. */
const points = z
  .array(z.tuple([z.number().min(0), z.number().min(0)]))
  .min(1)
  .refine((list) => list.every(([minute], index) => minute >= (list[index - 1]?.[0] ?? 0)), 'minutes must not fall');

/** What some of the callers want; shares need not add up to one, they are weights. */
const matterSchema = z.strictObject({
  weight: z.number().positive(),
  categories: z.array(z.enum(CATEGORY_CODES as [CategoryCode, ...CategoryCode[]])).min(1),
  priorities: z
    .array(z.enum(PRIORITIES))
    .min(1)
    .default([...PRIORITIES]),
  /** One matter all over the city: the callers say the same few things. */
  oneCause: z.boolean().default(false),
  /** Everybody speaks of one district, `lat`/`lon` within about two kilometres. */
  oneDistrict: z.boolean().default(false),
});

const callersSchema = z.strictObject({
  /** Mean of an exponential patience while waiting on the telephone. */
  patienceSeconds: seconds,
  talkSeconds: seconds.default(120),
  redial: z
    .strictObject({
      probability: share,
      /** Log-normal: the median and the standard deviation of the logarithm. */
      medianSeconds: seconds.default(40),
      sigma: z.number().min(0).max(3).default(0.8),
      atMost: z.number().int().min(1).max(20).default(1),
    })
    .optional(),
  /** Share that reports an incident which somebody has reported within the last `incidentMinutes`. */
  sameIncident: share.default(0),
  incidentMinutes: z.number().positive().max(240).default(15),
  /** Share of calls that are cut before anybody speaks, and that say nothing on an open line. */
  dropped: share.default(0),
  silent: share.default(0),
  /** Written messages: share that comes late, by how much at most, and share that comes twice. */
  delayed: share.default(0),
  delayMinutes: z.number().min(0).max(240).default(0),
  doubled: share.default(0),
  /** Numbers that these callers share; undefined: everybody has a number of their own. */
  numbers: z.number().int().min(1).max(1_000).optional(),
});

const streamSchema = z
  .strictObject({
    name: z.string().min(1),
    dialled: z.enum(LINES),
    /** Contacts of an ordinary day at scale 1. */
    perDay: z.number().positive().max(10_000_000).optional(),
    profile: z.enum(PROFILE_NAMES).default('flat'),
    /** Straight between its points: ramps, steps, spikes and plateaus. */
    multiplier: points.default([[0, 1]]),
    /** Coefficient of variation of the whole day: real days scatter more than chance alone. */
    dayScatter: z.number().min(0).max(0.5).default(0),
    /** Instead of a rate: instants in seconds after the beginning, as they were recorded. */
    trace: z.array(z.number().min(0)).optional(),
    channels: z.partialRecord(z.enum(CHANNELS), z.number().positive()).default({ phone: 1 }),
    languages: z.partialRecord(z.enum(LANGUAGES), z.number().positive()).default({ zh: 1 }),
    matters: z.array(matterSchema).min(1),
    callers: callersSchema,
  })
  .refine(({ perDay, trace }) => (perDay === undefined) !== (trace === undefined), 'has either perDay or trace');

const seatsSchema = z.strictObject({
  /** β of the square-root rule: 0 is the bare load, 1 about one caller in four waits, 2 hardly anybody. */
  spare: z.number().min(-2).max(10).default(1.5),
  /** The load that is planned for over the ordinary one, by minute; a number holds until the next one. */
  planned: points.default([[0, 1]]),
  wrapUpSeconds: seconds.default(20),
  /** Share of calls after which a break follows, and its length. */
  breakShare: share.default(0),
  breakSeconds: seconds.default(300),
});

const thresholdSchema = z
  .strictObject({
    metric: z.enum(THRESHOLD_METRICS),
    atMost: z.number().optional(),
    atLeast: z.number().optional(),
  })
  .refine(({ atMost, atLeast }) => (atMost === undefined) !== (atLeast === undefined), 'has either atMost or atLeast');

export const scenarioSchema = z.strictObject({
  about: z.string().min(1),
  /** Where its numbers come from, and what it leaves out. */
  source: z.string().min(1),
  /** Hour of the day at which the scenario begins. */
  startHour: z.number().min(0).max(24).default(0),
  /** Length, in minutes of the scenario's clock; and how many of them a run plays when it is not told. */
  minutes: z.number().positive().max(100_000),
  playMinutes: z.number().positive().max(100_000),
  /** Seconds of the scenario's clock that pass in a real one. */
  compression: z.number().min(1).max(1_000),
  /** Share of the city that is played: multiplies arrivals, and seats by the square-root rule. */
  scale: z.number().positive().max(10),
  /** After the last arrival, minutes of the scenario's clock in which the seats work off what waits. */
  workOffMinutes: z.number().min(0).max(1_000).default(10),
  streams: z.array(streamSchema).min(1),
  seats: z.record(z.enum(LINES), seatsSchema),
  /** A supervisor declares the first surge of a whole line a major event, so many real seconds after it was shown. */
  declaresAfterSeconds: z.number().min(0).max(600).optional(),
  /** What is done to the system itself, in the order of their minutes; of a system that is not ours nothing is. */
  strikes: z.array(z.strictObject({ atMinute: z.number().min(0), what: z.enum(STRIKE_NAMES) })).default([]),
  thresholds: z.array(thresholdSchema).min(1),
});
export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type Stream = ScenarioFile['streams'][number];
export type Threshold = ScenarioFile['thresholds'][number];

export type NamedScenario = ScenarioFile & { name: string };

/** The names of the scenarios that lie in the folder. */
export const scenarioNames = (folder = SCENARIO_FOLDER): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

/** @throws AppError `invalid-input` that names each field that is wrong */
export function readScenario(name: string, folder = SCENARIO_FOLDER): NamedScenario {
  const result = scenarioSchema.safeParse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  if (result.success) return { name, ...result.data };
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new AppError('invalid-input', `scenario ${name}: ${issues.join('; ')}`);
}
