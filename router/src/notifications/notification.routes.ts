import { z } from 'zod';
import { text } from '#domain/text';
import { listOf, pageOf } from '#domain/wire/list-wire';
import {
  inboxRequestSchema,
  inboxSchema,
  madeSecretSchema,
  notificationListQuerySchema,
  notificationSchema,
  officialAddressSchema,
  receiptOfDeliverySchema,
  templateChangeSchema,
  templateSchema,
} from '#domain/wire/notification-wire';
import { actorOf, clientOf, route } from '../http/route';
import type { NotificationService } from './notification-service';

/** What people are told of cases: what became of it, in which words, and what the development inbox holds. */
export const notificationRoutes = (notifications: NotificationService) => [
  route({
    method: 'get',
    path: '/v1/notifications',
    who: 'notification:read',
    query: notificationListQuerySchema,
    answer: pageOf(notificationSchema),
    handle: async ({ query, ...caller }) => ({ body: await notifications.list(actorOf(caller).cityId, query) }),
  }),
  /** The service behind the webhook says what became of a message. */
  route({
    method: 'post',
    path: '/v1/notifications/:id/receipt',
    who: { apiClient: 'receipts' },
    audit: 'none',
    params: z.object({ id: z.uuid() }),
    body: receiptOfDeliverySchema,
    async handle({ params: { id }, body, ...caller }) {
      await notifications.recordReceipt({ cityId: clientOf(caller).cityId, id }, body);
      return { body: undefined };
    },
  }),
  route({
    method: 'get',
    path: '/v1/inbox',
    who: 'notification:read',
    answer: inboxSchema,
    handle: async (caller) => ({ body: await notifications.inbox(actorOf(caller).cityId) }),
  }),
  route({
    method: 'put',
    path: '/v1/inbox',
    who: 'notification:manage',
    body: inboxRequestSchema,
    answer: inboxSchema,
    handle: async ({ body, ...caller }) => ({ body: await notifications.setInbox(actorOf(caller).cityId, body) }),
  }),
  route({
    method: 'get',
    path: '/v1/official-addresses',
    who: 'notification:read',
    answer: listOf(officialAddressSchema),
    handle: async (caller) => ({ body: await notifications.addresses(actorOf(caller).cityId) }),
  }),
  route({
    method: 'post',
    path: '/v1/official-addresses/:id/secret',
    who: 'notification:manage',
    params: z.object({ id: text(100) }),
    answer: madeSecretSchema,
    handle: async ({ params, ...caller }) => ({ body: await notifications.makeSecret(actorOf(caller), params.id) }),
  }),
  route({
    method: 'get',
    path: '/v1/notification-templates',
    who: 'notification:read',
    audit: 'none',
    answer: listOf(templateSchema),
    handle: async (caller) => ({ body: await notifications.templates(actorOf(caller).cityId) }),
  }),
  route({
    method: 'post',
    path: '/v1/notification-templates',
    who: 'notification:manage',
    body: templateChangeSchema,
    answer: listOf(templateSchema),
    handle: async ({ body, ...caller }) => ({ body: await notifications.addTemplate(actorOf(caller), body) }),
  }),
];
