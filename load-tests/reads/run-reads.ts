/** `npm run bench:reads`: how long lists, searches and boards take with few cases and with many. */
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { readOptions } from '../lib/read-options';
import { runCommand } from '../lib/run-command';
import { type Session, signIn } from '../lib/session';
import { sizesOption, withFilledSystems } from '../lib/start-filled';
import type { SystemUnderTest } from '../lib/system';
import { renderTable } from '../lib/table';
import { type Measure, measureReads } from './measure-reads';
import { READS } from './reads';

const HELP = `usage: npm run bench:reads -- [--sizes 10000,100000] [--rounds N]

For each size starts a fresh system, fills it by npm run seed:many and waits until all of it is indexed; then reads every
list, search and board, the sizes in turn. The ratio is that of the medians of the last size and the first; above 3 the command fails.
  --sizes N,N   numbers of cases, ascending (default 10000,100000)
  --rounds N    readings of each (default 20; boards are read 5 times, as one reading serves all viewers for a while)
`;
const optionsSchema = z.object({
  sizes: sizesOption.default([10_000, 100_000]),
  rounds: z.coerce.number().int().min(1).max(1_000).default(20),
});

/** Reads with many cases may take so many times what they take with few. */
const MOST = 3;

const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** A session of every reader that the reads name. */
async function signInAll({ url, credentials }: SystemUnderTest): Promise<ReadonlyMap<string, Session>> {
  const sessions = new Map<string, Session>();
  for (const name of new Set(READS.map(({ user }) => user))) {
    const user = credentials.users.find(({ username }) => username === name);
    if (!user) throw new AppError('not-found', `there is no account ${name}`);
    sessions.set(name, await signIn(url, user));
  }
  return sessions;
}

/** Every read on every size, the sizes in turn: what else the machine does meets all of them alike. */
const measureSizes = (sizes: readonly number[], rounds: number): Promise<Measure[][]> =>
  withFilledSystems(sizes, async (systems) => measureReads(await Promise.all(systems.map(signInAll)), rounds));

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), optionsSchema);
  if (!options) {
    process.stdout.write(HELP);
    return 0;
  }
  const { sizes, rounds } = options;
  const bySize = await measureSizes(sizes, rounds);
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
