import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error';
import type { Scenario } from '../load/scenario';
import { renderTable } from '../lib/table';
import { type Check, CHECKS } from './checks';
import { FEWEST_RUNS, type Interval, interval95 } from './interval';
import { type QueueRun, simulateQueue } from './simulate-queue';

const HELP = `usage: npm run -s load -- --scenario validate [--seed N] [--seeds N] [--callers N]

Simulates queues in virtual time and compares them with Erlang C, Erlang A and Cobham.
  --seed N     the first seed (1)
  --seeds N    runs of each queue, each with a seed of its own; ${FEWEST_RUNS} at least (20)
  --callers N  callers of one run (100000)
Of independent rows, one in twenty lies outside its 95 % interval by chance alone. So a row that lies outside is played
once more with as many other seeds, and counts as outside only when it lies outside again.
`;

/** Callers who only fill the queue before counting begins, as a share of those who are counted. */
const WARM_UP_SHARE = 0.1;
/** Seeds of the second look are far from those of the first. */
const SECOND_LOOK = 1_000_000;

type Settings = { seed: number; seeds: number; callers: number };
export type Row = {
  check: string;
  measure: string;
  theory: number;
  simulated: Interval;
  looks: 1 | 2;
  isInside: boolean;
};

/** `npm run load -- --scenario validate`: the simulation agrees with queueing theory, or the exit code is 1. */
export const validate: Scenario = {
  about: 'the simulation against Erlang C, Erlang A and Cobham, in virtual time',
  run(args) {
    const { values } = parseArgs({
      args,
      options: {
        scenario: { type: 'string' },
        seed: { type: 'string', default: '1' },
        seeds: { type: 'string', default: '20' },
        callers: { type: 'string', default: '100000' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      process.stdout.write(HELP);
      return Promise.resolve(0);
    }
    const settings = {
      seed: wholeNumber('--seed', values.seed, 0),
      seeds: wholeNumber('--seeds', values.seeds, FEWEST_RUNS),
      callers: wholeNumber('--callers', values.callers, 1_000),
    };
    const rows = CHECKS.flatMap((check) => validateCheck(check, settings));
    const outside = rows.filter(({ isInside }) => !isInside).length;
    process.stdout.write(`${renderRows(rows)}\n\n${rows.length} rows, ${outside} outside\n`);
    return Promise.resolve(outside > 0 ? 1 : 0);
  },
};

/** Plays a queue with every seed and sets each measure beside what theory says. */
export function validateCheck(check: Check, settings: Settings): Row[] {
  const rows = judgeAll(check, playAll(check, settings), 1);
  if (rows.every(({ isInside }) => isInside)) return rows;
  const again = judgeAll(check, playAll(check, { ...settings, seed: settings.seed + SECOND_LOOK }), 2);
  return rows.map((row, index) => (row.isInside ? row : again[index]!));
}

const playAll = ({ model, within }: Check, { seed, seeds, callers }: Settings): QueueRun[] =>
  Array.from({ length: seeds }, (_, index) =>
    simulateQueue({ ...model, callers, warmUp: Math.ceil(callers * WARM_UP_SHARE) }, seed + index, within),
  );

const judgeAll = ({ name: check, measures }: Check, runs: readonly QueueRun[], looks: 1 | 2): Row[] =>
  measures.map(({ name: measure, theory, of }) => {
    const simulated = interval95(runs.map(of));
    const isInside = simulated.low <= theory && theory <= simulated.high;
    return { check, measure, theory, simulated, looks, isInside };
  });

const digits = (value: number): string => (value >= 10 ? value.toFixed(3) : value.toFixed(5));

const renderRows = (rows: readonly Row[]): string =>
  renderTable<Row>(
    [
      { title: 'queue', maxWidth: 52, cell: ({ check }) => check },
      { title: 'measure', maxWidth: 24, cell: ({ measure }) => measure },
      { title: 'theory', maxWidth: 10, align: 'right', cell: ({ theory }) => digits(theory) },
      { title: 'simulated', maxWidth: 10, align: 'right', cell: ({ simulated }) => digits(simulated.mean) },
      {
        title: '95 % interval',
        maxWidth: 22,
        align: 'right',
        cell: ({ simulated: { low, high } }) => `${digits(low)} … ${digits(high)}`,
      },
      {
        title: 'verdict',
        maxWidth: 22,
        cell: ({ isInside, looks }) => `${isInside ? 'inside' : 'OUTSIDE'}${looks === 2 ? ' (second look)' : ''}`,
      },
    ],
    rows,
  );

/** @throws AppError `invalid-input` naming the option */
function wholeNumber(option: string, given: string, atLeast: number): number {
  const value = Number(given);
  if (Number.isSafeInteger(value) && value >= atLeast) return value;
  throw new AppError('invalid-input', `${option} is a whole number from ${atLeast}, not ${given}`);
}
