import type { Line } from '#domain/line';
import { type LinkMessageKind, retryAfterMs } from '#domain/link-protocol';
import type { LinkAnswer } from '#domain/wire/link-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** A message that is owed to the other installation, taken by one sender. */
export type OwedMessage = {
  cityId: string;
  id: string;
  transferId: string;
  kind: LinkMessageKind;
  note: string | null;
  /** Sealed by the vault. */
  body: string | null;
  attempts: number;
};

/** Remembers which line lives elsewhere, as the settings say it now; undefined: both lines are here. */
export async function keepLink(db: Db, cityId: string, line: Line | undefined): Promise<void> {
  if (line === undefined) await db.link.deleteMany({ where: { cityId } });
  else await db.link.upsert({ where: { cityId }, create: { cityId, line }, update: { line } });
}

/**
 * Takes messages whose turn has come, those about the most urgent cases first; nobody else takes them for `holdMs`, so a
 * sender that dies delays them and loses none.
 */
export const takeMessages = (
  db: Db,
  { now, holdMs, limit }: { now: Date; holdMs: number; limit: number },
): Promise<OwedMessage[]> =>
  db.$queryRaw<OwedMessage[]>(Prisma.sql`
    WITH due AS (
      SELECT m.city_id, m.id FROM link_messages m
        LEFT JOIN transfers t ON t.city_id = m.city_id AND t.id = m.transfer_id
        LEFT JOIN cases c ON c.city_id = t.city_id AND c.id = t.case_id
      WHERE m.delivered_at IS NULL AND m.next_attempt_at <= ${now}::timestamptz
        AND EXISTS (SELECT FROM links l WHERE l.city_id = m.city_id)
      ORDER BY c.priority NULLS FIRST, m.created_at LIMIT ${limit}
      FOR UPDATE OF m SKIP LOCKED
    )
    UPDATE link_messages m SET attempts = m.attempts + 1, next_attempt_at = ${new Date(now.getTime() + holdMs)}::timestamptz
    FROM due WHERE m.city_id = due.city_id AND m.id = due.id
    RETURNING m.city_id AS "cityId", m.id::text, m.transfer_id::text AS "transferId", m.kind, m.note, m.body, m.attempts`);

type MessageKey = Pick<OwedMessage, 'cityId' | 'id'>;
const where = ({ cityId, id }: MessageKey) => ({ cityId_id: { cityId, id } });

/** Keeps what is sent, sealed, so that every attempt sends the same. */
export async function keepBody(db: Db, of: MessageKey, body: string): Promise<void> {
  await db.linkMessage.update({ where: where(of), data: { body } });
}

export async function settleMessage(db: Db, of: MessageKey, now: Date): Promise<void> {
  await db.linkMessage.update({ where: where(of), data: { deliveredAt: now, body: null } });
}

/** Nobody answered: the message is sent again, the later the more often it was tried. */
export async function postponeMessage(db: Db, of: MessageKey & { attempts: number }, now: Date): Promise<void> {
  const nextAttemptAt = new Date(now.getTime() + retryAfterMs(of.attempts));
  await db.linkMessage.update({ where: where(of), data: { nextAttemptAt } });
}

/** Whether the other installation answered just now: the board shows since when it does not. */
export async function noteLink(db: Db, now: Date, isAnswering: boolean): Promise<void> {
  if (isAnswering) await db.link.updateMany({ data: { answeredAt: now, failingSince: null } });
  else await db.link.updateMany({ where: { failingSince: null }, data: { failingSince: now } });
}

/** Owes the other installation a word of an operator. */
export async function oweWord(
  db: Db,
  word: { cityId: string; id: string; transferId: string; kind: LinkMessageKind; note: string; now: Date },
): Promise<void> {
  const { now, ...row } = word;
  await db.linkMessage.create({ data: { ...row, createdAt: now, nextAttemptAt: now } });
}

/**
 * Answers a message the first time it comes, and the same again whenever it comes after that. Two that come at once are
 * one: the second waits for the first.
 */
export async function answerOnce(
  db: Db,
  message: { cityId: string; id: string; now: Date },
  answer: () => Promise<LinkAnswer>,
): Promise<LinkAnswer> {
  const { cityId, id, now } = message;
  const isNew = await db.$executeRaw(Prisma.sql`
    INSERT INTO link_receipts (city_id, id, received_at) VALUES (${cityId}, ${id}::uuid, ${now}::timestamptz)
    ON CONFLICT DO NOTHING`);
  const key = { cityId_id: { cityId, id } };
  if (isNew === 0) return (await db.linkReceipt.findUniqueOrThrow({ where: key })).answer as LinkAnswer;
  const fresh = await answer();
  await db.linkReceipt.update({ where: key, data: { answer: fresh } });
  return fresh;
}
