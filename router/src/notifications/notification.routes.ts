import { z } from 'zod';
import type { Database } from '#db/client';
import { insertTemplate, recordReceipt, setInboxFailing } from '#db/stores/notification-store';
import { listNotifications, listTemplates, readInbox } from '#db/views/notification-view';
import type { Clock } from '#domain/clock';
import { listOf } from '#domain/wire/list-wire';
import {
  inboxRequestSchema,
  inboxSchema,
  notificationListQuerySchema,
  notificationSchema,
  receiptOfDeliverySchema,
  templateChangeSchema,
  templateSchema,
} from '#domain/wire/notification-wire';
import { actorOf, clientOf, route } from '../http/route';

/** What people are told of cases: what became of it, in which words, and what the development inbox holds. */
export const notificationRoutes = (database: Database, clock: Clock) => {
  const dataAt = () => clock.now().toISOString();
  const templates = async (cityId: string) => ({
    body: { items: await listTemplates(database, cityId), hasNextPage: false, dataAt: dataAt() },
  });
  return [
    route({
      method: 'get',
      path: '/v1/notifications',
      who: 'notification:read',
      query: notificationListQuerySchema,
      answer: listOf(notificationSchema),
      async handle({ query, ...caller }) {
        const read = dataAt();
        return { body: { ...(await listNotifications(database, actorOf(caller).cityId, query)), dataAt: read } };
      },
    }),
    /** The service behind the webhook says what became of a message. */
    route({
      method: 'post',
      path: '/v1/notifications/:id/receipt',
      who: 'api-client',
      params: z.object({ id: z.uuid() }),
      body: receiptOfDeliverySchema,
      async handle({ params: { id }, body, ...caller }) {
        await recordReceipt(database, { cityId: clientOf(caller).cityId, id }, { ...body, now: clock.now() });
        return { body: undefined };
      },
    }),
    route({
      method: 'get',
      path: '/v1/inbox',
      who: 'notification:read',
      answer: inboxSchema,
      handle: async (caller) => ({ body: await readInbox(database, actorOf(caller).cityId) }),
    }),
    route({
      method: 'put',
      path: '/v1/inbox',
      who: 'notification:manage',
      body: inboxRequestSchema,
      answer: inboxSchema,
      async handle({ body, ...caller }) {
        const { cityId } = actorOf(caller);
        await setInboxFailing(database, cityId, body.isFailing);
        return { body: await readInbox(database, cityId) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/notification-templates',
      who: 'notification:read',
      answer: listOf(templateSchema),
      handle: (caller) => templates(actorOf(caller).cityId),
    }),
    route({
      method: 'post',
      path: '/v1/notification-templates',
      who: 'notification:manage',
      body: templateChangeSchema,
      answer: listOf(templateSchema),
      async handle({ body, ...caller }) {
        const { cityId, userId: createdById } = actorOf(caller);
        await insertTemplate(database, { cityId, ...body, createdById, createdAt: clock.now() });
        return templates(cityId);
      },
    }),
  ];
};
