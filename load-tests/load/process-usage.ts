/** What the processes of a system use of the machine. */
import { type Process, processesBelow } from '../lib/processes';

/** Processes of one name are summed. */
export type Usage = Record<string, Pick<Process, 'cpuSeconds' | 'memoryMb' | 'handles'>>;

/** A process and all below it by what they are; empty of a system that is not ours. */
export function readUsage(rootPid: number | undefined): Usage {
  const usage: Usage = {};
  for (const { commandLine, cpuSeconds, memoryMb, handles } of rootPid === undefined ? [] : processesBelow(rootPid)) {
    const sum = (usage[nameOf(commandLine)] ??= { cpuSeconds: 0, memoryMb: 0, handles: 0 });
    sum.cpuSeconds += cpuSeconds;
    sum.memoryMb += memoryMb;
    sum.handles += handles;
  }
  return usage;
}

/** What a process is, by its command line. */
function nameOf(commandLine: string): string {
  if (/router[\\/]src[\\/]main/.test(commandLine)) return 'router';
  if (/workers[\\/]src[\\/]main/.test(commandLine)) return 'workers';
  if (/launcher[\\/]main/.test(commandLine)) return 'launcher';
  if (commandLine.includes('redis-server')) return 'redis';
  return commandLine.includes('postgres') ? 'postgres' : 'other';
}
