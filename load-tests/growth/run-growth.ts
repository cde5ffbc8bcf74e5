/** `npm run bench:growth`: what becomes slower as the cases become many, measured at several sizes of one database. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { fillCases } from '../lib/fill-cases';
import { runCommand } from '../lib/run-command';
import { renderTable } from '../lib/table';
import { fitCurve } from './fit-curve';
import { judgeGrowth } from './judge-growth';
import { measureSize, type SizeFacts } from './measure-size';

const HELP = `usage: npm run bench:growth -- [--sizes 0,10000,100000] [--seconds N] [--report DIR]

Starts a system, fills its database to each size in turn (npm run seed:many), and measures there the rate of durable
intakes, the p95 of the list and of the board, and how late the sweep tells of a breach. Then it prints the power law
that fits each. The exit code is 0 when the intake keeps 0.9 of its rate in the smallest database, and reads at most triple.
  --sizes A,B   cases, ascending (default 0,10000,100000)
  --seconds N   length of the intake at each size (default 15)
  --report DIR  where the figures go as JSON
`;

const note = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '0,10000,100000' },
      seconds: { type: 'string', default: '15' },
      report: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const sizes = values.sizes.split(',').map(Number);
  const isAscending = sizes.every((size, index) => Number.isInteger(size) && size >= (sizes[index - 1] ?? 0));
  if (!isAscending) throw new AppError('invalid-input', '--sizes are whole numbers, ascending, with commas between');
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds <= 3_600)) throw new AppError('invalid-input', '--seconds is a number up to 3600');

  const system = await startTemporarySystem({ LOG_LEVEL: 'warn' });
  try {
    const facts: SizeFacts[] = [];
    note('warming up');
    await measureSize(system, 0, seconds);
    let filled = 0;
    for (const size of sizes) {
      if (size > filled) await fillCases(system, size - filled);
      filled = Math.max(filled, size);
      note(`measuring at ${size} cases`);
      facts.push(await measureSize(system, size, seconds));
    }
    process.stdout.write(`${renderFacts(facts)}\n\n${describeCurves(facts)}\n`);
    const faults = judgeGrowth(facts);
    for (const fault of faults) note(fault);
    if (values.report !== undefined) {
      mkdirSync(values.report, { recursive: true });
      writeFileSync(join(values.report, 'growth.json'), `${JSON.stringify({ facts, faults }, null, 1)}\n`);
    }
    return faults.length === 0 ? 0 : 1;
  } finally {
    await system.stop();
  }
}

const MEASURES = [
  { title: 'intakes/s', of: (facts: SizeFacts) => facts.intakesPerSecond },
  { title: 'list p95 ms', of: (facts: SizeFacts) => facts.listMs },
  { title: 'board p95 ms', of: (facts: SizeFacts) => facts.boardMs },
  { title: 'sweep ms', of: (facts: SizeFacts) => facts.sweepMs },
] as const;

function renderFacts(facts: readonly SizeFacts[]): string {
  const right = { maxWidth: 14, align: 'right' } as const;
  return renderTable<SizeFacts>(
    [
      { title: 'cases', ...right, cell: ({ size }) => String(size) },
      ...MEASURES.map(({ title, of }) => ({ title, ...right, cell: (one: SizeFacts) => of(one).toFixed(0) })),
    ],
    facts,
  );
}

/** The empty database has no logarithm: the curve goes through the others. */
function describeCurves(facts: readonly SizeFacts[]): string {
  const some = facts.filter(({ size }) => size > 0);
  return MEASURES.map(({ title, of }) => {
    const curve = fitCurve(some.map((one) => [one.size, of(one)] as const));
    return curve
      ? `${title.padEnd(13)} ≈ ${curve.a.toPrecision(3)} · cases^${curve.b.toFixed(3)}`
      : `${title.padEnd(13)} needs two sizes for a curve`;
  }).join('\n');
}

runCommand(main);
