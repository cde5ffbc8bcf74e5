import { hash } from 'node:crypto';
import { KEY_BYTES } from './envelope';

/** A key that wraps data keys. It is never in the database, which knows its id alone. */
export type MasterKey = { id: string; key: Buffer };
/** The first one wraps; the others only open what they wrapped before. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

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
  if (!first || [first, ...others].some(({ key }) => key.length !== KEY_BYTES)) return undefined;
  return [first, ...others];
}

export const renderMasterKeys = (keys: readonly Buffer[]): string =>
  keys.map((key) => `${key.toString('base64')}\n`).join('');
