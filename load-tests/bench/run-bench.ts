/** `npm run bench:intake`: durable intakes per second beside a route that does nothing with the same bodies, on both queue backends. */
import { parseArgs } from 'node:util';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { readEnvironment } from '../lib/environment';
import { runCommand } from '../lib/run-command';
import { benchBackend, type BenchSettings } from './bench-backend';
import { describeMachine } from './describe-machine';
import { startRedis } from '../lib/redis-server';
import { type Backend, judge, renderMarkdown, type Verdict } from './verdict';

const HELP = `usage: npm run bench:intake -- [--seconds N] [--connections N] [--rounds N]

Starts a fresh system for each queue backend, and measures in turn an empty GET, a no-op that takes the same
bodies and does nothing with them, and the intake.
  --seconds N      length of a round (default 8)
  --connections N  requests under way at once (default 64)
  --rounds N       rounds of each kind (default 3)
`;

const note = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '8' },
      connections: { type: 'string', default: '64' },
      rounds: { type: 'string', default: '3' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const settings: BenchSettings = {
    seconds: Number(values.seconds),
    connections: Number(values.connections),
    rounds: Number(values.rounds),
    note,
  };
  const verdicts = [await bench('embedded PostgreSQL', {}, settings)];
  const redis = await startRedis();
  if (redis) {
    try {
      verdicts.push(await bench('Redis', { REDIS_URL: redis.url }, settings));
    } finally {
      await redis.stop();
    }
  } else {
    note('\nNO REDIS-SERVER ON THIS MACHINE: the Redis backend was NOT measured (apt-get install redis-server)\n');
  }
  process.stdout.write(`${renderMarkdown(verdicts)}\n\n${describeRun(settings)}\n`);
  for (const { cells, faults } of verdicts) for (const fault of faults) note(`${cells[0]}: ${fault}`);
  const isIncomplete = !redis && readEnvironment().isCi;
  return isIncomplete || verdicts.some(({ isGood }) => !isGood) ? 1 : 0;
}

async function bench(backend: Backend, variables: Record<string, string>, settings: BenchSettings): Promise<Verdict> {
  note(`${backend}: starting a temporary system`);
  const system = await startTemporarySystem({ LOG_LEVEL: 'warn', ...variables });
  try {
    return judge(backend, await benchBackend(system, settings), settings.connections);
  } finally {
    await system.stop();
  }
}

const describeRun = ({ seconds, connections, rounds }: BenchSettings): string =>
  `${rounds} × ${seconds} s each, ${connections} connections, load generator on the same machine: ${describeMachine()}`;

runCommand(main);
