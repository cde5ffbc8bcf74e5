import { cpus, totalmem } from 'node:os';

/** The machine of a measurement in a line, without which its figures mean nothing. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}, ${memory} GiB, Node ${process.version}`;
}
