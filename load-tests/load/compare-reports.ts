/** `npm run load -- --compare A.json B.json`: what a second run did otherwise than a first one. */
import { readFileSync } from 'node:fs';
import { AppError } from '#domain/app-error';
import { LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import { renderTable } from '../lib/table';
import { formatNumber } from './format-measure';
import { type RunReport, runReportSchema } from './run-report';

type Figure = { name: string; before: number | null; after: number | null };

/** @throws AppError `invalid-input` when the file holds no report */
export function readReport(file: string): RunReport {
  try {
    return runReportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new AppError('invalid-input', `${file} is no report of a run`, { cause: error });
  }
}

const percent = (share: number | null) => (share === null ? null : share * 100);

function figuresOf(report: RunReport): [name: string, value: number | null][] {
  return [
    ['contacts started', report.arrivals.started],
    ['dropped by the generator', report.arrivals.dropped],
    ['refused', report.arrivals.refused],
    ['acknowledged p50, ms', report.acknowledgedMs.p50],
    ['acknowledged p95, ms', report.acknowledgedMs.p95],
    ['acknowledged p99, ms', report.acknowledgedMs.p99],
    ['to first offer p95, ms', report.judgement.toOfferMs.p95],
    ['ringing p95, ms', report.judgement.ringMs.p95],
    ...LINES.flatMap((line): [string, number | null][] => [
      [`${line} wait p50, s`, report.ofLine[line].waits.p50],
      [`${line} wait p95, s`, report.ofLine[line].waits.p95],
      [`${line} within 15 s, %`, percent(report.ofLine[line].serviceLevel)],
      [`${line} hung up, %`, percent(report.ofLine[line].abandonment)],
      [`${line} seats busy, %`, percent(report.occupancy[line])],
    ]),
    ...PRIORITIES.map((one): [string, number | null] => [`${one} wait p95, s`, report.ofPriority[one].waits.p95]),
    ['right line, %', percent(report.judgement.rightLine)],
    ['faults', Object.values(report.judgement.faults).reduce((sum, { count }) => sum + count, 0)],
    ['thresholds missed', report.thresholds.filter(({ isMet }) => !isMet).length],
  ];
}

/** Two runs side by side, with a warning wherever they were not the same experiment. */
export function compareReports(before: RunReport, after: RunReport): string {
  const others = new Map(figuresOf(after));
  const figures: Figure[] = figuresOf(before).map(([name, value]) => ({
    name,
    before: value,
    after: others.get(name) ?? null,
  }));
  const differs = (['scenario', 'seed', 'minutes', 'compression', 'scale'] as const).filter(
    (key) => before[key] !== after[key],
  );
  const limited = [before, after].some(({ generator }) => generator.limits.length > 0);
  const right = { maxWidth: 12, align: 'right' } as const;
  return [
    ...(differs.length > 0 ? [`NOT THE SAME EXPERIMENT: ${differs.join(', ')} differ`] : []),
    ...(limited ? ['IN ONE OF THEM THE GENERATOR WAS THE LIMIT'] : []),
    renderTable<Figure>(
      [
        { title: `${before.scenario}`, maxWidth: 30, cell: ({ name }) => name },
        { title: 'first', ...right, cell: (figure) => formatNumber(figure.before) },
        { title: 'second', ...right, cell: (figure) => formatNumber(figure.after) },
        { title: 'change', ...right, cell: changeOf },
      ],
      figures,
    ),
  ].join('\n');
}

function changeOf({ before, after }: Figure): string {
  if (before === null || after === null) return '';
  if (before === after) return '=';
  return before === 0
    ? `+${formatNumber(after)}`
    : `${after > before ? '+' : ''}${((after / before - 1) * 100).toFixed(0)} %`;
}
