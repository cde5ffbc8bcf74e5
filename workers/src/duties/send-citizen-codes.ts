import type { Database } from '#db/client';
import { claimDueCodes, type DueCode, settleCode } from '#db/stores/citizen-store';
import { findWords } from '#db/stores/notification-store';
import { oneTimeCodeOf } from '#db/vault/keyed-hash';
import type { Vault } from '#db/vault/vault';
import type { Clock } from '#domain/clock';
import { fillIn, NO_VALUES } from '#domain/notification';
import { type Gateway, GatewayError } from '../gateways/gateway';
import type { Duty } from '../run-duty';

const BATCH = 20;
/** A sender that has not come back by then has died, or was refused: the code is sent again, in ms. */
const LEASE_MS = 10_000;

/** Sends citizens the codes that they asked for. Nothing of a code is kept but the row that it is made of. */
export const sendCitizenCodes = (
  database: Database,
  vault: Pick<Vault, 'open' | 'keyedHash'>,
  sms: Gateway,
  clock: Clock,
): Duty => {
  async function send({ cityId, id, language, callerId }: DueCode): Promise<void> {
    const phone = callerId === null ? null : (await vault.open(database, { cityId, callerId }))?.phone;
    const words = await findWords(database, { cityId, template: 'citizen-code', language });
    if (phone && words) {
      const code = oneTimeCodeOf(await vault.keyedHash(), cityId, id);
      const filled = fillIn(words, { ...NO_VALUES, code });
      await sms.send({ cityId, id, channel: 'sms', address: phone, secret: undefined, ...filled });
    }
    await settleCode(database, { cityId, id }, null);
  }
  return {
    name: 'send-citizen-codes',
    everyMs: 500,
    async run() {
      const now = clock.now();
      const due = await claimDueCodes(database, { now, leaseUntil: new Date(now.getTime() + LEASE_MS), limit: BATCH });
      const sent = await Promise.allSettled(due.map(send));
      const failed = sent.find((one) => one.status === 'rejected' && !(one.reason instanceof GatewayError));
      if (failed?.status === 'rejected') throw failed.reason;
      return due.length;
    },
  };
};
