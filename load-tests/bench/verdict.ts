import type { BackendResult } from './bench-backend';
import type { Round } from './run-round';

export type Backend = 'embedded PostgreSQL' | 'Redis';

/** What the intake of a durable contact must reach: a share of the rate of the no-op with the same bodies, or a rate. */
export const TARGETS: Record<Backend, { text: string; isMet(intakes: number, noops: number): boolean }> = {
  'embedded PostgreSQL': { text: '≥ 150/s', isMet: (intakes) => intakes >= 150 },
  Redis: { text: 'ratio ≥ 0.35', isMet: (intakes, noops) => intakes / noops >= 0.35 },
};

export type Verdict = { cells: string[]; isGood: boolean; faults: string[] };

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const rateOf = (rounds: readonly Round[]): number => mean(rounds.map(({ perSecond }) => perSecond));

/**
 * Judges a backend. Answers that a round did not wait for may be stored without being acknowledged: at most one for each
 * connection and round.
 */
export function judge(backend: Backend, result: BackendResult, connections: number): Verdict {
  const { empty, noop, intake, acknowledged, before, after } = result;
  const intakes = rateOf(intake);
  const noops = rateOf(noop);
  const stored = after.stored - before.stored;
  const accepted = after.accepted - before.accepted;
  const cutOff = connections * (intake.length + 1);
  const failures = [...empty, ...noop, ...intake].reduce((sum, round) => sum + round.failures, 0);
  const isTargetMet = TARGETS[backend].isMet(intakes, noops);

  const faults: string[] = [];
  if (failures > 0) faults.push(`${failures} requests failed`);
  if (stored !== accepted) faults.push(`${accepted} accepted, but ${stored} stored`);
  if (stored < acknowledged || stored > acknowledged + cutOff)
    faults.push(`${acknowledged} acknowledged, ${stored} stored`);
  if (!isTargetMet) faults.push(`target ${TARGETS[backend].text} missed`);

  return {
    cells: [
      backend,
      rateOf(empty).toFixed(0),
      noops.toFixed(0),
      intakes.toFixed(0),
      (intakes / noops).toFixed(2),
      median(intake.map(({ p50 }) => p50)).toFixed(0),
      Math.max(...intake.map(({ p99 }) => p99)).toFixed(0),
      Math.max(...intake.map(({ max }) => max)).toFixed(0),
      String(stored),
      TARGETS[backend].text,
      isTargetMet ? 'met' : 'missed',
    ],
    isGood: faults.length === 0,
    faults,
  };
}

const TITLES = [
  'backend',
  'empty GET/s',
  'no-op/s',
  'intakes/s',
  'ratio',
  'p50 ms',
  'p99 ms',
  'max ms',
  'stored',
  'target',
  'verdict',
];

/** The results as a Markdown table. */
export const renderMarkdown = (verdicts: readonly Verdict[]): string =>
  [TITLES, TITLES.map(() => '---'), ...verdicts.map(({ cells }) => cells)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
