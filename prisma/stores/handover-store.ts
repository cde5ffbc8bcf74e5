import type { Line } from '#domain/line';
import { actsAtOnce, type HandoverEvent, type HandoverState, nextHandoverState } from '#domain/link-protocol';
import type { Priority } from '#domain/priority';
import { isOver } from '#domain/same-incident';
import { otherLineThan } from '#domain/transfer';
import { announce } from '../change-feed';
import type { Db } from '../client';
import { Prisma } from '../generated/client';
import { appendEvent, lockCase, updateCase } from './case-store';
import { stopAllClocks } from './clock-store';
import { openLineRecord } from './line-record-store';
import { toWrapUp } from './seat-store';
import { insertOwner, insertTransfer } from './transfer-store';

/** What the other installation offers us. */
export type HandoverRow = {
  cityId: string;
  transferId: string;
  caseId: string | null;
  state: HandoverState;
  fromLine: Line;
  theirCaseNumber: string | null;
  reason: string;
  bounces: number;
  isDecided: boolean;
};
type HandoverKey = { cityId: string; transferId: string };

const whereOf = ({ cityId, transferId }: HandoverKey) => ({ cityId_transferId: { cityId, transferId } });

export const findHandover = async (db: Db, key: HandoverKey): Promise<HandoverRow | undefined> =>
  ((await db.handover.findUnique({ where: whereOf(key) })) as HandoverRow | null) ?? undefined;

export async function insertHandover(db: Db, row: HandoverRow, now: Date): Promise<void> {
  await db.handover.create({ data: { ...row, at: now } });
}

/** Locks the seats that a case rings at or is held at, then the case, then its handover: the order of all commands. */
async function lockHandover(db: Db, key: HandoverKey): Promise<HandoverRow | undefined> {
  const seen = await findHandover(db, key);
  if (!seen?.caseId) return seen;
  await db.$queryRaw(Prisma.sql`
    SELECT user_id::text FROM seats WHERE city_id = ${key.cityId} AND user_id IN (
      SELECT holder_id FROM cases WHERE city_id = ${key.cityId} AND id = ${seen.caseId}::uuid
      UNION ALL SELECT user_id FROM offers WHERE city_id = ${key.cityId} AND case_id = ${seen.caseId}::uuid AND outcome = 'pending')
    ORDER BY user_id FOR UPDATE`);
  await lockCase(db, key.cityId, seen.caseId);
  await db.$queryRaw(Prisma.sql`
    SELECT state FROM handovers WHERE city_id = ${key.cityId} AND transfer_id = ${key.transferId}::uuid FOR UPDATE`);
  return findHandover(db, key);
}

/**
 * Moves a handover along its table, with what that does to the case here: granted, it is ours; refused, denied or
 * withdrawn, it is closed, but for a danger to life that 110 has begun to answer.
 * @returns where it stands then, or undefined when the event changes nothing or the handover was never heard of
 */
export async function moveHandover(
  db: Db,
  key: HandoverKey,
  { event, now, note = '' }: { event: keyof typeof EVENTS; now: Date; note?: string },
): Promise<HandoverState | undefined> {
  const of = await lockHandover(db, key);
  const state = of && nextHandoverState(event, of.state);
  if (of === undefined || state === undefined) return undefined;
  await db.handover.update({ where: whereOf(key), data: { state, at: now } });
  const standing = of.caseId === null ? undefined : await lockCase(db, key.cityId, of.caseId);
  if (standing === undefined) return state;
  const { id: caseId, priority } = standing;
  const line = otherLineThan(of.fromLine);
  if (state === 'OWNED') await own(db, { ...of, caseId, holderId: standing.holderId, owner: standing.line, now });
  else if (standing.line !== line && !isOver(standing.status) && !actsAtOnce(line, priority))
    await close(db, { cityId: key.cityId, caseId, holderId: standing.holderId, now });
  const data = { from: of.fromLine, to: line, note };
  await appendEvent(db, { cityId: key.cityId, caseId, type: EVENTS[event], actorId: null, at: now, data });
  await announce(db, { cityId: key.cityId, caseIds: [caseId], userIds: standing.holderId ? [standing.holderId] : [] });
  return state;
}

/** What happens to a handover leaves this in the history of the case. */
const EVENTS = {
  granted: 'handover-confirmed',
  refuse: 'handover-refused',
  denied: 'handover-withdrawn',
  withdrawal: 'handover-withdrawn',
} as const satisfies Partial<Record<HandoverEvent, string>>;

/** The sender has given the case away: its owner follows here, by a transfer that was accepted. */
async function own(
  db: Db,
  of: HandoverRow & { caseId: string; holderId: string | null; owner: Line; now: Date },
): Promise<void> {
  const { cityId, caseId, fromLine, holderId, now } = of;
  const line = otherLineThan(fromLine);
  if (of.owner === line) return;
  const transferId = await insertTransfer(db, {
    ...{ cityId, caseId, fromLine, now },
    ...{ kind: 'ORDER_PUSH', state: 'ACCEPTED', toLine: line, reason: of.reason, boundaryRuleId: null, bounces: 0 },
    ...{ senderId: null, receiverId: holderId, dueAt: now, event: 'transfer-accepted' },
  });
  await insertOwner(db, { cityId, caseId, line, transferId, now });
  await updateCase(db, { cityId, caseId, now, change: { line } });
  await openLineRecord(db, { cityId, caseId }, line);
}

/** The matter is the other line's: what rings stops, what is held is put down, and the case is closed. */
async function close(
  db: Db,
  { cityId, caseId, holderId, now }: { cityId: string; caseId: string; holderId: string | null; now: Date },
): Promise<void> {
  const rung = await db.offer.updateManyAndReturn({
    where: { cityId, caseId, outcome: 'pending' },
    data: { outcome: 'withdrawn', endedAt: now },
  });
  await db.seat.updateMany({
    where: { cityId, userId: { in: rung.map(({ userId }) => userId) }, state: 'ringing' },
    data: { state: 'ready', stateSince: now },
  });
  if (holderId !== null) await toWrapUp(db, { cityId, userId: holderId, now });
  const change = {
    status: 'CLOSED',
    disposition: 'REFERRED',
    closedAt: now,
    holderId: null,
    leaseUntil: null,
  } as const;
  await updateCase(db, { cityId, caseId, now, change });
  await stopAllClocks(db, { cityId, caseId, now });
  await announce(db, { cityId, caseIds: [caseId], userIds: rung.map(({ userId }) => userId) });
}

/** Whether a case that came in over the link is owned by its line from the start: 110 acts on danger to life at once. */
export const firstOwner = (fromLine: Line, priority: Priority): Line =>
  actsAtOnce(otherLineThan(fromLine), priority) ? otherLineThan(fromLine) : fromLine;
