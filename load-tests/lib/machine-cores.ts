import { cpus } from 'node:os';

/** What the processors of the machine have done since it started, in ms of all cores together. */
type CpuTimes = { idle: number; total: number };

export function cpuTimes(): CpuTimes {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (of: (one: (typeof times)[number]) => number) => times.reduce((total, one) => total + of(one), 0);
  return { idle: sum(({ idle }) => idle), total: sum((one) => one.user + one.nice + one.sys + one.irq + one.idle) };
}

/** Cores in use between two readings. */
export function busyCores(before: CpuTimes, after: CpuTimes): number {
  const total = after.total - before.total;
  return total <= 0 ? 0 : (1 - (after.idle - before.idle) / total) * cpus().length;
}
