import { AppError } from '#domain/app-error';
import type { Db } from '../client';
import { placeOfWebhookSecret } from '../vault/places';
import type { Vault } from '../vault/vault';

/**
 * Gives a webhook a secret, which the vault seals; the one it had counts no more.
 * @throws AppError `not-found`; `illegal-transition` when nothing is signed for this address
 */
export async function renewSecret(
  db: Db,
  vault: Pick<Vault, 'sealText'>,
  {
    cityId,
    addressId,
    secret,
    actorId,
    now,
  }: Record<'cityId' | 'addressId' | 'secret' | 'actorId', string> & { now: Date },
): Promise<void> {
  const address = await db.officialAddress.findUnique({ where: { cityId_id: { cityId, id: addressId } } });
  if (!address) throw new AppError('not-found', 'no such address');
  if (address.channel !== 'webhook') throw new AppError('illegal-transition', 'only messages to a webhook are signed');
  const sealed = await vault.sealText(placeOfWebhookSecret({ cityId, addressId }), secret);
  const made = { secret: sealed, createdAt: now, createdById: actorId };
  await db.webhookSecret.upsert({
    where: { cityId_addressId: { cityId, addressId } },
    create: { cityId, addressId, ...made },
    update: made,
  });
}
