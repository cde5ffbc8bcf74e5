import { z } from 'zod';
import type { Priority } from '#domain/priority';
import type { SlaDeadline } from '#domain/sla';
import type { Db } from '../client';
import { startClocks } from './clock-store';
import { runClocksOn } from './link-store';

type CaseKey = { cityId: string; caseId: string };

const swapSchema = z.array(z.object({ stopped: z.string(), started: z.string(), at: z.coerce.date() }));
/** A clock that another one stands for while the case is more urgent than its own. */
type Swap = z.infer<typeof swapSchema>[number];
export type Raise = { own: Priority; carried: Priority; clocks: Swap[] };

const keyOf = ({ cityId, caseId }: CaseKey) => ({ cityId_caseId: { cityId, caseId } });

export async function findRaise(db: Db, key: CaseKey): Promise<Raise | undefined> {
  const row = await db.caseRaise.findUnique({ where: keyOf(key) });
  if (!row) return undefined;
  return { own: row.own as Priority, carried: row.carried as Priority, clocks: swapSchema.parse(row.clocks) };
}

export async function saveRaise(db: Db, key: CaseKey, { own, carried, clocks }: Raise): Promise<void> {
  const data = { own, carried, clocks: clocks.map((swap) => ({ ...swap, at: swap.at.toISOString() })) };
  await db.caseRaise.upsert({ where: keyOf(key), create: { ...key, ...data }, update: data });
}

export async function deleteRaise(db: Db, { cityId, caseId }: CaseKey): Promise<void> {
  await db.caseRaise.deleteMany({ where: { cityId, caseId } });
}

/** Puts a clock that is due earlier in the place of each running one; one that is due before it goes on. */
export async function hastenClocks(
  db: Db,
  { cityId, caseId }: CaseKey,
  { deadlines, now }: { deadlines: readonly SlaDeadline[]; now: Date },
): Promise<Swap[]> {
  const running = { cityId, caseId, stoppedAt: null, pausedAt: null };
  const swaps: Swap[] = [];
  for (const deadline of deadlines) {
    const where = { ...running, metric: deadline.metric };
    const clock = await db.slaClock.findFirst({ where });
    if (!clock || clock.dueAt <= deadline.dueAt) continue;
    await db.slaClock.updateMany({ where: { ...where, id: clock.id }, data: { stoppedAt: now } });
    await startClocks(db, { cityId, caseId, now, deadlines: [deadline] });
    const { id } = await db.slaClock.findFirstOrThrow({ where });
    swaps.push({ stopped: clock.id, started: id, at: now });
  }
  return swaps;
}

/** Gives each clock its place back, the last swap first. One whose stand-in has ended meanwhile has ended with it. */
export async function restoreClocks(db: Db, { cityId, caseId }: CaseKey, swaps: readonly Swap[], now: Date) {
  for (const { stopped, started, at } of [...swaps].reverse()) {
    const { count } = await db.slaClock.updateMany({
      where: { cityId, caseId, id: started, stoppedAt: null },
      data: { stoppedAt: now },
    });
    if (count > 0) await runClocksOn(db, { cityId, caseId }, { clockIds: [stopped], since: at });
  }
}
