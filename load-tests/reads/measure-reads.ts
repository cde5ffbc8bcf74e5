import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { percentile } from '../load/percentile';
import type { Session } from '../lib/session';
import { type Read, READS } from './reads';

/** Milliseconds that an answer takes, from asking to the last byte. */
export type Measure = { name: string; p50: number; p95: number };

/** Rounds that are not counted: the first ones fill caches that a running system has full. */
const WARM_UP = 3;
/** Rounds of what is read once for all viewers: each waits until the reading is old. */
const SHARED_ROUNDS = 5;

const pageSchema = z.object({ next: z.string().nullable().optional() });

async function placeOf(session: Session, { path, pagesBefore = 0 }: Read): Promise<string> {
  let place = path;
  for (let page = 0; page < pagesBefore; page += 1) {
    const { next } = await session.call(pageSchema, 'GET', place);
    if (!next) break;
    place = `${path}${path.includes('?') ? '&' : '?'}after=${next}`;
  }
  return place;
}

async function measure(session: Session, read: Read, rounds: number): Promise<Measure> {
  const path = await placeOf(session, read);
  const count = read.sharedMs === undefined ? rounds : SHARED_ROUNDS;
  const times: number[] = [];
  for (let round = -WARM_UP; round < count; round += 1) {
    if (read.sharedMs !== undefined) await pause(read.sharedMs);
    const startedAt = performance.now();
    await session.call(z.unknown(), read.method, path, read.body);
    if (round >= 0) times.push(performance.now() - startedAt);
  }
  return { name: read.name, p50: percentile(times, 0.5) ?? NaN, p95: percentile(times, 0.95) ?? NaN };
}

/** Measures one after the other, so that none waits for another: each read in all systems before the next. By system. */
export async function measureReads(
  systems: readonly ReadonlyMap<string, Session>[],
  rounds: number,
): Promise<Measure[][]> {
  const bySystem: Measure[][] = systems.map(() => []);
  for (const read of READS) {
    for (const [index, sessions] of systems.entries()) {
      const session = sessions.get(read.user);
      if (!session) throw new Error(`nobody is signed in as ${read.user}`);
      bySystem[index]!.push(await measure(session, read, rounds));
    }
  }
  return bySystem;
}
