/** `npm run bench:growth`: what becomes slower as the cases become many, measured in databases of several sizes in turn. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readOptions } from '../lib/read-options';
import { runCommand } from '../lib/run-command';
import { sizesOption, withFilledSystems } from '../lib/start-filled';
import { renderTable } from '../lib/table';
import { fitCurve } from './fit-curve';
import { judgeGrowth } from './judge-growth';
import { measureSizes, type SizeFacts } from './measure-sizes';

const HELP = `usage: npm run bench:growth -- [--sizes 0,10000,100000] [--seconds N] [--rounds N] [--report DIR]

For each size starts a fresh system and fills it (npm run seed:many); then measures, the sizes in turn, the rate of durable
intakes, the p95 of the list and of the board, and how late the sweep tells of a breach, and prints the power law that fits
each. The exit code is 0 when the intake keeps 0.9 of its rate in the smallest database, and reads take at most triple.
  --sizes A,B   cases, ascending (default 0,10000,100000)
  --seconds N   length of a round of intakes (default 8)
  --rounds N    rounds of each size (default 5)
  --report DIR  where the figures go as JSON
`;

const optionsSchema = z.object({
  sizes: sizesOption.default([0, 10_000, 100_000]),
  seconds: z.coerce.number().positive().max(3_600).default(8),
  rounds: z.coerce.number().int().min(1).max(100).default(5),
  report: z.string().optional(),
});

const note = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), optionsSchema);
  if (!options) {
    process.stdout.write(HELP);
    return 0;
  }
  const { sizes, seconds, rounds, report } = options;
  const facts = await withFilledSystems(sizes, (systems) =>
    measureSizes(
      systems.map((system, index) => ({ size: sizes[index]!, system })),
      { seconds, rounds, note },
    ),
  );
  process.stdout.write(`${renderFacts(facts)}\n\n${describeCurves(facts)}\n`);
  const faults = judgeGrowth(facts);
  for (const fault of faults) note(fault);
  if (report !== undefined) {
    mkdirSync(report, { recursive: true });
    writeFileSync(join(report, 'growth.json'), `${JSON.stringify({ facts, faults }, null, 1)}\n`);
  }
  return faults.length === 0 ? 0 : 1;
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
