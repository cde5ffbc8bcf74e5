import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '#testing/until';
import { isAlive } from './process-life';
import { supervise } from './supervise';

const SERVES = `process.on('disconnect', () => process.exit()); process.send({ ready: true });`;
const ENDS_AT_ONCE = `process.exit(3);`;
const IGNORES_SIGTERM = `process.on('SIGTERM', () => {}); ${SERVES}`;

let dir: string;
let notes: string[];
let children: ChildProcess[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hotline-supervise-'));
  notes = [];
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(dir, { recursive: true });
});

function superviseScript(script: string) {
  const file = join(dir, 'program.cjs');
  writeFileSync(file, script);
  const start = () => {
    const child = fork(file, [], { execArgv: [] });
    children.push(child);
    return child;
  };
  return supervise({ name: 'program', start, note: (message) => notes.push(message) });
}

describe('supervise', () => {
  it('is ready when the program says so, and stops it', async () => {
    const program = superviseScript(SERVES);
    await program.ready;
    await program.stop();
    expect(isAlive(children[0]!.pid!)).toBe(false);
    expect(notes).toEqual([]);
  });

  it('rejects when the program ends before it serves, and does not start it again', async () => {
    const program = superviseScript(ENDS_AT_ONCE);
    await expect(program.ready).rejects.toThrow(/program does not start \(exit code 3\)/);
    expect(children).toHaveLength(1);
  });

  it('starts a killed program again, more slowly each time', async () => {
    const program = superviseScript(SERVES);
    await program.ready;
    for (const run of [1, 2]) {
      children[run - 1]!.kill('SIGKILL');
      await until(`run ${run + 1}`, () => notes.filter((note) => note === 'program serves again').length === run);
    }
    await program.stop();
    expect(notes.filter((note) => note.includes('SIGKILL'))).toEqual([
      'program ended (SIGKILL); starting it again in 200 ms',
      'program ended (SIGKILL); starting it again in 400 ms',
    ]);
    expect(children.map(({ pid }) => isAlive(pid!))).toEqual([false, false, false]);
  });

  it('does not start a program again that is being stopped', async () => {
    const program = superviseScript(SERVES);
    await program.ready;
    children[0]!.kill('SIGKILL');
    await until('the note about its end', () => notes.length === 1);
    await program.stop();
    expect(children).toHaveLength(1);
  });

  it('replaces a program: the second serves before the first ends, and is watched like the first', async () => {
    const program = superviseScript(SERVES);
    await program.ready;
    await program.replace();
    expect(children.map(({ pid }) => isAlive(pid!))).toEqual([false, true]);
    expect(notes).toEqual([]);
    children[1]!.kill('SIGKILL');
    await until('a third run', () => notes.includes('program serves again'));
    await program.stop();
    expect(children.map(({ pid }) => isAlive(pid!))).toEqual([false, false, false]);
  });

  it('keeps a program whose replacement does not start', async () => {
    const program = superviseScript(SERVES);
    await program.ready;
    writeFileSync(join(dir, 'program.cjs'), ENDS_AT_ONCE);
    await expect(program.replace()).rejects.toThrow(/program does not start \(exit code 3\)/);
    expect(children.map(({ pid }) => isAlive(pid!))).toEqual([true, false]);
    await program.stop();
  });

  it('ends a program that does not listen', async () => {
    const program = superviseScript(IGNORES_SIGTERM);
    await program.ready;
    program.kill();
    await program.stop();
    expect(children[0]!.signalCode).toBe('SIGKILL');
  });
});
