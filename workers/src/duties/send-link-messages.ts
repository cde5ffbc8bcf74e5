import { randomUUID } from 'node:crypto';
import type { Database, Db } from '#db/client';
import { moveHandover } from '#db/stores/handover-store';
import {
  keepBody,
  noteLink,
  type OwedMessage,
  postponeMessage,
  settleMessage,
  takeMessages,
} from '#db/stores/link-message-store';
import { ringThere } from '#db/stores/link-sender-store';
import { placeOfLinkBody } from '#db/vault/places';
import type { Vault } from '#db/vault/vault';
import type { Clock } from '#domain/clock';
import type { LinkAnswer } from '#domain/wire/link-wire';
import { ANSWER_WITHIN_MS, type LinkGateway } from '../link/link-gateway';
import { writeMessage } from '../link/write-message';
import type { Duty } from '../run-duty';

/** Messages that are on their way at once. */
const BATCH = 20;

/** What an answer to a message of ours changes here. */
async function follow(db: Db, { cityId, transferId, kind }: OwedMessage, answer: LinkAnswer, now: Date): Promise<void> {
  if (kind === 'offer' && answer.handover !== 'WITHDRAWN') await ringThere(db, { cityId, transferId });
  if (kind !== 'acceptance') return;
  await moveHandover(db, { cityId, transferId }, { event: answer.isGranted === true ? 'granted' : 'denied', now });
}

/** Sends what is owed to the other installation until it is answered, and does what the answers say. */
export function sendLinkMessages(database: Database, vault: Vault, gateway: LinkGateway, clock: Clock): Duty {
  /** What is sent, the same at every attempt; it may hold a caller's number, so it lies sealed until it has arrived. */
  async function bodyOf(message: OwedMessage): Promise<string> {
    const place = placeOfLinkBody(message);
    if (message.body !== null) return vault.openText(database, place, message.body);
    const body = JSON.stringify(await writeMessage(database, vault.open, message, clock.now()));
    await keepBody(database, message, await vault.sealText(place, body));
    return body;
  }

  /** @throws Error when it was not answered; it is sent again then */
  async function deliver(message: OwedMessage): Promise<void> {
    try {
      const body = await bodyOf(message);
      const answer = await gateway.send(body);
      const now = clock.now();
      await database.$transaction(async (db) => {
        await follow(db, message, answer, now);
        await settleMessage(db, message, now);
      });
    } catch (error) {
      await postponeMessage(database, message, clock.now());
      throw error;
    }
  }
  return {
    name: 'send-link-messages',
    everyMs: 200,
    async run() {
      const taken = await takeMessages(database, { now: clock.now(), holdMs: 2 * ANSWER_WITHIN_MS, limit: BATCH });
      const sent = await Promise.allSettled(taken.map((message) => deliver(message)));
      const failure = sent.find((one) => one.status === 'rejected');
      if (failure) throw failure.reason;
      return taken.length;
    },
  };
}

/** Asks the other installation whether it is there, so that a cut shows before somebody needs the link. */
export const greetLink = (database: Database, gateway: LinkGateway, clock: Clock): Duty => ({
  name: 'greet-link',
  everyMs: 2_000,
  async run() {
    const isAnswering = await gateway
      .send(JSON.stringify({ id: randomUUID(), kind: 'hello' }))
      .then(() => true)
      .catch(() => false);
    await noteLink(database, clock.now(), isAnswering);
    return 0;
  },
});
