import type { Database } from '#db/client';
import type { Clock } from '#domain/clock';
import type { NotifyChannel } from '#domain/notification';
import type { Config } from '#platform/config';
import type { Gateway } from './gateway';
import { createInboxGateway } from './inbox-gateway';
import { anywhere, createReach } from './reach';
import { createWebhookGateway } from './webhook-gateway';

export type Gateways = Record<NotifyChannel, Gateway>;

/** What carries which channel: the service behind the webhook where one is set, the development inbox where none is. */
export function openGateways(
  database: Database,
  clock: Clock,
  { notifyWebhook, webhookNetworks }: Pick<Config, 'notifyWebhook' | 'webhookNetworks'>,
): Gateways {
  if (notifyWebhook === undefined) {
    const inbox = createInboxGateway(database, clock);
    return { sms: inbox, email: inbox, webhook: inbox };
  }
  const service = createWebhookGateway(
    { url: notifyWebhook.url.reveal(), secret: notifyWebhook.secret.reveal() },
    anywhere,
  );
  return { sms: service, email: service, webhook: createWebhookGateway(undefined, createReach(webhookNetworks)) };
}
