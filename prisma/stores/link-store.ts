import { v7 as uuidv7 } from 'uuid';
import type { CaseStatus } from '#domain/case-status';
import type { LinkStanding } from '#domain/same-incident';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { type CaseState, lockCase } from './case-store';

type CaseKey = { cityId: string; caseId: string };

/** A case as whoever links it must know it; locked. */
export type LockedForLink = CaseState & Pick<LinkStanding, 'isMember' | 'isMain' | 'hasUnits'> & { number: string };

/** A link that is not undone. */
export type LiveLink = {
  cityId: string;
  id: string;
  caseId: string;
  mainId: string;
  mergedAt: Date | null;
  statusBefore: CaseStatus | null;
  holderBeforeId: string | null;
  stoppedClockIds: string[];
};

/**
 * Locks two cases in the order of their ids, so that two commands on the same pair come one after the other.
 * @returns undefined when one of them does not exist
 */
export async function lockPair(
  db: Db,
  cityId: string,
  [oneId, otherId]: readonly [string, string],
): Promise<[LockedForLink, LockedForLink] | undefined> {
  const locked = new Map<string, CaseState>();
  for (const id of [oneId, otherId].sort()) {
    const standing = await lockCase(db, cityId, id);
    if (!standing) return undefined;
    locked.set(id, standing);
  }
  const read = async (id: string): Promise<LockedForLink> => {
    const live = { cityId, undoneAt: null };
    const { number } = await db.case.findUniqueOrThrow({ where: { cityId_id: { cityId, id } } });
    const offered = await db.handover.count({ where: { cityId, caseId: id, state: 'OFFERED' } });
    const standing = locked.get(id)!;
    return {
      ...standing,
      isInTransfer: standing.isInTransfer || offered > 0,
      number,
      hasUnits:
        standing.line === '110' && (await db.assignment.count({ where: { cityId, caseId: id, endedAt: null } })) > 0,
      isMember: (await db.caseLink.count({ where: { ...live, caseId: id } })) > 0,
      isMain: (await db.caseLink.count({ where: { ...live, mainId: id } })) > 0,
    };
  };
  return [await read(oneId), await read(otherId)];
}

/** The link by which a case belongs to another one. */
export async function findLiveLink(db: Db, { cityId, caseId }: CaseKey): Promise<LiveLink | undefined> {
  const row = await db.caseLink.findFirst({ where: { cityId, caseId, undoneAt: null } });
  return row ? { ...row, statusBefore: row.statusBefore as CaseStatus | null } : undefined;
}

export async function insertLink(db: Db, link: CaseKey & { mainId: string; now: Date }): Promise<void> {
  const { cityId, caseId, mainId, now } = link;
  await db.caseLink.create({ data: { cityId, id: uuidv7(), caseId, mainId, linkedAt: now, stoppedClockIds: [] } });
}

const keyOf = ({ cityId, id }: LiveLink) => ({ cityId_id: { cityId, id } });

/** Stops the clocks of a case that is merged and keeps in the link what undoing needs. */
export async function keepBefore(
  db: Db,
  link: LiveLink,
  { status, holderId, now }: Pick<CaseState, 'status' | 'holderId'> & { now: Date },
): Promise<void> {
  // A consultation goes on: it is about whose the case is, and may end while the case is merged.
  const running = { cityId: link.cityId, caseId: link.caseId, stoppedAt: null, metric: { not: 'consult' } };
  const stopped = await db.slaClock.updateManyAndReturn({ where: running, data: { stoppedAt: now } });
  const stoppedClockIds = stopped.map(({ id }) => id);
  const data = { mergedAt: now, statusBefore: status, holderBeforeId: holderId, stoppedClockIds };
  await db.caseLink.update({ where: keyOf(link), data });
}

export async function endLink(db: Db, link: LiveLink, now: Date): Promise<void> {
  await db.caseLink.update({ where: keyOf(link), data: { undoneAt: now } });
}

/**
 * Lets clocks run on as if they had never stopped: their due times are those of before, and what has passed meanwhile
 * is told by the next sweep. Alarms that ended with them sound again.
 * @param since when they were stopped
 */
export async function runClocksOn(
  db: Db,
  { cityId, caseId }: CaseKey,
  { clockIds, since }: { clockIds: readonly string[]; since: Date },
): Promise<void> {
  const ids = [...clockIds];
  await db.slaClock.updateMany({ where: { cityId, caseId, id: { in: ids } }, data: { stoppedAt: null } });
  await db.alarm.updateMany({
    where: { cityId, caseId, clockId: { in: ids }, endedAt: { gte: since } },
    data: { endedAt: null },
  });
}

/** The priorities of the cases that a main case carries on. */
export async function carriedPriorities(db: Db, cityId: string, mainId: string) {
  const members = await db.caseLink.findMany({
    where: { cityId, mainId, undoneAt: null, mergedAt: { not: null } },
    select: { case: { select: { priority: true } } },
  });
  return members.map((member) => member.case.priority as CaseState['priority']);
}

/** Owes the queue a job for a case that waits: its place there was taken by nobody, but its job is done. */
export async function oweJob(db: Db, { cityId, caseId }: CaseKey, now: Date): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO outbox (city_id, queue, payload, created_at)
    SELECT city_id, lane,
           jsonb_build_object('cityId', city_id, 'caseId', id, 'routing', routing, 'priority', priority), ${now}::timestamptz
    FROM cases WHERE city_id = ${cityId} AND id = ${caseId}::uuid AND status = 'WAITING'`);
}

/** Puts a case back into the hand that it was taken from. @returns false when that hand is not free */
export async function giveBack(
  db: Db,
  { cityId, caseId }: CaseKey,
  { userId, now, leaseUntil }: { userId: string; now: Date; leaseUntil: Date },
): Promise<boolean> {
  const { count } = await db.seat.updateMany({
    where: {
      cityId,
      userId,
      state: { in: ['wrap-up', 'paused', 'ready'] },
      leaseUntil: { gt: now },
      user: { heldCases: { none: { status: 'ACCEPTED' } } },
    },
    data: { state: 'busy', stateSince: now, leaseUntil },
  });
  if (count === 0) return false;
  await db.case.update({
    where: { cityId_id: { cityId, id: caseId } },
    data: { status: 'ACCEPTED', holderId: userId, leaseUntil, updatedAt: now, version: { increment: 1 } },
  });
  return true;
}
