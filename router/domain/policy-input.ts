import { z } from 'zod';
import { ALARM_CHANNELS } from './alarm';
import { CALL_BACK_KINDS } from './call-back';
import { isCategoryCode } from './category';
import { CREW_CONDITIONS } from './run-card';
import { KNOWLEDGE_AUDIENCES, KNOWLEDGE_STATUSES, KNOWLEDGE_USES } from './knowledge';
import { LINES } from './line';
import { AUDIENCES, NOTIFY_CHANNELS } from './notification';
import type { OrderLimits } from './order';
import { PRIORITIES } from './priority';
import type { QuestionTopic } from './question';
import { ROLES } from './role';
import { ANY_CATEGORY, DUE_PERCENT, SLA_CLOCKS, SLA_METRICS } from './sla';
import { filledText, text } from './text';
import { AGENCIES, UNIT_CAPABILITIES } from './unit';
import { CATEGORY_KINDS } from './wire/catalog-wire';

/** What an integer column of PostgreSQL holds, in ms: a little less than 25 days. */
const MAX_MS = 2_147_483_647;
const DAY_MINUTES = 1_440;
/** Steps of a ladder, units of a run card and intervals of a day: more than anybody reads in a hurry. */
const MOST_STEPS = 20;
const MOST_DAYS = 2_000;
const MOST_ATTEMPTS = 10;
/** Corners of an outline: a coarse one is drawn and asked as well. */
const MOST_CORNERS = 500;

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be lower case letters, digits and -');
const categoryCode = z.string().regex(/^[0-9]{2,6}$/, 'must be a category code');
const categoryOrAny = z.union([categoryCode, z.literal(ANY_CATEGORY)], 'must be a category code or any');
const capitalCode = z.string().regex(/^[A-Z][A-Z0-9-]{0,19}$/, 'must be capital letters, digits and -');
const namesOf = (max: number) => z.strictObject({ zh: filledText(max), en: filledText(max), vi: filledText(max) });
const names = namesOf(200);
const namesOrNone = z
  .strictObject({ zh: text(500), en: text(500), vi: text(500) })
  .refine(
    (one) => new Set(Object.values(one).map((words) => words.trim() === '')).size === 1,
    'in every language or none',
  );
const day = z.iso.date();
const durationMs = z.int().min(0).max(MAX_MS);

const isAscending = (values: readonly number[]) =>
  values.every((value, index) => index === 0 || value > values[index - 1]!);
const isDistinct = (values: readonly unknown[]) => new Set(values).size === values.length;

/** How long a metric may take on a line, for a class, at a priority. `targetMs` from 1 s to 24 days. */
const slaPolicy = z
  .strictObject({
    line: z.enum(LINES),
    category: categoryOrAny,
    priority: z.enum(PRIORITIES),
    metric: z.enum(SLA_METRICS),
    targetMs: durationMs.min(1_000),
    warnPercents: z
      .array(
        z
          .int()
          .min(1)
          .max(DUE_PERCENT - 1),
      )
      .max(10)
      .refine(isAscending, 'must ascend'),
    clock: z.enum(SLA_CLOCKS),
    isPausable: z.boolean(),
    calendarId: code,
  })
  .refine(({ clock, isPausable }) => clock === 'working' || !isPausable, {
    path: ['isPausable'],
    message: 'only a clock that runs in working time can pause',
  });

/** Working time of a city: minutes after midnight, 0 is Sunday, days as `YYYY-MM-DD`. */
const calendar = z
  .strictObject({
    id: code,
    intervals: z
      .array(z.tuple([z.int().min(0).max(DAY_MINUTES), z.int().min(0).max(DAY_MINUTES)]))
      .min(1)
      .max(MOST_STEPS)
      .refine((intervals) => isAscending(intervals.flat()), 'must ascend and not overlap'),
    weekdays: z.array(z.int().min(0).max(6)).min(1).refine(isDistinct, 'must not repeat'),
    holidays: z.array(day).max(MOST_DAYS).refine(isDistinct, 'must not repeat'),
    workdays: z.array(day).max(MOST_DAYS).refine(isDistinct, 'must not repeat'),
    knownYears: z.array(z.int().min(2000).max(2099)).max(100).refine(isDistinct, 'must not repeat'),
  })
  .refine(({ holidays, workdays }) => !holidays.some((one) => workdays.includes(one)), {
    path: ['workdays'],
    message: 'a day is off or worked, not both',
  })
  .refine(
    ({ holidays, workdays, knownYears }) =>
      [...holidays, ...workdays].every((one) => knownYears.includes(Number(one.slice(0, 4)))),
    { path: ['knownYears'], message: 'a year of which days are entered is a known year' },
  );

/** Who is told when a clock reaches `percent` of its target; without steps nobody is. */
const ladder = z.strictObject({
  metric: z.enum(SLA_METRICS),
  priority: z.enum(PRIORITIES),
  percent: z.int().min(1).max(DUE_PERCENT),
  steps: z
    .array(
      z.strictObject({
        role: z.enum(ROLES),
        line: z.enum(LINES).nullable(),
        channel: z.enum(ALARM_CHANNELS),
        afterMs: durationMs,
        repeatMs: durationMs.min(1_000),
      }),
    )
    .max(MOST_STEPS)
    .refine(
      (steps) => isAscending(steps.map(({ afterMs }) => afterMs)),
      'each step must come later than the one before',
    ),
});

const category = z
  .strictObject({
    code: categoryCode,
    names,
    kind: z.enum(CATEGORY_KINDS),
    line: z.enum(LINES),
    departmentCode: capitalCode.nullable(),
    defaultPriority: z.enum(PRIORITIES),
    isSealed: z.boolean(),
    sealsCaller: z.boolean(),
    isRetired: z.boolean(),
  })
  .refine(({ isSealed, sealsCaller }) => isSealed || !sealsCaller, {
    path: ['isSealed'],
    message: 'what an informant reports is shown to nobody who handles other cases',
  })
  .refine((one) => !(one.isRetired && isCategoryCode(one.code)), {
    path: ['isRetired'],
    message: 'the triage model proposes this class, so cases of it will come',
  });

const department = z.strictObject({ code: capitalCode, names, isRetired: z.boolean() });

/** Degrees of a corner, longitude first. */
const corner = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
/**
 * A part of the city. A case lies in the first one, by position, whose outline holds its place, or whose Chinese name its
 * address has; a district without an outline is known by its name alone. Cases that came in before it was retired stay there.
 */
const district = z.strictObject({
  code: capitalCode,
  names,
  position: z.int().min(1).max(999),
  outline: z
    .array(corner)
    .max(MOST_CORNERS)
    .refine(({ length }) => length === 0 || length >= 3, 'must have three corners or none'),
  isRetired: z.boolean(),
});

/** An entry of the dispatch catalogue. `area` is a part of the city as addresses name it, or `*`. */
const dispatchRule = z
  .strictObject({
    code,
    category: categoryCode,
    area: filledText(100),
    matter: names,
    departmentCode: capitalCode,
    assistCodes: z.array(capitalCode).max(10).refine(isDistinct, 'must not repeat'),
    source: filledText(500),
    isRetired: z.boolean(),
  })
  .refine((one) => !one.assistCodes.includes(one.departmentCode), {
    path: ['assistCodes'],
    message: 'the host does not assist itself',
  });

/** What is sent to a class of incidents; the first leads. A class without a crew gets that of `any`. */
const runCard = z.strictObject({
  category: categoryOrAny,
  crew: z
    .array(
      z.strictObject({
        agency: z.enum(AGENCIES),
        capability: z.enum(UNIT_CAPABILITIES).nullable(),
        when: z.enum(CREW_CONDITIONS).default('ALWAYS'),
      }),
    )
    .max(MOST_STEPS)
    .refine(([lead]) => lead === undefined || lead.when === 'ALWAYS', 'who leads is always asked for'),
});

const knowledge = z
  .strictObject({
    code,
    use: z.enum(KNOWLEDGE_USES),
    category: categoryOrAny,
    title: names,
    words: namesOf(4_000),
    source: namesOrNone,
    departmentCode: capitalCode,
    audience: z.enum(KNOWLEDGE_AUDIENCES),
    lines: z.array(z.enum(LINES)).min(1).refine(isDistinct, 'must not repeat'),
    status: z.enum(KNOWLEDGE_STATUSES),
    validFrom: day,
    validTo: day.nullable(),
    reviewBy: day,
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    message: 'must not come before the first day',
  })
  .refine(({ validFrom, reviewBy }) => validFrom <= reviewBy, {
    path: ['reviewBy'],
    message: 'must not come before the first day',
  });

/** What a call-taker asks about a class, one question a topic (`QUESTION_TOPICS`). A class without its own gets those of `any`. */
const asked = namesOf(300);
const question = z.strictObject({
  category: categoryOrAny,
  ...({ place: asked, safety: asked, what: asked, when: asked, who: asked } satisfies Record<
    QuestionTopic,
    typeof asked
  >),
});

/** What holds for every work order of the city (`OrderLimits`). A limit of 0 allows none. */
const count = z.int().min(0).max(100);
const orderPolicy = z.strictObject({
  calendarId: code,
  ...({
    returnWorkingDays: count,
    maxFailedDispatches: count.min(1),
    maxExtensions: count,
    maxExtensionWorkingDays: z.int().min(0).max(250),
    requiredReworks: count,
    supervisedReworks: count.min(1),
    supervisedReports: count.min(2),
    supervisedReportsDays: z.int().min(1).max(365),
    callBackAttempts: count.min(1),
    reopenDays: z.int().min(0).max(3_650),
  } satisfies Record<keyof OrderLimits, z.ZodType>),
});

/** When somebody who got no answer is tried again, counted from when the task arose: one delay an attempt. */
const callBackSchedule = z.strictObject({
  kind: z.enum(CALL_BACK_KINDS),
  priority: z.enum(PRIORITIES),
  dueAfterMs: z.array(durationMs).min(1).max(MOST_ATTEMPTS).refine(isAscending, 'each attempt must come later'),
});

/**
 * When an audience is left in peace on a channel, in minutes after midnight of the city; the hours may span midnight, and
 * there are none where both are the same.
 */
const minute = z
  .int()
  .min(0)
  .max(DAY_MINUTES - 1);
const quietHours = z.strictObject({
  audience: z.enum(AUDIENCES),
  channel: z.enum(NOTIFY_CHANNELS),
  fromMinute: minute,
  toMinute: minute,
  butPriorities: z
    .array(z.enum(PRIORITIES))
    .refine(isDistinct, 'must not repeat')
    .refine((but) => but.includes('P0'), 'danger to life waits for no morning'),
});

/** The policies that an administrator edits, and what each consists of. Server and form read them with the same schema. */
export const POLICY_INPUT = {
  'sla-policy': slaPolicy,
  calendar,
  ladder,
  category,
  department,
  district,
  'dispatch-rule': dispatchRule,
  'run-card': runCard,
  knowledge,
  question,
  'order-policy': orderPolicy,
  'call-back-schedule': callBackSchedule,
  'quiet-hours': quietHours,
} as const;

export type PolicyKind = keyof typeof POLICY_INPUT;
export type PolicyValue<K extends PolicyKind = PolicyKind> = z.output<(typeof POLICY_INPUT)[K]>;
export const POLICY_KINDS = Object.keys(POLICY_INPUT) as PolicyKind[];

/** Names a policy among those of its kind: what must not change when it does. */
export const POLICY_KEY: { [K in PolicyKind]: (value: PolicyValue<K>) => string } = {
  'sla-policy': ({ line, category, priority, metric }) => [line, category, priority, metric].join('/'),
  calendar: ({ id }) => id,
  ladder: ({ metric, priority, percent }) => [metric, priority, percent].join('/'),
  category: (one) => one.code,
  department: (one) => one.code,
  district: (one) => one.code,
  'dispatch-rule': (one) => one.code,
  'run-card': (one) => one.category,
  knowledge: (one) => one.code,
  question: (one) => one.category,
  'order-policy': () => 'orders',
  'call-back-schedule': ({ kind, priority }) => [kind, priority].join('/'),
  'quiet-hours': ({ audience, channel }) => [audience, channel].join('/'),
};

/** The fields that name it, which a form asks for once. */
export const POLICY_KEY_FIELDS: { [K in PolicyKind]: readonly (keyof PolicyValue<K> & string)[] } = {
  'sla-policy': ['line', 'category', 'priority', 'metric'],
  calendar: ['id'],
  ladder: ['metric', 'priority', 'percent'],
  category: ['code'],
  department: ['code'],
  district: ['code'],
  'dispatch-rule': ['code'],
  'run-card': ['category'],
  knowledge: ['code'],
  question: ['category'],
  'order-policy': [],
  'call-back-schedule': ['kind', 'priority'],
  'quiet-hours': ['audience', 'channel'],
};

/** Kinds whose changes may be made to count later than now. The others count at once. */
export const DATED_KINDS: readonly PolicyKind[] = ['sla-policy'];
