import type { Database } from '#db/client';
import {
  claimDue,
  type DueNotification,
  findQuietRule,
  markFailed,
  markSent,
  postpone,
} from '#db/stores/notification-store';
import type { Clock } from '#domain/clock';
import { quietUntil, retryAt } from '#domain/notification';
import { GatewayError } from '../gateways/gateway';
import type { Gateways } from '../gateways/gateways';
import type { Duty } from '../run-duty';
import { writeMessage } from './write-message';

const BATCH = 50;
/** A sender that has not come back by then has died, and another one sends, in ms. */
const LEASE_MS = 60_000;

/** Sends what people are owed, in quiet hours later, again while the gateway fails, and gives up in the end. */
export const sendNotifications = (database: Database, gateways: Gateways, clock: Clock): Duty => ({
  name: 'send-notifications',
  everyMs: 500,
  async run() {
    const now = clock.now();
    const leaseUntil = new Date(now.getTime() + LEASE_MS);
    const due = await claimDue(database, { now, leaseUntil, limit: BATCH });
    await Promise.all(due.map((one) => sendOne(database, gateways, one, now)));
    return due.length;
  },
});

async function sendOne(database: Database, gateways: Gateways, of: DueNotification, now: Date): Promise<void> {
  const { cityId, id, channel, address, secret, attempts, city } = of;
  const rule = await findQuietRule(database, of);
  const { priority } = of.case;
  const until = rule && quietUntil(rule, { now, utcOffsetMinutes: city.utcOffsetMinutes, priority });
  if (until) return void (await postpone(database, of, until));
  const words = await writeMessage(database, of);
  if (!words || address === undefined) {
    return void (await markFailed(database, of, { failure: words ? 'no address' : 'no words' }));
  }
  try {
    const sent = await gateways[channel].send({ cityId, id, channel, address, secret, ...words });
    await markSent(database, of, { words, now, isDelivered: sent === 'DELIVERED' });
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    await markFailed(database, of, { failure: error.message, nextAt: retryAt(attempts, now) });
  }
}
