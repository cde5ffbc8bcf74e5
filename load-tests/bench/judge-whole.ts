import type { WholeResult } from './bench-whole';
import type { Backend } from './verdict';

/** A figure beside what it should reach; `isMet` undefined: nothing is asked of it here. */
export type Figure = { backend: Backend; what: string; value: string; target: string; isMet: boolean | undefined };

/** Two routers are faster only where a second core is free: one does the rest of the work, one is for each router. */
const CORES_FOR_TWO_ROUTERS = 4;

const rate = (perSecond: number): string => perSecond.toFixed(0);
const ms = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(0));

/** What was measured on a backend, beside the targets. */
export function judgeWhole(backend: Backend, result: WholeResult, cores: number): Figure[] {
  const { noop, intake, queued, rawJobsPerSecond, offersPerSecond, cost, twoRouters } = result;
  const overNoop = intake.perSecond / noop.perSecond;
  const overRaw = offersPerSecond / rawJobsPerSecond;
  const overOne = twoRouters.perSecond / intake.perSecond;
  const failures = noop.failures + intake.failures + twoRouters.failures;
  const isRedis = backend === 'Redis';
  const hasCores = cores >= CORES_FOR_TWO_ROUTERS;
  const cpu = Object.entries(cost.cpuMicros).filter(([, micros]) => micros >= 1);
  const total = cpu.reduce((sum, [, micros]) => sum + micros, 0);
  const figure = (what: string, value: string, target = '', isMet?: boolean) => ({
    backend,
    what,
    value,
    target,
    isMet,
  });

  return [
    figure('requests that failed', String(failures), '0', failures === 0),
    figure('no-op/s', rate(noop.perSecond)),
    isRedis
      ? figure('durable intakes/s', rate(intake.perSecond))
      : figure('durable intakes/s', rate(intake.perSecond), '≥ 300', intake.perSecond >= 300),
    isRedis
      ? figure('intake over no-op', overNoop.toFixed(2), '≥ 0.5', overNoop >= 0.5)
      : figure('intake over no-op', overNoop.toFixed(2)),
    figure('intake p50 / p99, ms', `${ms(intake.p50)} / ${ms(intake.p99)}`),
    figure('accepted → queued p50 / p99, ms', `${ms(queued.p50)} / ${ms(queued.p99)}`),
    figure('raw BullMQ add + process, jobs/s', rate(rawJobsPerSecond)),
    figure('intake → … → offered, cases/s', rate(offersPerSecond)),
    figure('whole path over raw BullMQ', overRaw.toFixed(2), '≥ 0.25', overRaw >= 0.25),
    figure(
      'two routers over one',
      overOne.toFixed(2),
      `≥ 1.6 with ${CORES_FOR_TWO_ROUTERS} cores`,
      hasCores ? overOne >= 1.6 : undefined,
    ),
    figure('CPU of a case, µs', total.toFixed(0)),
    ...cpu.map(([name, micros]) => figure(`  ${name}`, micros.toFixed(0))),
    figure('tables and indexes of a case, bytes', cost.bytes > 0 ? cost.bytes.toFixed(0) : '–'),
  ];
}
