import { Prisma } from '../generated/client';
import type { Database } from '../client';
import { placeOfLinkBody, placeOfSecondFactor, placeOfWebhookSecret } from './places';
import { isSealedText, type Vault } from './vault';
import { numberToken } from './keyed-hash';

/** Rows looked at in one go. */
const BATCH = 500;
/** Tokens of an earlier release were hexadecimal. Those of the vault have 43 signs. */
const OLD_TOKEN_LENGTH = 64;

/**
 * Makes the tokens of numbers anew under the key of the vault, and seals secrets of authenticators and webhooks and messages
 * to the other installation that an earlier release, or the first start, left in clear. May be ended at any time and begun again.
 * @returns how many rows were changed
 */
export async function sealWhatWasPlain(database: Database, vault: Vault): Promise<number> {
  const changed = [
    await renewTokens(database, vault),
    await sealSecondFactors(database, vault),
    await sealWebhookSecrets(database, vault),
    await sealLinkBodies(database, vault),
  ];
  return changed.reduce((sum, count) => sum + count, 0);
}

async function renewTokens(database: Database, vault: Vault): Promise<number> {
  const hash = await vault.keyedHash();
  for (let changed = 0; ;) {
    const callers = await database.$queryRaw<{ cityId: string; id: string; old: string }[]>(Prisma.sql`
      SELECT city_id AS "cityId", id::text, number_token AS old FROM callers
      WHERE length(number_token) = ${OLD_TOKEN_LENGTH} LIMIT ${BATCH}`);
    if (callers.length === 0) return changed;
    for (const { cityId, id, old } of callers) {
      const phone = (await vault.open(database, { cityId, callerId: id }))?.phone ?? null;
      const token = phone === null ? null : numberToken(hash, cityId, phone);
      await database.$transaction([
        ...(token === null
          ? []
          : [database.nuisanceMark.updateMany({ where: { cityId, numberToken: old }, data: { numberToken: token } })]),
        database.caller.update({ where: { cityId_id: { cityId, id } }, data: { numberToken: token } }),
      ]);
      changed += 1;
    }
  }
}

async function sealSecondFactors(database: Database, vault: Vault): Promise<number> {
  const factors = await database.secondFactor.findMany();
  const plain = factors.filter((factor) => [factor.secret, factor.pendingSecret].some(isPlain));
  for (const { cityId, userId, secret, pendingSecret } of plain) {
    const place = placeOfSecondFactor({ cityId, userId });
    const sealed = async (text: string | null) => (isPlain(text) ? vault.sealText(place, text) : text);
    await database.secondFactor.update({
      where: { cityId_userId: { cityId, userId } },
      data: { secret: await sealed(secret), pendingSecret: await sealed(pendingSecret) },
    });
  }
  return plain.length;
}

async function sealWebhookSecrets(database: Database, vault: Vault): Promise<number> {
  const plain = (await database.webhookSecret.findMany()).filter(({ secret }) => isPlain(secret));
  for (const { cityId, addressId, secret } of plain) {
    const sealed = await vault.sealText(placeOfWebhookSecret({ cityId, addressId }), secret);
    await database.webhookSecret.update({
      where: { cityId_addressId: { cityId, addressId } },
      data: { secret: sealed },
    });
  }
  return plain.length;
}

async function sealLinkBodies(database: Database, vault: Vault): Promise<number> {
  const messages = await database.linkMessage.findMany({ where: { body: { not: null }, deliveredAt: null } });
  const plain = messages.filter(({ body }) => isPlain(body));
  for (const { cityId, id, body } of plain) {
    const sealed = await vault.sealText(placeOfLinkBody({ cityId, id }), body ?? '');
    await database.linkMessage.update({ where: { cityId_id: { cityId, id } }, data: { body: sealed } });
  }
  return plain.length;
}

const isPlain = (text: string | null): text is string => text !== null && !isSealedText(text);
