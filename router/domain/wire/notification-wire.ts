import { z } from 'zod';
import { LANGUAGES } from '../language';
import { AUDIENCES, NOTIFICATION_STATUSES, NOTIFY_CHANNELS, TEMPLATE_KEYS, unknownPlaceholder } from '../notification';
import { filledText } from '../text';
import { page } from './list-wire';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();

/** Query of `GET /v1/notifications`, newest first. */
export const notificationListQuerySchema = z.strictObject({
  ...page,
  status: z.enum(NOTIFICATION_STATUSES).optional(),
});
export type NotificationListQuery = z.infer<typeof notificationListQuerySchema>;

/** One row of `GET /v1/notifications`. The words are those that were sent; the address stays masked. */
export const notificationSchema = z.object({
  id: z.string(),
  /** Null: it is about a major event. */
  caseId: z.string().nullable(),
  caseNumber: z.string().nullable(),
  /** The name of the major event; null: it is about a case. */
  majorEvent: z.string().nullable(),
  template: z.enum(TEMPLATE_KEYS),
  audience: z.enum(AUDIENCES),
  channel: z.enum(NOTIFY_CHANNELS),
  address: z.string().nullable(),
  status: z.enum(NOTIFICATION_STATUSES),
  attempts: z.number().int(),
  createdAt: instant,
  /** Of the next attempt; null when there is none. */
  nextAt: instant.nullable(),
  subject: z.string().nullable(),
  body: z.string().nullable(),
  sentAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  failure: z.string().nullable(),
});
export type NotificationWire = z.infer<typeof notificationSchema>;

/** Body of `POST /v1/notifications/{id}/receipt`. */
export const receiptOfDeliverySchema = z.strictObject({
  status: z.enum(['DELIVERED', 'FAILED']),
  failure: filledText(200).optional(),
});

/** Answer of `/v1/inbox`: what the development gateway was given, newest first, and whether it was told to fail. */
export const inboxSchema = z.object({
  isFailing: z.boolean(),
  items: z.array(
    z.object({
      id: z.string(),
      channel: z.enum(NOTIFY_CHANNELS),
      address: z.string(),
      subject: z.string(),
      body: z.string(),
      at: instant,
    }),
  ),
});
export type InboxWire = z.infer<typeof inboxSchema>;

/** Body of `PUT /v1/inbox`. */
export const inboxRequestSchema = z.strictObject({ isFailing: z.boolean() });

/** One row of `GET /v1/notification-templates`: the newest version of its words in a language. */
export const templateSchema = z.object({
  template: z.enum(TEMPLATE_KEYS),
  language: z.enum(LANGUAGES),
  version: z.number().int(),
  subject: z.string(),
  body: z.string(),
  createdAt: instant,
  /** Null: it came with the product. */
  createdBy: z.object({ id: z.string(), displayNames: namesSchema }).nullable(),
});
export type TemplateWire = z.infer<typeof templateSchema>;

/** Body of `POST /v1/notification-templates`: new words. `version` is the one after the newest that the screen showed. */
export const templateChangeSchema = z
  .strictObject({
    template: z.enum(TEMPLATE_KEYS),
    language: z.enum(LANGUAGES),
    version: z.number().int().min(2).max(1_000_000),
    subject: filledText(200),
    body: filledText(1_000),
  })
  .superRefine(({ template, ...words }, context) => {
    for (const path of ['subject', 'body'] as const) {
      const unknown = unknownPlaceholder(template, words[path]);
      if (unknown === undefined) continue;
      context.addIssue({ code: 'custom', path: [path], message: `{${unknown.slice(0, 50)}} is not known here` });
    }
  });
export type TemplateChange = z.infer<typeof templateChangeSchema>;

/** One row of `GET /v1/official-addresses`: where officials are told. The address stays masked. */
export const officialAddressSchema = z.object({
  id: z.string(),
  /** Null: the duty desk. */
  departmentCode: z.string().nullable(),
  channel: z.enum(NOTIFY_CHANNELS),
  address: z.string().nullable(),
  /** Since when a webhook has its secret; null while it has none, and is told nothing. */
  secretSince: instant.nullable(),
});
export type OfficialAddressWire = z.infer<typeof officialAddressSchema>;

/** Answer of `POST /v1/official-addresses/{id}/secret`: the only time that the secret is shown. */
export const madeSecretSchema = z.object({ secret: z.string() });
