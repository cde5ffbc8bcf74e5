import { v7 as uuidv7 } from 'uuid';
import { LANE_OF_LINE, type Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import { isLive, nextTransferState, type TransferEvent, type TransferKind, type TransferState } from '#domain/transfer';
import { announce } from '../change-feed';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { appendEvent, rerouteWaiting } from './case-store';
import { returnToLane } from './lane-store';
import { openLineRecord } from './line-record-store';
import { toWrapUp } from './seat-store';

/** A transfer with what its case says of it, both locked. `line` is the owner. */
export type LockedTransfer = {
  cityId: string;
  id: string;
  caseId: string;
  kind: TransferKind;
  state: TransferState;
  fromLine: Line;
  toLine: Line;
  senderId: string | null;
  receiverId: string | null;
  dueAt: Date;
  priority: Priority;
  line: Line;
  /** A consultation has decided about such cases. */
  isDecided: boolean;
};

type TransferKey = { cityId: string; transferId: string };
type Parties = { caseId: string; senderId: string | null; receiverId: string | null };

/**
 * Locks the seats of both sides in the order of their ids, then the case, then the transfer: the same order as everywhere,
 * so that no two commands wait in a circle.
 * @returns undefined when there is no such transfer; 'moved' when it rang elsewhere in the meantime, so that a seat is not locked
 */
export async function lockTransfer(
  db: Db,
  { cityId, transferId }: TransferKey,
): Promise<LockedTransfer | 'moved' | undefined> {
  const [seen] = await db.$queryRaw<Parties[]>(Prisma.sql`
    SELECT case_id::text AS "caseId", sender_id::text AS "senderId", receiver_id::text AS "receiverId"
    FROM transfers WHERE city_id = ${cityId} AND id = ${transferId}::uuid`);
  if (!seen) return undefined;
  const userIds = [seen.senderId, seen.receiverId].flatMap((id) => id ?? []);
  await db.$queryRaw(Prisma.sql`
    SELECT user_id::text FROM seats WHERE city_id = ${cityId} AND user_id = ANY (${userIds}::uuid[])
    ORDER BY user_id FOR UPDATE`);
  await db.$queryRaw(Prisma.sql`
    SELECT id::text FROM cases WHERE city_id = ${cityId} AND id = ${seen.caseId}::uuid FOR NO KEY UPDATE`);
  const [row] = await db.$queryRaw<LockedTransfer[]>(Prisma.sql`
    SELECT t.city_id AS "cityId", t.id::text, t.case_id::text AS "caseId", t.kind, t.state, t.from_line AS "fromLine",
           t.to_line AS "toLine", t.sender_id::text AS "senderId", t.receiver_id::text AS "receiverId",
           t.due_at AS "dueAt", c.priority, c.line, t.is_decided OR r.consultation_id IS NOT NULL AS "isDecided"
    FROM transfers t JOIN cases c ON c.city_id = t.city_id AND c.id = t.case_id
    LEFT JOIN boundary_rules r ON r.city_id = t.city_id AND r.id = t.boundary_rule_id
    WHERE t.city_id = ${cityId} AND t.id = ${transferId}::uuid FOR UPDATE OF t`);
  return row && row.receiverId !== seen.receiverId ? 'moved' : row;
}

/** Writes a transfer and its first event. `state` is where it begins: INITIATED, or at its end when there is nothing to wait for. */
export async function insertTransfer(
  db: Db,
  transfer: {
    cityId: string;
    caseId: string;
    kind: TransferKind;
    state: TransferState;
    fromLine: Line;
    toLine: Line;
    reason: string;
    boundaryRuleId: string | null;
    bounces: number;
    senderId: string | null;
    receiverId: string | null;
    now: Date;
    dueAt: Date;
    isDecided?: boolean;
    event: string;
  },
): Promise<string> {
  const { now, event, ...row } = transfer;
  const { cityId, caseId, kind, fromLine, toLine, reason, state, senderId } = row;
  const id = uuidv7();
  await db.transfer.create({ data: { ...row, id, startedAt: now, endedAt: state === 'INITIATED' ? null : now } });
  const data = { transferId: id, kind, from: fromLine, to: toLine, reason };
  await appendEvent(db, { cityId, caseId, type: event, actorId: senderId, at: now, data });
  return id;
}

/**
 * Transfers of a case that the other line took or refused, with those that it came through at the other installation.
 * What the system pushed was no difference of opinion.
 */
export async function countBounces(db: Db, { cityId, caseId }: { cityId: string; caseId: string }): Promise<number> {
  const handover = await db.handover.findUnique({
    where: { cityId_caseId: { cityId, caseId } },
    select: { bounces: true },
  });
  const counted = { cityId, caseId, senderId: { not: null }, state: { in: ['ACCEPTED', 'REFUSED'] } };
  return (handover?.bounces ?? 0) + (await db.transfer.count({ where: counted }));
}

/** The next owner of a case. The database takes it only from a transfer that was accepted. */
export async function insertOwner(
  db: Db,
  owner: { cityId: string; caseId: string; line: Line; transferId: string; now: Date },
): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO ownerships (city_id, case_id, number, line, since, transfer_id)
    SELECT ${owner.cityId}, ${owner.caseId}::uuid, max(number) + 1, ${owner.line}, ${owner.now}::timestamptz, ${owner.transferId}::uuid
    FROM ownerships WHERE city_id = ${owner.cityId} AND case_id = ${owner.caseId}::uuid`);
}

type Step = { event: TransferEvent; actorId: string | null; now: Date; outcome?: string };

/** Moves a locked transfer along the table. @returns false when the event cannot happen to it */
async function moveState(db: Db, of: LockedTransfer, { event, now, outcome }: Step): Promise<boolean> {
  const state = nextTransferState(event, of);
  if (state === undefined) return false;
  const endedAt = state === 'JOINED' ? null : now;
  const where = { cityId_id: { cityId: of.cityId, id: of.id } };
  await db.transfer.update({ where, data: { state, endedAt, outcome } });
  return true;
}

const tell = async (db: Db, of: LockedTransfer): Promise<void> =>
  announce(db, {
    cityId: of.cityId,
    caseIds: [of.caseId],
    userIds: [of.senderId, of.receiverId].flatMap((id) => id ?? []),
  });

const log = (db: Db, of: LockedTransfer, type: string, { actorId, now, outcome }: Step, data = {}): Promise<void> =>
  appendEvent(db, {
    cityId: of.cityId,
    caseId: of.caseId,
    type,
    actorId,
    at: now,
    data: { transferId: of.id, kind: of.kind, from: of.fromLine, to: of.toLine, note: outcome ?? '', ...data },
  });

/** Answers the ring at the receiver's seat. @returns false when it no longer rings */
async function answerRing(db: Db, of: LockedTransfer, now: Date): Promise<boolean> {
  const { count } = await db.offer.updateMany({
    where: {
      cityId: of.cityId,
      caseId: of.caseId,
      userId: of.receiverId ?? '',
      outcome: 'pending',
      ringsUntil: { gt: now },
    },
    data: { outcome: 'accepted', endedAt: now },
  });
  return count > 0;
}

const occupy = (db: Db, of: LockedTransfer, { now, leaseUntil }: { now: Date; leaseUntil: Date }) =>
  db.seat.updateMany({
    where: { cityId: of.cityId, userId: of.receiverId ?? '' },
    data: { state: 'busy', stateSince: now, leaseUntil },
  });

/** The other line comes into the three-way call; the case stays where it is. @returns false when it no longer rings */
export async function joinCall(db: Db, of: LockedTransfer, step: Step & { leaseUntil: Date }): Promise<boolean> {
  if (!(await answerRing(db, of, step.now)) || !(await moveState(db, of, step))) return false;
  await occupy(db, of, step);
  await log(db, of, 'transfer-joined', step);
  await tell(db, of);
  return true;
}

/**
 * The case passes from the sender's hands into the receiver's, under a new fence, and to the other line.
 * @returns false when the transfer no longer stands where it can be accepted
 */
export async function handOver(db: Db, of: LockedTransfer, step: Step & { leaseUntil: Date }): Promise<boolean> {
  const { cityId, caseId, toLine: line, receiverId, senderId } = of;
  const { now, leaseUntil } = step;
  if (of.state === 'RINGING' && !(await answerRing(db, of, now))) return false;
  if (!(await moveState(db, of, step))) return false;
  const { fence } = await db.case.update({
    where: { cityId_id: { cityId, id: caseId } },
    data: {
      line,
      lane: LANE_OF_LINE[line],
      holderId: receiverId,
      leaseUntil,
      updatedAt: now,
      fence: { increment: 1 },
      version: { increment: 1 },
    },
  });
  await insertOwner(db, { cityId, caseId, line, transferId: of.id, now });
  await openLineRecord(db, { cityId, caseId }, line);
  if (senderId !== null) await toWrapUp(db, { cityId, userId: senderId, now });
  await occupy(db, of, step);
  await log(db, of, 'transfer-accepted', step, { line, fence });
  await tell(db, of);
  return true;
}

/** What a transfer that leads nowhere leaves in the history, by how it ended. */
const RETURN_EVENTS = {
  refuse: 'transfer-refused',
  'time-out': 'transfer-timed-out',
  'caller-gone': 'transfer-caller-gone',
  cancel: 'transfer-cancelled',
  'agree-keep': 'transfer-kept',
} as const satisfies Partial<Record<TransferEvent, string>>;
export type ReturnEvent = keyof typeof RETURN_EVENTS;

/**
 * Ends a transfer without a new owner: what rings stops, a live case stays in the sender's hands, a pushed one waits again
 * in the owner's lane. A sender whose browser is gone holds nothing any more, so that case waits too.
 * @returns false when the event cannot happen to it
 */
export async function endTransfer(db: Db, of: LockedTransfer, step: Step & { event: ReturnEvent }): Promise<boolean> {
  const { cityId, caseId, receiverId, senderId } = of;
  const { now } = step;
  if (!(await moveState(db, of, step))) return false;
  if (receiverId !== null && of.state === 'RINGING') await silence(db, { cityId, caseId, userId: receiverId, now });
  if (receiverId !== null && of.state === 'JOINED') await toWrapUp(db, { cityId, userId: receiverId, now });
  await log(db, of, RETURN_EVENTS[step.event], step);
  if (!isLive(of.kind)) {
    await rerouteWaiting(db, { cityId, caseId, lane: LANE_OF_LINE[of.line], priority: of.priority, now });
  } else if (senderId !== null && (await db.seat.count({ where: { cityId, userId: senderId, state: 'busy' } })) === 0) {
    await returnToLane(db, { cityId, caseIds: [caseId], now, event: 'claim-expired', userId: senderId });
  }
  await tell(db, of);
  return true;
}

/** Takes a ring back that the operator did nothing about: the seat is as free as before. */
export async function silence(
  db: Db,
  { cityId, caseId, userId, now }: { cityId: string; caseId: string; userId: string; now: Date },
): Promise<void> {
  const ring = { cityId, caseId, userId, outcome: 'pending' };
  await db.offer.updateMany({ where: ring, data: { outcome: 'withdrawn', endedAt: now } });
  await db.seat.updateMany({
    where: { cityId, userId, state: 'ringing' },
    data: { state: 'ready', stateSince: now },
  });
}

/** Transfers whose time is up, longest first. */
export const findLateTransfers = (db: Db, now: Date, limit: number): Promise<TransferKey[]> =>
  db.$queryRaw<TransferKey[]>(Prisma.sql`
    SELECT city_id AS "cityId", id::text AS "transferId" FROM transfers
    WHERE state IN ('INITIATED', 'RINGING') AND due_at <= ${now}::timestamptz ORDER BY due_at LIMIT ${limit}`);

/** The time ran out on a transfer that cannot go back: says so, and again at `dueAt`. */
export async function soundAlarm(
  db: Db,
  of: LockedTransfer,
  { now, dueAt }: { now: Date; dueAt: Date },
): Promise<void> {
  const where = { cityId_id: { cityId: of.cityId, id: of.id } };
  const { alarms } = await db.transfer.update({ where, data: { alarms: { increment: 1 }, dueAt } });
  await log(db, of, 'transfer-overdue', { event: 'time-out', actorId: null, now }, { alarms });
  await tell(db, of);
}
