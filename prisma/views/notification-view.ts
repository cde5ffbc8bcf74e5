import { isSealed } from '#domain/confidentiality';
import type { Language, Names } from '#domain/language';
import type { Page } from '#domain/wire/list-wire';
import { maskEmail, maskPhone } from '#domain/mask';
import type { Audience, NotificationStatus, NotifyChannel, TemplateKey } from '#domain/notification';
import type {
  InboxWire,
  NotificationListQuery,
  NotificationWire,
  OfficialAddressWire,
  TemplateWire,
} from '#domain/wire/notification-wire';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';
import { newestFirst } from './keyset';

const include = {
  address: { select: { address: true } },
  majorEvent: { select: { title: true } },
  case: {
    select: {
      number: true,
      confidentiality: true,
      contacts: {
        where: { caller: { maskedPhone: { not: null } } },
        select: { caller: { select: { maskedPhone: true } } },
        orderBy: { acceptedAt: 'asc' },
        take: 1,
      },
    },
  },
} as const satisfies Prisma.NotificationInclude;
type Row = Prisma.NotificationGetPayload<{ include: typeof include }>;

function maskedOfficial(channel: string, address: string): string | null {
  if (channel === 'sms') return maskPhone(address);
  return channel === 'email' ? maskEmail(address) : new URL(address).origin;
}

/** Of an informant not even the ends of the number are told. */
function maskedAddress({ channel, address, case: of }: Row): string | null {
  if (address !== null) return maskedOfficial(channel, address.address);
  return of === null || isSealed(of) ? null : (of.contacts[0]?.caller?.maskedPhone ?? null);
}

const notificationWire = (row: Row): NotificationWire => ({
  id: row.id,
  caseId: row.caseId,
  caseNumber: row.case?.number ?? null,
  majorEvent: row.majorEvent?.title ?? null,
  template: row.template as TemplateKey,
  audience: row.audience as Audience,
  channel: row.channel as NotifyChannel,
  address: maskedAddress(row),
  status: row.status as NotificationStatus,
  attempts: row.attempts,
  createdAt: row.createdAt.toISOString(),
  nextAt: row.status === 'QUEUED' ? row.nextAt.toISOString() : null,
  subject: row.subject,
  body: row.body,
  sentAt: row.sentAt?.toISOString() ?? null,
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
  failure: row.failure,
});

const byCause = newestFirst('createdAt');

/** What people were told or are yet to be told, newest first. */
export async function listNotifications(
  db: Db,
  cityId: string,
  { after, perPage, status }: NotificationListQuery,
): Promise<Page<NotificationWire>> {
  const found = await db.notification.findMany({
    where: { cityId, status, ...byCause.where(after) },
    orderBy: byCause.orderBy,
    take: perPage + 1,
    include,
  });
  const { rows, next } = byCause.pageOf(found, perPage);
  return { items: rows.map(notificationWire), hasNextPage: next !== null, next };
}

/** Messages of the inbox that are shown. */
const MOST_MESSAGES = 50;

export async function readInbox(db: Db, cityId: string): Promise<InboxWire> {
  const { isInboxFailing } = await db.city.findUniqueOrThrow({ where: { id: cityId } });
  const rows = await db.inboxMessage.findMany({ where: { cityId }, orderBy: { at: 'desc' }, take: MOST_MESSAGES });
  return {
    isFailing: isInboxFailing,
    items: rows.map(({ notificationId, channel, address, subject, body, at }) => ({
      id: notificationId,
      channel: channel as NotifyChannel,
      ...{ address, subject, body, at: at.toISOString() },
    })),
  };
}

/** The newest words of every template, in each language. */
export async function listTemplates(db: Db, cityId: string): Promise<TemplateWire[]> {
  const rows = await db.notificationTemplate.findMany({
    where: { cityId },
    orderBy: [{ template: 'asc' }, { language: 'asc' }, { version: 'desc' }],
    distinct: ['template', 'language'],
    include: { createdBy: { select: { id: true, displayNames: true } } },
  });
  return rows.map(({ template, language, version, subject, body, createdAt, createdBy }) => ({
    template: template as TemplateKey,
    language: language as Language,
    ...{ version, subject, body, createdAt: createdAt.toISOString() },
    createdBy: createdBy && { id: createdBy.id, displayNames: createdBy.displayNames as Names },
  }));
}

/** Where officials are told, and which webhooks have their secret. */
export async function listOfficialAddresses(db: Db, cityId: string): Promise<OfficialAddressWire[]> {
  const rows = await db.officialAddress.findMany({
    where: { cityId },
    orderBy: { id: 'asc' },
    include: { webhookSecret: { select: { createdAt: true } } },
  });
  return rows.map(({ id, departmentCode, channel, address, webhookSecret }) => ({
    ...{ id, departmentCode, channel: channel as NotifyChannel, address: maskedOfficial(channel, address) },
    secretSince: webhookSecret?.createdAt.toISOString() ?? null,
  }));
}
