/** `npm run bench:reads`: how long lists, searches and boards take with few cases and with many. */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { searchAnswerSchema } from '#domain/wire/search-wire';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { AppError } from '#domain/app-error';
import { fillCases } from '../lib/fill-cases';
import { runCommand } from '../lib/run-command';
import { type Session, signIn } from '../lib/session';
import { renderTable } from '../lib/table';
import { type Measure, measureReads } from './measure-reads';
import { READS } from './reads';

const HELP = `usage: npm run bench:reads -- [--sizes 10000,100000] [--rounds N]

For each size starts a fresh system, fills it by npm run seed:many and waits until all of it is indexed; then reads every
list, search and board, the sizes in turn. The ratio is that of the medians of the last size and the first; above 3 the command fails.
  --sizes N,N   numbers of cases, ascending (default 10000,100000)
  --rounds N    readings of each (default 20; boards are read 5 times, as one reading serves all viewers for a while)
`;
/** Reads with many cases may take so many times what they take with few. */
const MOST = 3;

const note = (line: string): void => void process.stderr.write(`${line}\n`);

async function untilIndexed(session: Session): Promise<void> {
  for (;;) {
    const { unindexedSince } = await session.call(searchAnswerSchema, 'POST', '/v1/search', { q: '?' });
    if (unindexedSince === null) return;
    await pause(1_000);
  }
}

type Filled = { sessions: ReadonlyMap<string, Session>; stop(): Promise<void> };

/** A system of its own with so many cases, all of them indexed. */
async function startFilled(cases: number): Promise<Filled> {
  note(`${cases} cases: starting a temporary system`);
  const system = await startTemporarySystem({ LOG_LEVEL: 'warn', SESSION_LISTS_PER_MINUTE: '1000000' });
  try {
    await fillCases(system, cases);
    const sessions = new Map<string, Session>();
    for (const name of new Set(READS.map(({ user }) => user))) {
      const user = system.credentials.users.find(({ username }) => username === name);
      if (!user) throw new AppError('not-found', `there is no account ${name}`);
      sessions.set(name, await signIn(system.url, user));
    }
    note('\nwaiting until everything is indexed');
    await untilIndexed(sessions.get('supervisor')!);
    return { sessions, stop: () => system.stop() };
  } catch (error) {
    await system.stop();
    throw error;
  }
}

/** Every read on every size, the sizes in turn: what else the machine does meets all of them alike. */
async function measureSizes(sizes: readonly number[], rounds: number): Promise<Measure[][]> {
  const systems: Filled[] = [];
  try {
    for (const size of sizes) systems.push(await startFilled(size));
    return await measureReads(
      systems.map(({ sessions }) => sessions),
      rounds,
    );
  } finally {
    for (const { stop } of systems) await stop();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10000,100000' },
      rounds: { type: 'string', default: '20' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const sizes = values.sizes.split(',').map(Number);
  const bySize = await measureSizes(sizes, Number(values.rounds));
  const ratioOf = (index: number) => bySize.at(-1)![index]!.p50 / bySize[0]![index]!.p50;
  const columns = sizes.map((size, at) => ({
    ...{ title: `${size}: p50 / p95 ms`, maxWidth: 26, align: 'right' as const },
    cell: (index: number) => `${bySize[at]![index]!.p50.toFixed(1)} / ${bySize[at]![index]!.p95.toFixed(1)}`,
  }));
  const table = renderTable<number>(
    [
      { title: 'read', maxWidth: 44, cell: (index) => READS[index]!.name },
      ...columns,
      { title: 'ratio', maxWidth: 8, align: 'right', cell: (index) => ratioOf(index).toFixed(2) },
    ],
    READS.map((_, index) => index),
  );
  process.stdout.write(`${table}\n`);
  const slow = READS.filter((_, index) => !(ratioOf(index) <= MOST));
  for (const { name } of slow) note(`more than ${MOST} times as slow: ${name}`);
  return slow.length > 0 ? 1 : 0;
}

runCommand(main);
