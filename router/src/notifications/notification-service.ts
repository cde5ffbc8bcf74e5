import type { z } from 'zod';
import type { Database } from '#db/client';
import { insertTemplate, recordReceipt, setInboxFailing } from '#db/stores/notification-store';
import { listNotifications, listTemplates, readInbox } from '#db/views/notification-view';
import type { Clock } from '#domain/clock';
import type { Actor } from '#domain/role';
import type {
  inboxRequestSchema,
  notificationListQuerySchema,
  receiptOfDeliverySchema,
  templateChangeSchema,
} from '#domain/wire/notification-wire';

export type NotificationService = ReturnType<typeof createNotificationService>;

export function createNotificationService({ database, clock }: { database: Database; clock: Clock }) {
  const dataAt = () => clock.now().toISOString();
  const templates = async (cityId: string) => ({
    items: await listTemplates(database, cityId),
    hasNextPage: false,
    dataAt: dataAt(),
  });
  return {
    async list(cityId: string, query: z.infer<typeof notificationListQuerySchema>) {
      const readAt = dataAt();
      return { ...(await listNotifications(database, cityId, query)), dataAt: readAt };
    },
    /** @throws AppError `not-found`; `conflict` when the message was not sent, or another receipt was first */
    recordReceipt: (key: { cityId: string; id: string }, receipt: z.infer<typeof receiptOfDeliverySchema>) =>
      recordReceipt(database, key, { ...receipt, now: clock.now() }),
    inbox: (cityId: string) => readInbox(database, cityId),
    async setInbox(cityId: string, { isFailing }: z.infer<typeof inboxRequestSchema>) {
      await setInboxFailing(database, cityId, isFailing);
      return readInbox(database, cityId);
    },
    templates,
    /** A change of words is a new version. */
    async addTemplate({ cityId, userId }: Actor, change: z.infer<typeof templateChangeSchema>) {
      await database.$transaction((db) =>
        insertTemplate(db, { cityId, ...change, createdById: userId, createdAt: clock.now() }),
      );
      return templates(cityId);
    },
  };
}
