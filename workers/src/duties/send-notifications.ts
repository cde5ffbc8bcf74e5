import type { Database } from '#db/client';
import {
  claimDue,
  type DueNotification,
  findDepartmentNames,
  findQuietRule,
  findWords,
  markFailed,
  markSent,
  postpone,
} from '#db/stores/notification-store';
import type { Clock } from '#domain/clock';
import { quietUntil, retryAt } from '#domain/notification';
import { GatewayError } from '../gateways/gateway';
import type { Gateways } from '../gateways/gateways';
import { remember } from '../remember';
import type { Duty } from '../run-duty';
import { type Texts, writeMessage } from './write-message';

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
    const texts = {
      words: remember((of: Parameters<typeof findWords>[1]) => findWords(database, of)),
      department: remember((of: { cityId: string; code: string }) => findDepartmentNames(database, of.cityId, of.code)),
    };
    const quietRule = remember((of: Parameters<typeof findQuietRule>[1]) => findQuietRule(database, of));
    await Promise.all(due.map((one) => sendOne({ database, gateways, texts, quietRule, now }, one)));
    return due.length;
  },
});

type Pass = {
  database: Database;
  gateways: Gateways;
  texts: Texts;
  quietRule(of: Parameters<typeof findQuietRule>[1]): ReturnType<typeof findQuietRule>;
  now: Date;
};

async function sendOne({ database, gateways, texts, quietRule, now }: Pass, of: DueNotification): Promise<void> {
  const { cityId, id, audience, channel, address, attempts, city } = of;
  const rule = await quietRule({ cityId, audience, channel });
  const { priority } = of.case;
  const until = rule && quietUntil(rule, { now, utcOffsetMinutes: city.utcOffsetMinutes, priority });
  if (until) return void (await postpone(database, of, until));
  const words = await writeMessage(texts, of);
  if (!words || address === undefined) {
    return void (await markFailed(database, of, { failure: words ? 'no address' : 'no words' }));
  }
  try {
    const sent = await gateways[channel].send({ cityId, id, channel, address, ...words });
    await markSent(database, of, { words, now, isDelivered: sent === 'DELIVERED' });
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    await markFailed(database, of, { failure: error.message, nextAt: retryAt(attempts, now) });
  }
}
