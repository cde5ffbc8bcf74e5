import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readUsage } from '../load/process-usage';

/** What a case costs: processor time in µs by program, and bytes that the database's tables and indexes grow by. */
export type CaseCost = { cpuMicros: Record<string, number>; bytes: number };

/** PostgreSQL keeps tables and indexes under this folder, and its log of changes elsewhere. */
const TABLES = `${sep}base${sep}`;

const tableBytes = (dataDir: string): number =>
  readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes(TABLES))
    .reduce((sum, path) => sum + (statSync(join(dataDir, path), { throwIfNoEntry: false })?.size ?? 0), 0);

type Place = { pid: number; redisPid: number | undefined; dataDir: string };
type Reading = { cpuSeconds: Record<string, number>; bytes: number };

/** Reads what was used so far, by the programs of a system, its Redis and this one, which makes the load. */
export function readCost({ pid, redisPid, dataDir }: Place): Reading {
  const { user, system } = process.cpuUsage();
  const redis = Object.values(readUsage(redisPid)).map((usage) => ['redis', usage.cpuSeconds] as const);
  const programs = Object.entries(readUsage(pid)).map(([name, usage]) => [name, usage.cpuSeconds] as const);
  const generator = ['generator', (user + system) / 1_000_000] as const;
  return { cpuSeconds: Object.fromEntries([...programs, ...redis, generator]), bytes: tableBytes(dataDir) };
}

/** What each of `cases` cost between two readings. */
export const costOf = (before: Reading, after: Reading, cases: number): CaseCost => ({
  cpuMicros: Object.fromEntries(
    Object.entries(after.cpuSeconds).map(([name, seconds]) => [
      name,
      ((seconds - (before.cpuSeconds[name] ?? 0)) * 1_000_000) / cases,
    ]),
  ),
  bytes: (after.bytes - before.bytes) / cases,
});
