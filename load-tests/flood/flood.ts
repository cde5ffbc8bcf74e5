/** `npm run load -- --scenario flood`: an emergency does not wait longer because tens of thousands of other cases do. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { readOptions } from '../lib/read-options';
import { startRedis } from '../lib/redis-server';
import { renderTable } from '../lib/table';
import type { Scenario } from '../load/scenario';
import { measureFlood, type Stretch } from './measure-flood';

const HELP = `options of flood:
  --waiting N   administrative cases that wait (default 50000)
  --seconds S   length of each stretch (default 60)
  --backend B   where the queue lives: postgres (default) or redis
  --seed N      (default 1)
  --report DIR  where the figures go as JSON
The exit code is 0 when the 99th percentile with the flood is at most 1.2 times the one without.
`;

/** Of the p99 from acceptance to offer: with the flood over without it. */
const RATIO_AT_MOST = 1.2;
/** So many that one is always free: what is measured is the system, not how long people talk. */
const SEATS = 40;

const optionsSchema = z.object({
  scenario: z.string().optional(),
  waiting: z.coerce.number().int().min(0).max(200_000).default(50_000),
  seconds: z.coerce.number().min(1).max(3_600).default(60),
  backend: z.enum(['redis', 'postgres']).default('postgres'),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
  report: z.string().optional(),
});

export const flood: Scenario = {
  about: `p99 of emergencies, accepted to offered, with 50,000 cases of 12345 waiting and ten times the arrivals`,
  async run(args) {
    const given = readOptions(args, optionsSchema);
    if (given === undefined) {
      process.stdout.write(HELP);
      return 0;
    }
    const { report, ...facts } = given;
    const { backend, waiting, seconds, seed } = facts;
    const settings = { waiting, seconds, seed };
    const note = (line: string): void => void process.stderr.write(`${line}\n`);
    const redis = backend === 'redis' ? await startRedis() : undefined;
    if (backend === 'redis' && !redis) throw new AppError('not-found', 'there is no redis-server on this machine');
    try {
      const system = await startTemporarySystem({
        LOG_LEVEL: 'warn',
        SEATS_PER_LINE: String(SEATS),
        ...(redis ? { REDIS_URL: redis.url } : {}),
      });
      try {
        const stretches = await measureFlood(system, { ...settings, note });
        const verdict = judgeFlood(stretches);
        process.stdout.write(`${renderStretches(stretches)}\n\n${verdict.says}\n`);
        if (report !== undefined) {
          mkdirSync(report, { recursive: true });
          const found = { ...facts, stretches, ratio: verdict.ratio };
          writeFileSync(join(report, `flood-seed-${seed}.json`), `${JSON.stringify(found, null, 1)}\n`);
        }
        return verdict.isMet ? 0 : 1;
      } finally {
        await system.stop();
      }
    } finally {
      await redis?.stop();
    }
  },
};

export function judgeFlood(stretches: readonly Pick<Stretch, 'name' | 'p99'>[]): {
  ratio: number;
  isMet: boolean;
  says: string;
} {
  const [calm, flooded] = (['calm', 'flood'] as const).map((name) => stretches.find((one) => one.name === name)?.p99);
  const ratio = (flooded ?? Number.NaN) / (calm ?? Number.NaN);
  const isMet = ratio <= RATIO_AT_MOST;
  const says = `p99 with the flood over p99 without: ${ratio.toFixed(2)} (at most ${RATIO_AT_MOST}): ${isMet ? 'met' : 'MISSED'}`;
  return { ratio, isMet, says };
}

function renderStretches(stretches: readonly Stretch[]): string {
  const right = { maxWidth: 14, align: 'right' } as const;
  return renderTable<Stretch>(
    [
      { title: '110, P0', maxWidth: 8, cell: ({ name }) => name },
      { title: '12345 waiting', ...right, cell: ({ waiting }) => String(waiting) },
      { title: '12345 came', ...right, cell: ({ administrative }) => String(administrative) },
      { title: 'emergencies', ...right, cell: ({ emergencies }) => String(emergencies) },
      ...(['p50', 'p95', 'p99'] as const).map((of) => ({
        title: `${of} ms`,
        ...right,
        cell: (one: Stretch) => one[of].toFixed(0),
      })),
    ],
    stretches,
  );
}
