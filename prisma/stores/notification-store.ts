import { AppError } from '#domain/app-error';
import type { Language, Names } from '#domain/language';
import type { Audience, NotifyChannel, QuietRule, TemplateKey, Words } from '#domain/notification';
import type { Priority } from '#domain/priority';
import { announce } from '../change-feed';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { logChange } from './policy-change-store';
import { placeOfWebhookSecret } from '../vault/places';
import type { Vault } from '../vault/vault';

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
  /** What a webhook knows us by; undefined for everything else, and while it has none. */
  secret: string | undefined;
  /** Undefined: it is about a major event. */
  case: { number: string; trackingCode: string; priority: Priority; language: string } | undefined;
  city: { locale: string; timeZone: string; utcOffsetMinutes: number };
};

type CaseOf = NonNullable<DueNotification['case']>;
type ClaimedRow = Omit<DueNotification, 'address' | 'case' | 'city'> &
  (CaseOf | { [Field in keyof CaseOf]: null }) &
  DueNotification['city'] & {
    addressId: string | null;
    address: string | null;
    callerId: string | null;
    secret: string | null;
  };

/**
 * Takes what is to be sent now: nobody else takes it before `leaseUntil`, and then only if this sender did not come back.
 * A sender that died may have sent it, so gateways are given the id to tell a repeated message by.
 */
export async function claimDue(
  db: Db,
  vault: Pick<Vault, 'open' | 'openText'>,
  of: { now: Date; leaseUntil: Date; limit: number },
): Promise<DueNotification[]> {
  const claimed = await db.$queryRaw<ClaimedRow[]>(Prisma.sql`
    WITH due AS (
      SELECT city_id, id FROM notifications WHERE status = 'QUEUED' AND next_at <= ${of.now}::timestamptz
      ORDER BY next_at LIMIT ${of.limit} FOR UPDATE SKIP LOCKED
    ), claimed AS (
      UPDATE notifications n SET attempts = n.attempts + 1, next_at = ${of.leaseUntil}::timestamptz
      FROM due WHERE n.city_id = due.city_id AND n.id = due.id RETURNING n.*
    )
    SELECT n.city_id AS "cityId", n.id::text, n.template, n.audience, n.channel, n.attempts, n.data,
           a.id AS "addressId", a.address, w.secret, p.caller_id::text AS "callerId",
           c.number, c.tracking_code AS "trackingCode", c.priority, c.language,
           t.locale, t.time_zone AS "timeZone", t.utc_offset_minutes AS "utcOffsetMinutes"
    FROM claimed n
    JOIN cities t ON t.id = n.city_id
    LEFT JOIN cases c ON c.city_id = n.city_id AND c.id = n.case_id
    LEFT JOIN official_addresses a ON a.city_id = n.city_id AND a.id = n.address_id
    LEFT JOIN webhook_secrets w ON w.city_id = a.city_id AND w.address_id = a.id
    LEFT JOIN LATERAL (
      SELECT o.caller_id FROM contacts o JOIN callers r ON r.city_id = o.city_id AND r.id = o.caller_id
      WHERE o.city_id = n.city_id AND o.case_id = n.case_id AND r.masked_phone IS NOT NULL
      ORDER BY o.accepted_at LIMIT 1
    ) AS p ON true`);
  return Promise.all(
    claimed.map(async ({ number, trackingCode, priority, language, locale, timeZone, utcOffsetMinutes, ...row }) => {
      const { cityId, callerId, addressId, address, secret } = row;
      const phone = address === null && callerId ? (await vault.open(db, { cityId, callerId }))?.phone : undefined;
      return {
        ...row,
        address: address ?? phone ?? undefined,
        secret:
          secret !== null && addressId !== null
            ? await vault.openText(db, placeOfWebhookSecret({ cityId, addressId }), secret)
            : undefined,
        case: number === null ? undefined : { number, trackingCode, priority, language },
        city: { locale, timeZone, utcOffsetMinutes },
      };
    }),
  );
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

/** What became of an attempt: it was sent, is tried again at `nextAt` (and was none at all when nothing failed), or is given up. */
export type AttemptOutcome =
  | { status: 'SENT' | 'DELIVERED'; words: Words & { version: number } }
  | { status: 'QUEUED'; nextAt: Date; failure?: string }
  | { status: 'FAILED'; failure: string };

export type EndedAttempt = { of: DueNotification; outcome: AttemptOutcome };

const endedRow = ({ of, outcome }: EndedAttempt) => ({
  ...{ city_id: of.cityId, id: of.id, attempts: of.attempts, status: outcome.status },
  ...('words' in outcome
    ? { subject: outcome.words.subject, body: outcome.words.body, version: outcome.words.version }
    : { failure: outcome.failure }),
  next_at: outcome.status === 'QUEUED' ? outcome.nextAt : undefined,
});

/** Writes down many attempts in one statement; one that is not under way any more changes nothing. */
export async function endAttempts(db: Db, ended: readonly EndedAttempt[], now: Date): Promise<void> {
  if (ended.length === 0) return;
  await db.$executeRaw(Prisma.sql`
    WITH ended AS (
      SELECT *, status = 'QUEUED' AND failure IS NULL AS is_none, status IN ('SENT', 'DELIVERED') AS is_sent
      FROM jsonb_to_recordset(${JSON.stringify(ended.map(endedRow))}::jsonb) AS r(
        city_id text, id uuid, attempts int, status text, subject text, body text, version int, failure text,
        next_at timestamptz)
    )
    UPDATE notifications n
    SET status = e.status, attempts = CASE WHEN e.is_none THEN n.attempts - 1 ELSE n.attempts END,
        failure = CASE WHEN e.is_none THEN n.failure ELSE e.failure END, next_at = coalesce(e.next_at, n.next_at),
        subject = coalesce(e.subject, n.subject), body = coalesce(e.body, n.body),
        template_version = coalesce(e.version, n.template_version),
        sent_at = CASE WHEN e.is_sent THEN ${now}::timestamptz ELSE n.sent_at END,
        delivered_at = CASE WHEN e.status = 'DELIVERED' THEN ${now}::timestamptz ELSE n.delivered_at END
    FROM ended e
    WHERE n.city_id = e.city_id AND n.id = e.id AND n.attempts = e.attempts AND n.status = 'QUEUED'`);
}

/** What the development inbox keeps of a message: the address masked. */
export type InboxRow = NotificationKey & Words & { channel: NotifyChannel; address: string; at: Date };

/**
 * Keeps messages in the development inboxes of their cities, each once, in one statement.
 * @returns in their order: false where the city was told to refuse messages
 */
export async function keepInInbox(db: Db, rows: readonly InboxRow[]): Promise<boolean[]> {
  const cities = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH city AS (
      SELECT id FROM cities WHERE id = ANY (${rows.map(({ cityId }) => cityId)}::text[]) AND NOT is_inbox_failing
    ), kept AS (
      INSERT INTO inbox_messages (city_id, notification_id, channel, address, subject, body, at)
      SELECT r."cityId", r.id, r.channel, r.address, r.subject, r.body, r.at
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
             "cityId" text, id uuid, channel text, address text, subject text, body text, at timestamptz)
           JOIN city ON city.id = r."cityId"
      ON CONFLICT DO NOTHING
    )
    SELECT id FROM city`);
  const taking = new Set(cities.map(({ id }) => id));
  return rows.map(({ cityId }) => taking.has(cityId));
}

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
  const wordsOf = ({ subject, body }: Words) => ({ template, language, subject, body });
  await logChange(db, {
    ...{ cityId, kind: 'notification-template', key: `${template}/${language}`, reason: '' },
    ...{ before: newest ? wordsOf(newest) : null, after: wordsOf(row), validFrom: row.createdAt },
    ...{ actorId: row.createdById, now: row.createdAt },
  });
  await announce(db, { cityId, caseIds: [], userIds: [], policies: ['notification-template'] });
}

/** Tells the development gateway of a city to refuse what it is given, or to take it again. */
export async function setInboxFailing(db: Db, cityId: string, isInboxFailing: boolean): Promise<void> {
  await db.city.update({ where: { id: cityId }, data: { isInboxFailing } });
}
