import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { VAULT_KEY_BYTES } from '#domain/vault-key';

/** AES-256-GCM. What comes out is nonce, tag and ciphertext, in this order. */
const CIPHER = 'aes-256-gcm';
/** Lengths in bytes: NIST SP 800-38D recommends a nonce of 96 bits and a tag of 128. */
const NONCE = 12;
const TAG = 16;

export const newKey = (): Buffer => randomBytes(VAULT_KEY_BYTES);

/** Encrypts for one place: `place` is authenticated, so what is moved to another place does not open there. */
export function seal(key: Uint8Array, place: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error when it was sealed with another key or for another place, or is not what was sealed */
export function unseal(key: Uint8Array, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}
