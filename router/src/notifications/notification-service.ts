import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Database } from '#db/client';
import { insertTemplate, recordReceipt, setInboxFailing } from '#db/stores/notification-store';
import { renewSecret } from '#db/stores/webhook-secret-store';
import { listNotifications, listOfficialAddresses, listTemplates, readInbox } from '#db/views/notification-view';
import type { Vault } from '#db/vault/vault';
import type { Clock } from '#domain/clock';
import type { Actor } from '#domain/role';
import type {
  inboxRequestSchema,
  notificationListQuerySchema,
  receiptOfDeliverySchema,
  templateChangeSchema,
} from '#domain/wire/notification-wire';

/** Of a secret that messages are signed with: as many as the hash that it keys. */
const SECRET_BYTES = 32;

export type NotificationService = ReturnType<typeof createNotificationService>;

export function createNotificationService({
  database,
  vault,
  clock,
}: {
  database: Database;
  vault: Pick<Vault, 'sealText'>;
  clock: Clock;
}) {
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
    async addresses(cityId: string) {
      return { items: await listOfficialAddresses(database, cityId), hasNextPage: false, dataAt: dataAt() };
    },
    /**
     * Makes the secret of a webhook, whose former one counts no more. Nobody can read it again.
     * @throws AppError `not-found`; `illegal-transition` when nothing is signed for this address
     */
    async makeSecret({ cityId, userId: actorId }: Actor, addressId: string) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      await renewSecret(database, vault, { cityId, addressId, secret, actorId, now: clock.now() });
      return { secret };
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
