import type { AlarmChannel } from '#domain/alarm';
import type { Line } from '#domain/line';
import { PRIORITIES, type Priority } from '#domain/priority';
import type { Role } from '#domain/role';
import { DUE_PERCENT, type SlaMetric } from '#domain/sla';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

type Step = { role: Role; line: Line | null; channel: AlarmChannel; afterMs: number; repeatMs: number };

/** A life is waiting: the supervisor's board rings at once, and after a minute of silence whoever runs the system hears it too. */
const LIFE: Step[] = [
  { role: 'SUPERVISOR', line: null, channel: 'bell', afterMs: 0, repeatMs: 10 * SECOND },
  { role: 'SYS_ADMIN', line: null, channel: 'bell', afterMs: MINUTE, repeatMs: 30 * SECOND },
];
const URGENT: Step[] = [
  { role: 'SUPERVISOR', line: null, channel: 'board', afterMs: 0, repeatMs: MINUTE },
  { role: 'SUPERVISOR', line: null, channel: 'bell', afterMs: 2 * MINUTE, repeatMs: 30 * SECOND },
];

/** A consultation is nobody's emergency, so its lateness stands on the board until the supervisor looks, and rings after an hour. */
const DISPUTE: Step[] = [
  { role: 'SUPERVISOR', line: null, channel: 'board', afterMs: 0, repeatMs: 10 * MINUTE },
  { role: 'SUPERVISOR', line: null, channel: 'bell', afterMs: 60 * MINUTE, repeatMs: 10 * MINUTE },
];

/**
 * An unclear case moves up by itself when its review runs out.
 * A P0 is due to be answered after ten seconds (see the policies), so that is when its ladder begins.
 */
const LADDERS: [Priority, SlaMetric[], Step[]][] = [
  ['P0', ['answer', 'dispatch', 'sign'], LIFE],
  ['P1', ['answer', 'dispatch', 'sign'], URGENT],
  ...PRIORITIES.map((priority): [Priority, SlaMetric[], Step[]] => [priority, ['consult'], DISPUTE]),
];

/** The ladders of a city that has not made its own: what is urgent and ran out. */
export const ESCALATION_STEPS = LADDERS.flatMap(([priority, metrics, steps]) =>
  metrics.flatMap((metric) =>
    steps.map((step, index) => ({ metric, priority, percent: DUE_PERCENT, step: index + 1, ...step })),
  ),
);
