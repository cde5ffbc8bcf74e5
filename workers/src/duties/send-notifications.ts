import type { Database } from '#db/client';
import {
  type AttemptOutcome,
  claimDue,
  type DueNotification,
  endAttempts,
  findDepartmentNames,
  findQuietRule,
  findWords,
} from '#db/stores/notification-store';
import type { Vault } from '#db/vault/vault';
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
export const sendNotifications = (database: Database, vault: Vault, gateways: Gateways, clock: Clock): Duty => ({
  name: 'send-notifications',
  everyMs: 500,
  async run() {
    const now = clock.now();
    const leaseUntil = new Date(now.getTime() + LEASE_MS);
    const due = await claimDue(database, vault, { now, leaseUntil, limit: BATCH });
    const texts = {
      words: remember((of: Parameters<typeof findWords>[1]) => findWords(database, of)),
      department: remember((of: { cityId: string; code: string }) => findDepartmentNames(database, of.cityId, of.code)),
    };
    const quietRule = remember((of: Parameters<typeof findQuietRule>[1]) => findQuietRule(database, of));
    const pass = { gateways, texts, quietRule, now };
    const attempts = await Promise.allSettled(due.map(async (of) => ({ of, outcome: await sendOne(pass, of) })));
    const ended = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    await endAttempts(database, ended, now);
    const failed = attempts.find((attempt) => attempt.status === 'rejected');
    if (failed) throw failed.reason;
    return due.length;
  },
});

type Pass = {
  gateways: Gateways;
  texts: Texts;
  quietRule(of: Parameters<typeof findQuietRule>[1]): ReturnType<typeof findQuietRule>;
  now: Date;
};

async function sendOne({ gateways, texts, quietRule, now }: Pass, of: DueNotification): Promise<AttemptOutcome> {
  const { cityId, id, audience, channel, address, secret, attempts, city } = of;
  const rule = of.case && (await quietRule({ cityId, audience, channel }));
  const { utcOffsetMinutes } = city;
  // A major event leaves nobody in peace.
  const until = of.case && rule && quietUntil(rule, { now, utcOffsetMinutes, priority: of.case.priority });
  if (until) return { status: 'QUEUED', nextAt: until };
  const words = await writeMessage(texts, of);
  if (!words || address === undefined) return { status: 'FAILED', failure: words ? 'no address' : 'no words' };
  try {
    const status = await gateways[channel].send({ cityId, id, channel, address, secret, ...words });
    return { status, words };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const nextAt = retryAt(attempts, now);
    const failure = error.message;
    return nextAt === undefined ? { status: 'FAILED', failure } : { status: 'QUEUED', nextAt, failure };
  }
}
