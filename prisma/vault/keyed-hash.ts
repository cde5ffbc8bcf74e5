import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { VAULT_KEY_BYTES } from '#domain/vault-key';

/** What the one lasting key of the vault is used for: each use has a key of its own, derived by HKDF (RFC 5869). */
const USES = ['number', 'pin', 'one-time-code'] as const;
type Use = (typeof USES)[number];

/** HMAC-SHA-256 under the key of a use: the same for ever, also after the master key was rotated. */
export type KeyedHash = (use: Use, text: string) => Buffer;

export function createKeyedHash(lastingKey: Uint8Array): KeyedHash {
  const keys = Object.fromEntries(
    USES.map((use) => [
      use,
      createSecretKey(Buffer.from(hkdfSync('sha256', lastingKey, '', `hotline ${use}`, VAULT_KEY_BYTES))),
    ]),
  ) as Record<Use, KeyObject>;
  return (use, text) => createHmac('sha256', keys[use]).update(text).digest();
}

/** The digits by which a number is told from others, with or without the country's prefix. */
const digitsOf = (phone: string): string => phone.replace(/[^0-9]/g, '').replace(/^(00)?86(?=1[0-9]{10}$)/, '');

/** What stands for a telephone number where the number itself must not be: the same for each way of writing it. */
export const numberToken = (hash: KeyedHash, cityId: string, phone: string): string =>
  hash('number', `${cityId} ${digitsOf(phone)}`).toString('base64url');

/** Six digits of what a keyed hash answers: 48 bits modulo a million, so no digit is likelier than another by 1 in 10^8. */
const sixDigits = (hashed: Buffer): string => String(hashed.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');

/** The PIN that belongs to a tracking code. It is made anew whenever it is asked for, and lies nowhere. */
export const pinOf = (hash: KeyedHash, cityId: string, trackingCode: string): string =>
  sixDigits(hash('pin', `${cityId} ${trackingCode}`));

/** The one-time code of a row of `citizen_codes`. */
export const oneTimeCodeOf = (hash: KeyedHash, cityId: string, id: string): string =>
  sixDigits(hash('one-time-code', `${cityId} ${id}`));
