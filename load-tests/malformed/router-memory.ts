import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The process id of the router, as its log told when it began to serve. Undefined when it has not. */
export function routerPidOf(output: string): number | undefined {
  const line = output.split('\n').findLast((text) => text.includes('"service":"router"') && text.includes('"pid":'));
  const pid = line && /"pid":(\d+)/.exec(line)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Resident memory of a process in MiB, from /proc where there is one. */
export function residentMiB(pid: number): number {
  const kilobytes =
    process.platform === 'linux'
      ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1_024;
}
