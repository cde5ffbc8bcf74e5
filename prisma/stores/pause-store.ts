import { v7 as uuidv7 } from 'uuid';
import { AppError } from '#domain/app-error';
import type { PauseDecision } from '#domain/pause';
import type { ClockRun, SlaMetric } from '#domain/sla';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

type CaseKey = { cityId: string; caseId: string };

/** A clock of a case that is not stopped, as whoever pauses, resumes or re-bases it must know it. */
export type OpenClock = CaseKey & {
  clockId: string;
  policyId: string;
  metric: SlaMetric;
  run: ClockRun;
  warnAt: Date;
  warnedPercent: number;
  dueAt: Date;
  pausedAt: Date | null;
  breachedAt: Date | null;
};

/** Like `findOpenClocks`, but a sweep that has them in hand comes first, and the next one waits until this transaction ends. */
export async function lockOpenClocks(db: Db, key: CaseKey): Promise<OpenClock[]> {
  await db.$queryRaw(Prisma.sql`
    SELECT 1 FROM sla_clocks
    WHERE city_id = ${key.cityId} AND case_id = ${key.caseId}::uuid AND stopped_at IS NULL FOR UPDATE`);
  return findOpenClocks(db, key);
}

/** The clocks of a case that are not stopped, oldest first. */
export async function findOpenClocks(db: Db, { cityId, caseId }: CaseKey): Promise<OpenClock[]> {
  const rows = await db.slaClock.findMany({
    where: { cityId, caseId, stoppedAt: null },
    orderBy: [{ startedAt: 'asc' }, { dueAt: 'asc' }],
  });
  return rows.map((row) => ({
    cityId,
    caseId,
    clockId: row.id,
    policyId: row.policyId,
    metric: row.metric as SlaMetric,
    run: { since: row.resumedAt ?? row.startedAt, consumedMs: Number(row.consumedMs), extraMs: Number(row.extraMs) },
    warnAt: row.warnAt,
    warnedPercent: row.warnedPercent,
    dueAt: row.dueAt,
    pausedAt: row.pausedAt,
    breachedAt: row.breachedAt,
  }));
}

/** @throws AppError `conflict` while another pause of the case is asked for */
export async function askPause(
  db: Db,
  { cityId, caseId, actorId, reason, now }: CaseKey & { actorId: string; reason: string; now: Date },
): Promise<void> {
  if ((await db.slaPause.count({ where: { cityId, caseId, decision: null } })) > 0) {
    throw new AppError('conflict', 'a pause is asked for already');
  }
  await db.slaPause.create({ data: { cityId, id: uuidv7(), caseId, reason, askedById: actorId, askedAt: now } });
}

/**
 * Decides the pause that is asked for.
 * @throws AppError `conflict` when there is none; `forbidden` when the one who asked decides
 */
export async function decidePause(
  db: Db,
  {
    cityId,
    caseId,
    actorId,
    decision,
    reason,
    now,
  }: CaseKey & { actorId: string; decision: PauseDecision; reason: string; now: Date },
): Promise<void> {
  const asked = await db.slaPause.findFirst({ where: { cityId, caseId, decision: null } });
  if (!asked) throw new AppError('conflict', 'no pause is asked for');
  if (asked.askedById === actorId) throw new AppError('forbidden', 'nobody decides what they asked for');
  await db.slaPause.update({
    where: { cityId_id: { cityId, id: asked.id } },
    data: { decision, decisionReason: reason, decidedById: actorId, decidedAt: now },
  });
}

const whereOf = ({ cityId, caseId, clockId }: OpenClock) => ({
  cityId_caseId_id: { cityId, caseId, id: clockId },
});

/** Stops counting without stopping the clock; what it counted is kept. */
export async function pauseClock(db: Db, clock: OpenClock, consumedMs: number, now: Date): Promise<void> {
  await db.slaClock.update({ where: whereOf(clock), data: { pausedAt: now, consumedMs: Math.round(consumedMs) } });
}

/** What a new run of a clock, or a new policy, makes of its instants. */
export type NewInstants = { warnAt: Date; nextMarkAt: Date; dueAt: Date };

export async function resumeClock(db: Db, clock: OpenClock, instants: NewInstants, now: Date): Promise<void> {
  await db.slaClock.update({ where: whereOf(clock), data: { ...instants, pausedAt: null, resumedAt: now } });
}

/** Puts a clock under another policy. What it counted stays, what was told of the former due time no longer counts. */
export async function rebaseClock(
  db: Db,
  clock: OpenClock,
  change: NewInstants & { policyId: string; warnedPercent: number; breachedAt: Date | null },
): Promise<void> {
  await db.slaClock.update({ where: whereOf(clock), data: change });
}

/** Gives a clock more time on top of what its policy allows; a breach that this takes back no longer counts. */
export async function extendClock(
  db: Db,
  clock: OpenClock,
  change: NewInstants & { extraMs: number; breachedAt: Date | null },
): Promise<void> {
  await db.slaClock.update({ where: whereOf(clock), data: change });
}
