import { type Line, LINES } from '#domain/line';
import { PRIORITIES, type Priority } from '#domain/priority';
import { ANY_CATEGORY, SLA_METRICS, type SlaClockKind, type SlaMetric } from '#domain/sla';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A working day has eight hours of working time (see the calendar). */
const WORKING_DAY = 8 * HOUR;

type Target = { targetMs: number; clock: SlaClockKind };
const always = (targetMs: number): Target => ({ targetMs, clock: 'always' });
const working = (targetMs: number): Target => ({ targetMs, clock: 'working' });

/**
 * The product's default profile, a proposal to be edited by the city: answering follows NENA (15 s) and GB/T 33358-2016
 * (15 s), dispatch of life threats NFPA 1225 (60 s), police signing and feedback the buckets of police bulletins,
 * ordinary replies the five working days of the Jinan and Weifang ordinances. The first contact of a unit with the
 * requester is the product's own proposal. An ordinary consultation has the working day in which the Tianjin draft lets a
 * unit return an order; the others a share of the reply that waits for them.
 */
const TARGETS: Record<Priority, Record<SlaMetric, Target>> = {
  P0: {
    answer: always(10 * SECOND),
    review: always(15 * SECOND),
    dispatch: always(60 * SECOND),
    sign: always(30 * SECOND),
    reply: always(30 * MINUTE),
    contact: always(5 * MINUTE),
    consult: always(15 * MINUTE),
  },
  P1: {
    answer: always(15 * SECOND),
    review: always(20 * SECOND),
    dispatch: always(120 * SECOND),
    sign: always(60 * SECOND),
    reply: always(30 * MINUTE),
    contact: always(5 * MINUTE),
    consult: always(30 * MINUTE),
  },
  P2: {
    answer: always(15 * SECOND),
    review: always(30 * SECOND),
    dispatch: always(HOUR),
    sign: always(30 * MINUTE),
    reply: always(24 * HOUR),
    contact: always(2 * HOUR),
    consult: always(2 * HOUR),
  },
  P3: {
    answer: always(15 * SECOND),
    review: always(60 * SECOND),
    dispatch: always(2 * HOUR),
    sign: working(WORKING_DAY),
    reply: working(5 * WORKING_DAY),
    contact: working(WORKING_DAY),
    consult: working(WORKING_DAY),
  },
};

/** The supervision points of hotline practice; at 100 % the clock is due. */
const WARN_PERCENTS = [50, 80];

/** Water, power, gas and heat: signed within 30 min on any day (Tianjin), answered within 24 h (Beijing's hotline standard). */
const UTILITIES: Partial<Record<SlaMetric, Target>> = { sign: always(30 * MINUTE), reply: always(24 * HOUR) };

const policyOf = (line: Line, category: string, priority: Priority, metric: SlaMetric, target: Target) => ({
  line,
  category,
  priority,
  metric,
  ...target,
  warnPercents: WARN_PERCENTS,
  // Only a department's reply may wait for somebody else, and only by the days of the office.
  isPausable: metric === 'reply' && target.clock === 'working',
});

/** Only a work order's unit has to get in touch with somebody who has hung up long ago. */
const metricsOf = (line: Line) => SLA_METRICS.filter((metric) => metric !== 'contact' || line === '12345');

/** One row for each line, priority and metric, and those of classes with limits of their own. */
export const SLA_POLICIES = [
  ...LINES.flatMap((line) =>
    PRIORITIES.flatMap((priority) =>
      metricsOf(line).map((metric) => policyOf(line, ANY_CATEGORY, priority, metric, TARGETS[priority][metric])),
    ),
  ),
  ...SLA_METRICS.flatMap((metric) => {
    const target = UTILITIES[metric];
    return target === undefined ? [] : [policyOf('12345', '05', 'P3', metric, target)];
  }),
];
