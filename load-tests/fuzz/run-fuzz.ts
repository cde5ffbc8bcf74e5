/** `npm run fuzz`: requests made from the description of the API, to every route as everybody, and a verdict. */
import { parseArgs } from 'node:util';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { AppError } from '#domain/app-error';
import { runCommand } from '../lib/run-command';
import { type Column, renderTable } from '../lib/table';
import { residentMiB, routerPidOf } from '../malformed/router-memory';
import { fuzz, type FuzzReport } from './fuzz';

const HELP = `usage: npm run fuzz -- [--requests N] [--seed N] [--routes]

Starts a fresh system and sends it requests that are made from its own description, as everybody, to every route.
  --requests N  how many (default 100000)
  --seed N      the same seed makes the same requests (default 1)
  --routes      say of each route how many requests came to it and how many it granted
`;

/** Garbage comes and goes by this much; from the first tenth on memory must stay, in MiB. */
const MEMORY_BOUND_MIB = 150;
/**
 * So little room in MiB, thrice what the router holds, that garbage must be collected and cannot be mistaken for a leak;
 * and a stolen proof that does not live as long as a run.
 */
const SETTINGS = {
  NODE_OPTIONS: '--max-old-space-size=256',
  LOG_LEVEL: 'info',
  STEP_UP_MS: '3600000',
  SIGN_IN_FREE_FAILURES: '100',
  SIGN_IN_MAX_WAIT_MS: '1000',
  SESSION_LISTS_PER_MINUTE: '1000000',
};

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new AppError('invalid-input', `--${name} must be a whole number`);
  return Number(text);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      routes: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const requests = wholeNumber('requests', values.requests);
  const seed = wholeNumber('seed', values.seed);
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  note('starting a temporary system');
  const system = await startTemporarySystem(SETTINGS);
  try {
    const routerPid = routerPidOf(system.output());
    const residentNow = () => (routerPid === undefined ? 0 : residentMiB(routerPid));
    const beganAt = performance.now();
    const isOf = (requestId: string) => (line: string) => line.includes(requestId) && line.includes('"level":"error"');
    const logOf = (requestId: string) => system.output().split('\n').find(isOf(requestId));
    const report = await fuzz(system, { requests, seed, note, logOf, residentMiB: residentNow });
    if (values.routes) process.stdout.write(`${renderTable(COLUMNS, [...report.reached].sort())}\n\n`);
    process.stdout.write(`${verdictOf(report, seed, (performance.now() - beganAt) / 1_000)}\n`);
    return isGood(report) ? 0 : 1;
  } catch (error) {
    note(`the system ended or stands: the last that it said\n${system.output().split('\n').slice(-20).join('\n')}`);
    throw error;
  } finally {
    await system.stop();
  }
}

const isGood = ({ complaints, changed, growthMiB }: FuzzReport) =>
  complaints.length === 0 && changed.length === 0 && growthMiB < MEMORY_BOUND_MIB;

function verdictOf(report: FuzzReport, seed: number, seconds: number): string {
  const { sent, operations, complaints, changed, growthMiB } = report;
  const granted = [...report.reached.values()].reduce((sum, count) => sum + count.granted, 0);
  return [
    ...changed.map((list) => `✗ refused requests have changed ${list.slice(0, 300)}`),
    `seed ${seed}: ${sent} requests with ${complaints.length} complaints to ${report.reached.size} of ${operations} operations in ${seconds.toFixed(0)} s, ${granted} granted`,
    `memory grew by ${growthMiB.toFixed(0)} MiB after the first tenth (at most ${MEMORY_BOUND_MIB})`,
    isGood(report) ? '✓ no server error, no hang, no leak, nothing stored by what was refused' : '✗ NOT GOOD',
  ].join('\n');
}

type Row = [id: string, count: { sent: number; granted: number }];
const COLUMNS: Column<Row>[] = [
  { title: 'operation', maxWidth: 60, cell: ([id]) => id },
  { title: 'sent', maxWidth: 9, align: 'right', cell: ([, { sent }]) => String(sent) },
  { title: 'granted', maxWidth: 9, align: 'right', cell: ([, { granted }]) => String(granted) },
];

runCommand(main);
