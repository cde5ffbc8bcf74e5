/** `npm run bench`: what the whole system does beside what its parts could do, on both queue backends, in one run. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startTemporaryPostgres } from '#platform/launcher/temporary-postgres';
import { readEnvironment } from '../lib/environment';
import { runCommand } from '../lib/run-command';
import { renderTable } from '../lib/table';
import { benchWhole, type WholeSettings } from './bench-whole';
import { describeMachine } from './describe-machine';
import { type Figure, judgeWhole } from './judge-whole';
import { startRedis } from '../lib/redis-server';

const HELP = `usage: npm run bench -- [--seconds N] [--connections N] [--seats N] [--json FILE]

Measures, on fresh systems and for each queue backend: durable intakes beside a no-op with the same bodies; how soon
a job is queued; a burst of cases until each rings at a seat, beside BullMQ alone; processor time and bytes of a
case; two router processes beside one. Exits with 1 when a target is missed.
  --seconds N      length of a measured round (default 5)
  --connections N  requests under way at once (default 64)
  --seats N        seats of each line: half for a first burst, half for the measured one (default 200)
  --json FILE      writes the figures down too
`;

const note = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '64' },
      seats: { type: 'string', default: '200' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const settings: WholeSettings = {
    seconds: Number(values.seconds),
    connections: Number(values.connections),
    seatsPerLine: Number(values.seats),
    note,
  };
  const machine = `${settings.connections} connections, rounds of ${settings.seconds} s, load generator on the same machine: ${describeMachine()}`;
  const figures = [...(await onPostgres(settings)), ...(await onRedis(settings))];
  process.stdout.write(`${render(figures)}\n\n${machine}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  const isComplete = figures.some(({ backend }) => backend === 'Redis') || !readEnvironment().isCi;
  return isComplete && figures.every(({ isMet }) => isMet !== false) ? 0 : 1;
}

async function onPostgres(settings: WholeSettings): Promise<Figure[]> {
  note('embedded PostgreSQL');
  const raw = await startTemporaryPostgres();
  try {
    const queue = { server: { databaseUrl: raw.databaseUrl }, redisPid: undefined, variables: {} };
    return judgeWhole('embedded PostgreSQL', await benchWhole(queue, settings), cpus().length);
  } finally {
    await raw.stop();
  }
}

async function onRedis(settings: WholeSettings): Promise<Figure[]> {
  const redis = await startRedis();
  if (!redis) {
    note('\nNO REDIS-SERVER ON THIS MACHINE: the Redis backend was NOT measured (apt-get install redis-server)\n');
    return [];
  }
  note('Redis');
  try {
    const queue = { server: { redisUrl: redis.url }, redisPid: redis.pid, variables: { REDIS_URL: redis.url } };
    return judgeWhole('Redis', await benchWhole(queue, settings), cpus().length);
  } finally {
    await redis.stop();
  }
}

const VERDICTS = new Map<boolean | undefined, string>([
  [true, 'met'],
  [false, 'MISSED'],
]);

const render = (figures: readonly Figure[]): string =>
  renderTable<Figure>(
    [
      { title: 'backend', maxWidth: 20, cell: ({ backend }) => backend },
      { title: 'figure', maxWidth: 40, cell: ({ what }) => what },
      { title: 'measured', maxWidth: 16, align: 'right', cell: ({ value }) => value },
      { title: 'target', maxWidth: 20, cell: ({ target }) => target },
      { title: 'verdict', maxWidth: 8, cell: ({ isMet }) => VERDICTS.get(isMet) ?? '' },
    ],
    figures,
  );

runCommand(main);
