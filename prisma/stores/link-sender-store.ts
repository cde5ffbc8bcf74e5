import type { Line } from '#domain/line';
import { stepsOf, type ToldEvent } from '#domain/link-protocol';
import { isLive, OPEN_TRANSFER_STATES } from '#domain/transfer';
import { announce } from '../change-feed';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { appendEvent, updateCase } from './case-store';
import { stopAllClocks } from './clock-store';
import { openLineRecord } from './line-record-store';
import { toWrapUp } from './seat-store';
import { endTransfer, insertOwner, type LockedTransfer, type ReturnEvent } from './transfer-store';

/** The other installation has the offer: it rings there. A transfer that has moved on in the meantime stays as it is. */
export async function ringThere(db: Db, { cityId, transferId }: { cityId: string; transferId: string }): Promise<void> {
  const rung = await db.transfer.updateManyAndReturn({
    where: { cityId, id: transferId, state: 'INITIATED' },
    data: { state: 'RINGING' },
  });
  for (const { caseId, senderId } of rung) {
    await announce(db, { cityId, caseIds: [caseId], userIds: senderId === null ? [] : [senderId] });
  }
}

/**
 * The receiver's acceptance has come: from this commit on the case is the other line's, and closed here. A transfer that
 * has ended stays as it ended.
 * @param theirs the number that the case has there
 */
export async function giveAway(
  db: Db,
  of: LockedTransfer,
  { now, theirs }: { now: Date; theirs: string },
): Promise<void> {
  if (stepsOf('acceptance', of).length === 0) return;
  const { cityId, caseId, toLine: line, senderId } = of;
  const key = { cityId, caseId };
  await db.transfer.update({
    where: { cityId_id: { cityId, id: of.id } },
    data: { state: 'ACCEPTED', endedAt: now, outcome: theirs },
  });
  await insertOwner(db, { ...key, line, transferId: of.id, now });
  await updateCase(db, {
    ...key,
    now,
    change: { line, status: 'CLOSED', disposition: 'REFERRED', closedAt: now, holderId: null, leaseUntil: null },
  });
  await openLineRecord(db, key, line);
  await stopAllClocks(db, { ...key, now });
  if (senderId !== null && isLive(of.kind)) await toWrapUp(db, { cityId, userId: senderId, now });
  const data = { transferId: of.id, kind: of.kind, from: of.fromLine, to: line, line, note: theirs };
  await appendEvent(db, { ...key, type: 'transfer-accepted', actorId: null, at: now, data });
  await announce(db, { cityId, caseIds: [caseId], userIds: senderId === null ? [] : [senderId] });
}

/** The receiver has refused: the case is the sender's as before. A transfer that has ended stays as it ended. */
export async function takeBack(
  db: Db,
  of: LockedTransfer,
  { now, reason }: { now: Date; reason: string },
): Promise<void> {
  const last = stepsOf('refusal', of).at(-1);
  if (last === undefined) return;
  const event = last.event as ReturnEvent;
  await endTransfer(db, { ...of, state: last.from }, { event, actorId: null, now, outcome: reason });
}

/**
 * What became of a case that the other line has, in the history of our copy. Danger to life is worked on there before the
 * transfer has ended here; what came to nothing has no feedback.
 */
export async function keepFeedback(
  db: Db,
  { cityId, caseId, state }: LockedTransfer,
  { event, words, at, now }: { event: ToldEvent; words: string | null; at: string; now: Date },
): Promise<void> {
  if (state !== 'ACCEPTED' && !OPEN_TRANSFER_STATES.some((open) => open === state)) return;
  const data = { told: event, toldAt: at, note: words ?? '' };
  await appendEvent(db, { cityId, caseId, type: 'handover-feedback', actorId: null, at: now, data });
  await announce(db, { cityId, caseIds: [caseId], userIds: [] });
}

/** A case that waits for the line at the other installation, and that no transfer takes there yet. */
export type Stray = { cityId: string; caseId: string; line: Line; toLine: Line; category: string; priority: string };

/** Locks cases that came in here and are for the line at the other installation, the most urgent first. */
export const lockStrays = (db: Db, limit: number): Promise<Stray[]> =>
  db.$queryRaw<Stray[]>(Prisma.sql`
    SELECT c.city_id AS "cityId", c.id::text AS "caseId", c.line, l.line AS "toLine", c.category, c.priority
    FROM links l JOIN cases c ON c.city_id = l.city_id AND c.lane = 'line-' || l.line
    WHERE c.status = 'WAITING' AND c.line <> l.line
      AND NOT EXISTS (SELECT FROM transfers t WHERE t.city_id = c.city_id AND t.case_id = c.id
                      AND t.state IN ('INITIATED', 'RINGING', 'JOINED'))
    ORDER BY c.priority, c.waiting_since LIMIT ${limit}
    FOR NO KEY UPDATE OF c SKIP LOCKED`);
