import { AppError } from '#domain/app-error';
import type { Language, Names } from '#domain/language';
import type { Audience, NotifyChannel, QuietRule, TemplateKey, Words } from '#domain/notification';
import type { Priority } from '#domain/priority';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

export type NotificationKey = { cityId: string; id: string };

/** A notification whose attempt is under way, with everything that its words are made of. */
export type DueNotification = NotificationKey & {
  template: TemplateKey;
  audience: Audience;
  channel: NotifyChannel;
  attempts: number;
  data: Record<string, unknown>;
  /** Undefined when there is no such number or address any more. */
  address: string | undefined;
  case: { number: string; trackingCode: string; priority: Priority; language: string };
  city: { locale: string; timeZone: string; utcOffsetMinutes: number };
};

type ClaimedRow = Omit<DueNotification, 'address' | 'case' | 'city'> &
  DueNotification['case'] &
  DueNotification['city'] & { address: string | null };

/**
 * Takes what is to be sent now: nobody else takes it before `leaseUntil`, and then only if this sender did not come back.
 * A sender that died may have sent it, so gateways are given the id to tell a repeated message by.
 */
export async function claimDue(db: Db, of: { now: Date; leaseUntil: Date; limit: number }): Promise<DueNotification[]> {
  const claimed = await db.$queryRaw<ClaimedRow[]>(Prisma.sql`
    WITH due AS (
      SELECT city_id, id FROM notifications WHERE status = 'QUEUED' AND next_at <= ${of.now}::timestamptz
      ORDER BY next_at LIMIT ${of.limit} FOR UPDATE SKIP LOCKED
    ), claimed AS (
      UPDATE notifications n SET attempts = n.attempts + 1, next_at = ${of.leaseUntil}::timestamptz
      FROM due WHERE n.city_id = due.city_id AND n.id = due.id RETURNING n.*
    )
    SELECT n.city_id AS "cityId", n.id::text, n.template, n.audience, n.channel, n.attempts, n.data,
           coalesce(a.address, p.phone) AS address,
           c.number, c.tracking_code AS "trackingCode", c.priority, c.language,
           t.locale, t.time_zone AS "timeZone", t.utc_offset_minutes AS "utcOffsetMinutes"
    FROM claimed n
    JOIN cities t ON t.id = n.city_id
    JOIN cases c ON c.city_id = n.city_id AND c.id = n.case_id
    LEFT JOIN official_addresses a ON a.city_id = n.city_id AND a.id = n.address_id
    LEFT JOIN LATERAL (
      SELECT r.phone FROM contacts o JOIN callers r ON r.city_id = o.city_id AND r.id = o.caller_id
      WHERE o.city_id = n.city_id AND o.case_id = n.case_id AND r.phone IS NOT NULL
      ORDER BY o.accepted_at LIMIT 1
    ) AS p ON true`);
  return claimed.map(({ number, trackingCode, priority, language, locale, timeZone, utcOffsetMinutes, ...row }) => ({
    ...row,
    address: row.address ?? undefined,
    case: { number, trackingCode, priority, language },
    city: { locale, timeZone, utcOffsetMinutes },
  }));
}

/** The rule by which an audience is left in peace on a channel. */
export async function findQuietRule(
  db: Db,
  { cityId, audience, channel }: { cityId: string; audience: Audience; channel: NotifyChannel },
): Promise<QuietRule | undefined> {
  const row = await db.quietRule.findUnique({ where: { cityId_audience_channel: { cityId, audience, channel } } });
  return row ? { ...row, butPriorities: row.butPriorities as Priority[] } : undefined;
}

/** The newest words of a template; undefined when the city has none. */
export async function findWords(
  db: Db,
  where: { cityId: string; template: TemplateKey; language: Language },
): Promise<(Words & { version: number }) | undefined> {
  return (await db.notificationTemplate.findFirst({ where, orderBy: { version: 'desc' } })) ?? undefined;
}

export async function findDepartmentNames(db: Db, cityId: string, code: string): Promise<Names | undefined> {
  const row = await db.department.findUnique({ where: { cityId_code: { cityId, code } } });
  return row ? (row.names as Names) : undefined;
}

const onlyThisAttempt = ({ cityId, id, attempts }: NotificationKey & { attempts: number }) => ({
  where: { cityId, id, attempts, status: 'QUEUED' },
});

/** It is sent later, and this was no attempt. */
export const postpone = (db: Db, of: DueNotification, nextAt: Date) =>
  db.notification.updateMany({ ...onlyThisAttempt(of), data: { nextAt, attempts: { decrement: 1 } } });

export const markSent = (
  db: Db,
  of: DueNotification,
  { words, now, isDelivered }: { words: Words & { version: number }; now: Date; isDelivered: boolean },
) =>
  db.notification.updateMany({
    ...onlyThisAttempt(of),
    data: {
      status: isDelivered ? 'DELIVERED' : 'SENT',
      subject: words.subject,
      body: words.body,
      templateVersion: words.version,
      sentAt: now,
      deliveredAt: isDelivered ? now : null,
      failure: null,
    },
  });

/** An attempt failed: it is tried again at `nextAt`, or given up when there is none. */
export const markFailed = (db: Db, of: DueNotification, { failure, nextAt }: { failure: string; nextAt?: Date }) =>
  db.notification.updateMany({
    ...onlyThisAttempt(of),
    data: nextAt === undefined ? { status: 'FAILED', failure } : { nextAt, failure },
  });

/**
 * What the outside world says became of a message that was sent. Said again it changes nothing.
 * @throws AppError `not-found`; `conflict` when it was not sent, or when the opposite was said before
 */
export async function recordReceipt(
  db: Db,
  { cityId, id }: NotificationKey,
  { status, failure, now }: { status: 'DELIVERED' | 'FAILED'; failure?: string; now: Date },
): Promise<void> {
  const data = status === 'DELIVERED' ? { status, deliveredAt: now } : { status, failure: failure ?? 'not delivered' };
  const { count } = await db.notification.updateMany({ where: { cityId, id, status: 'SENT' }, data });
  if (count > 0) return;
  const row = await db.notification.findUnique({
    where: { cityId_id: { cityId, id } },
    select: { status: true, sentAt: true },
  });
  if (!row) throw new AppError('not-found', 'no such notification');
  if (row.status !== status || row.sentAt === null) throw new AppError('conflict', `the notification is ${row.status}`);
}

/** @throws AppError `conflict` when there is a newer version than the one that was changed */
export async function insertTemplate(
  db: Db,
  row: Words & {
    cityId: string;
    template: TemplateKey;
    language: Language;
    version: number;
    createdById: string;
    createdAt: Date;
  },
): Promise<void> {
  const { cityId, template, language, version } = row;
  const newest = await findWords(db, { cityId, template, language });
  const { count } =
    (newest?.version ?? 0) + 1 === version
      ? await db.notificationTemplate.createMany({ data: [row], skipDuplicates: true })
      : { count: 0 };
  if (count === 0) throw new AppError('conflict', 'somebody else has changed these words');
}

/** Tells the development gateway of a city to refuse what it is given, or to take it again. */
export async function setInboxFailing(db: Db, cityId: string, isInboxFailing: boolean): Promise<void> {
  await db.city.update({ where: { id: cityId }, data: { isInboxFailing } });
}
