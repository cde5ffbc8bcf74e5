/** The processes of a system, as Linux tells of them. */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * `cpuSeconds` since its start; `memoryMb` its own memory, without what it shares; `handles` are open files and
 * connections.
 */
export type Process = {
  pid: number;
  parent: number;
  commandLine: string;
  cpuSeconds: number;
  memoryMb: number;
  handles: number;
};

/** Linux counts in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100;
const KB_PER_MB = 1_024;

/** A process and all below it, without the one that asks; empty where there is no /proc. */
export function processesBelow(rootPid: number): Process[] {
  const processes = readProcesses();
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === rootPid || isBelow(parents.get(pid)));
  return processes.filter(({ pid }) => pid !== process.pid && isBelow(pid));
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
      commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      memoryMb: kb / KB_PER_MB,
      handles: countHandles(pid),
    };
  } catch {
    return undefined; // it has just ended
  }
}

function countHandles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0; // of somebody else: not to be seen
  }
}
