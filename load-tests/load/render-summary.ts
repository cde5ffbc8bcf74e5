/** The end of a run as text for a terminal. */
import { LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import { renderTable } from '../lib/table';
import { formatMeasure, formatNumber, formatPercent } from './format-measure';
import type { Group, RunReport } from './run-report';

const BANNER = '████';

export function renderSummary(report: RunReport): string {
  const { arrivals, generator, judgement, bottleneck } = report;
  const groups: [string, Group][] = [
    ...LINES.map((line): [string, Group] => [line, report.ofLine[line]]),
    ...PRIORITIES.map((priority): [string, Group] => [priority, report.ofPriority[priority]]),
  ];
  const right = { maxWidth: 12, align: 'right' } as const;
  const waits = renderTable<[string, Group]>(
    [
      { title: 'truth', maxWidth: 8, cell: ([name]) => name },
      { title: 'contacts', ...right, cell: ([, group]) => String(group.contacts) },
      { title: 'hung up', ...right, cell: ([, group]) => formatPercent(group.abandonment) },
      { title: '≤ 15 s', ...right, cell: ([, group]) => formatPercent(group.serviceLevel) },
      { title: 'p50 s', ...right, cell: ([, group]) => formatNumber(group.waits.p50) },
      { title: 'p95 s', ...right, cell: ([, group]) => formatNumber(group.waits.p95) },
      { title: 'longest s', ...right, cell: ([, group]) => formatNumber(group.waits.longest) },
    ],
    groups,
  );
  const faults = Object.entries(judgement.faults).map(
    ([fault, { count, examples }]) =>
      `${count === 0 ? '✓' : '✗'} ${fault} ${count}${count > 0 ? `: ${examples.slice(0, 3).join(', ')}` : ''}`,
  );
  const thresholds = report.thresholds.map(
    (one) =>
      `${one.isMet ? '✓' : '✗'} ${one.metric} ${formatMeasure(one.metric, one.measured)} (${one.atMost === undefined ? `at least ${one.atLeast}` : `at most ${one.atMost}`})`,
  );
  return [
    `\n${report.scenario}, seed ${report.seed}: ${report.minutes} minutes × ${report.scale} of the city, ${report.compression} times as fast as life, ${report.realSeconds.toFixed(0)} s`,
    `arrivals     expected ${arrivals.expected.toFixed(0)}, planned ${arrivals.planned}, redials ${arrivals.redials}, started ${arrivals.started}, dropped ${arrivals.dropped}`,
    `acknowledged ${arrivals.acknowledged}, refused ${arrivals.refused}, attempts repeated ${arrivals.repeats}; p95 ${formatNumber(report.acknowledgedMs.p95)} ms, p99 ${formatNumber(report.acknowledgedMs.p99)} ms from the intended start`,
    `generator    started ${formatNumber(generator.lateP99Ms)} ms late at p99, event loop held up ${formatNumber(generator.lagP95Ms)} ms at p95`,
    `occupancy    ${LINES.map((line) => `${line} ${formatPercent(report.occupancy[line])} of ${report.seats[line]} seats`).join(', ')}`,
    `delivery     stored to first offer p50 ${formatNumber(judgement.toOfferMs.p50)} ms, p95 ${formatNumber(judgement.toOfferMs.p95)} ms; ringing p50 ${formatNumber(judgement.ringMs.p50)} ms, p95 ${formatNumber(judgement.ringMs.p95)} ms (real time)`,
    `routing      ${formatPercent(judgement.rightLine)} on the right line or before a person`,
    `bottleneck   ${bottleneck.name}: ${bottleneck.evidence}`,
    '',
    waits,
    `\noracle, ${judgement.casesRead} of ${judgement.cases} cases read:`,
    ...faults,
    '\nthresholds:',
    ...thresholds,
    ...(report.strikes.length > 0 ? [`\nwhat was done to the system:\n${renderStrikes(report)}`] : []),
    ...report.seatErrors.slice(0, 3).map((error) => `at a seat: ${error}`),
    ...(generator.limits.length > 0
      ? [`\n${BANNER} THE GENERATOR WAS THE LIMIT, NOT THE SYSTEM: ${generator.limits.join('; ')} ${BANNER}`]
      : []),
  ].join('\n');
}

const renderStrikes = ({ strikes }: RunReport): string => {
  const right = { maxWidth: 18, align: 'right' } as const;
  return renderTable<RunReport['strikes'][number]>(
    [
      { title: 'what', maxWidth: 20, cell: ({ what }) => what },
      { title: 'at s', ...right, cell: ({ atSecond }) => atSecond.toFixed(0) },
      { title: 'lasted s', ...right, cell: ({ lastedSeconds }) => lastedSeconds.toFixed(1) },
      { title: 'slowest answer ms', ...right, cell: (one) => formatNumber(one.slowestAcknowledgedMs) },
      { title: 'slowest P0 ms', ...right, cell: ({ slowestOfferMs }) => formatNumber(slowestOfferMs) },
      { title: 'recovered after s', ...right, cell: ({ recoverySeconds }) => recoverySeconds.toFixed(1) },
    ],
    strikes,
  );
};
