import { hash, randomBytes } from 'node:crypto';
import { type MasterKeys, VAULT_KEY_BYTES } from '#domain/vault-key';

const idOf = (key: Buffer): string => hash('sha256', Buffer.concat([Buffer.from('vault key '), key])).slice(0, 16);

/**
 * Reads keys written in base64, one after another with commas or line ends between, the current one first.
 * @returns undefined when one of them is not 32 bytes long, or there is none
 */
export function parseMasterKeys(text: string): MasterKeys | undefined {
  const [first, ...others] = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => Buffer.from(part, 'base64'))
    .map((key) => ({ id: idOf(key), key }));
  if (!first || [first, ...others].some(({ key }) => key.length !== VAULT_KEY_BYTES)) return undefined;
  return [first, ...others];
}

/** A new key and these, in the order of the file. */
export const renderMasterKeys = (old: readonly { key: Uint8Array }[]): string =>
  [randomBytes(VAULT_KEY_BYTES), ...old.map(({ key }) => Buffer.from(key))]
    .map((key) => `${key.toString('base64')}\n`)
    .join('');
