/** Where the programs of the system lie and how to run them: compiled beside the compiled launcher, or as source. */
import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { forkRouter } from './fork-router';

const ENTRY_POINTS = {
  launcher: join(__dirname, 'main'),
  router: join(__dirname, '../../src/main'),
  workers: join(__dirname, '../../../workers/src/main'),
} as const;
export type EntryPoint = keyof typeof ENTRY_POINTS;

/**
 * A surge makes many objects that live as long as a request. With room for the young, in MiB (Node's own is 16), fewer of
 * them are copied: measured, an intake costs a tenth less CPU.
 */
const HEAP_FLAGS = ['--max-semi-space-size=32'];

/**
 * Starts a program in a process group of its own, so that a terminal's Ctrl-C reaches only the launcher, which then
 * stops the others in order; a router, which shares the launcher's port and group, leaves such signals to it. A message
 * channel stays open between the two.
 */
export function forkEntryPoint(
  name: EntryPoint,
  env: Record<string, string | undefined>,
  output: 'inherit' | 'pipe',
): ChildProcess {
  const extension = extname(__filename);
  const sourceFlags = extension === '.ts' ? ['--import', require.resolve('tsx'), '--conditions', 'source'] : [];
  const execArgv = [...HEAP_FLAGS, ...sourceFlags];
  const file = `${ENTRY_POINTS[name]}${extension}`;
  if (name === 'router') return forkRouter(file, env, { execArgv, output });
  return fork(file, [], {
    env,
    execArgv,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
}
