import { execFileSync } from 'node:child_process';
import { until } from '#testing/until';
import { isAlive, waitUntilGone } from './process-life';
import { startTemporarySystem, type TemporarySystem } from './start-temporary';

/** Training the triage model included, on a busy machine. */
const START_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 30_000;

/** Process ids of everything that a launcher has started, however deep. */
function descendants(pid: number): number[] {
  const parents = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const childrenOf = (parent: number): number[] =>
    parents.filter(([, ppid]) => ppid === parent).flatMap(([child]) => [child!, ...childrenOf(child!)]);
  return childrenOf(pid);
}

function childRunning(pid: number, program: string): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const line = lines.find((text) => text.includes(program) && descendants(pid).includes(Number.parseInt(text, 10)));
  return Number.parseInt(line ?? '', 10);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

let system: TemporarySystem;
beforeEach(async () => {
  system = await startTemporarySystem();
}, START_WITHIN_MS);
afterEach(() => system.stop(), STOP_WITHIN_MS);

async function expectNothingLeftAfter(signal: NodeJS.Signals): Promise<void> {
  const processes = [system.pid, ...descendants(system.pid)];
  expect(processes.length).toBeGreaterThan(4);
  process.kill(system.pid, signal);
  for (const pid of processes) await waitUntilGone(pid, STOP_WITHIN_MS);
  expect(processes.filter(isAlive)).toEqual([]);
}

describe('npm start', () => {
  it(
    'announces what serves, starts again what is killed, and stops everything in order',
    async () => {
      expect(system.output()).toContain(`ready ${system.url}`);
      expect(system.output()).toContain(system.credentials.users[0]!.password);

      for (const name of ['router', 'workers'] as const) {
        const before = childRunning(system.pid, `${name}/src/main`);
        process.kill(before, 'SIGKILL');
        await until(`${name} to serve`, () => system.output().includes(`${name} serves again`), START_WITHIN_MS);
        expect(childRunning(system.pid, `${name}/src/main`)).not.toBe(before);
      }
      expect(await answers(system.url)).toBe(true);

      await expectNothingLeftAfter('SIGTERM');
      expect(system.output()).toMatch(/closing router\n[^]*closing workers\n[^]*closing PostgreSQL\n[^]*stopped/);
    },
    START_WITHIN_MS + STOP_WITHIN_MS,
  );

  it('leaves nothing running when it is killed itself', () => expectNothingLeftAfter('SIGKILL'), STOP_WITHIN_MS);
});
