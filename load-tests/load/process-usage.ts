/** What the processes of a system use of the machine, as Linux tells it. */
import { readdirSync, readFileSync } from 'node:fs';

/** `cpuSeconds` since its start; `memoryMb` its own memory, without what it shares. Processes of one name are summed. */
export type Usage = Record<string, { cpuSeconds: number; memoryMb: number }>;

type Process = { pid: number; parent: number; name: string; cpuSeconds: number; memoryMb: number };

/** Linux counts in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100;
const KB_PER_MB = 1_024;

/** A process and all below it by what they are; empty where there is no /proc. */
export function readUsage(rootPid: number | undefined): Usage {
  const processes = rootPid === undefined ? [] : readProcesses();
  const usage: Usage = {};
  for (const one of processes.filter((candidate) => isBelow(candidate, rootPid, processes))) {
    const sum = (usage[one.name] ??= { cpuSeconds: 0, memoryMb: 0 });
    sum.cpuSeconds += one.cpuSeconds;
    sum.memoryMb += one.memoryMb;
  }
  return usage;
}

/** The process ids below a process that are of one name. */
export function pidsNamed(rootPid: number, name: string): number[] {
  const processes = readProcesses();
  return processes.filter((one) => one.name === name && isBelow(one, rootPid, processes)).map(({ pid }) => pid);
}

function isBelow(one: Process, rootPid: number | undefined, all: readonly Process[]): boolean {
  for (let at: Process | undefined = one; at;) {
    if (at.pid === rootPid) return true;
    const { parent }: Process = at;
    at = all.find(({ pid }) => pid === parent);
  }
  return false;
}

function readProcesses(): Process[] {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.flatMap((pid) => readProcess(Number(pid)) ?? []);
  } catch {
    return []; // no Linux: nothing to tell
  }
}

function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kb = Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    return {
      pid,
      parent: Number(fields[1]),
      name: nameOf(readFileSync(`/proc/${pid}/cmdline`, 'utf8')),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      memoryMb: kb / KB_PER_MB,
    };
  } catch {
    return undefined; // it has just ended
  }
}

/** What a process is, by its command line. */
export function nameOf(commandLine: string): string {
  if (/router[\\/]src[\\/]main/.test(commandLine)) return 'router';
  if (/workers[\\/]src[\\/]main/.test(commandLine)) return 'workers';
  if (/launcher[\\/]main/.test(commandLine)) return 'launcher';
  return commandLine.includes('postgres') ? 'postgres' : 'other';
}
