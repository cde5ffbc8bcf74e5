import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '#domain/clock';
import { AppError } from '#domain/app-error';
import type { MasterKeys } from '#domain/vault-key';
import type { Db } from '../client';
import { newKey, seal, unseal } from './envelope';
import { createKeyedHash, type KeyedHash, numberToken } from './keyed-hash';

/** Who somebody is. */
export type Identity = { phone: string | null; name: string | null };
/** Whose identity: the place that it is sealed for. */
export type IdentityKey = { cityId: string; callerId: string };
/** An identity as it lies in the vault, `sealed` in base64, and the keyed hash by which its number is found. */
export type SealedIdentity = { keyId: string; sealed: string; numberToken: string | null };

/** Seals without waiting: for the hot path, which has no time to ask the database. */
export type SealIdentity = (of: IdentityKey, identity: Identity) => SealedIdentity;

export type Vault = {
  /**
   * A way to seal with the data key of this process and hour; it is in the database before anything is sealed with it.
   * @throws AppError `conflict` when the vault was last sealed with a master key that this process lacks
   */
  sealer(): Promise<SealIdentity>;
  /** Undefined when the vault holds nothing of them. @throws Error when no key at hand opens it, or it was changed */
  open(db: Db, of: IdentityKey): Promise<Identity | undefined>;
  /** Seals any other text for one place: `v1.`, the data key and what was sealed, which holds no blank. */
  sealText(place: string, text: string): Promise<string>;
  /** @throws Error when it was sealed for another place, is not what was sealed, or no key at hand opens it */
  openText(db: Db, place: string, sealed: string): Promise<string>;
  /** Hashes under keys that last: made at the first use, and wrapped like every other key of the vault. */
  keyedHash(): Promise<KeyedHash>;
};

/** Whether a text was sealed, and not left in clear by an earlier release. */
export const isSealedText = (text: string): boolean => text.startsWith(`${TEXT_FORMAT}.`);
const TEXT_FORMAT = 'v1';

/** How long a process seals with one data key, in ms. */
const KEY_LIFE_MS = 3_600_000;
/** Data keys kept opened. */
const MAX_OPENED = 1_000;

const placeOf = ({ cityId, callerId }: IdentityKey, keyId: string) => `identity ${cityId} ${callerId} ${keyId}`;
/** The key of all keyed hashes, of which there is one. */
const LASTING = 'keyed-hash';
const placeOfKey = (keyId: string) => `data key ${keyId}`;

/** Wraps a data key anew, or for the first time. */
export const wrapKey = (masters: MasterKeys, keyId: string, key: Buffer) => ({
  masterId: masters[0].id,
  wrapped: new Uint8Array(seal(masters[0].key, placeOfKey(keyId), key)),
});

/** @throws AppError `conflict` naming the master key that is missing */
export function unwrapKey(masters: MasterKeys, row: { id: string; masterId: string; wrapped: Uint8Array }): Buffer {
  const master = masters.find(({ id }) => id === row.masterId);
  if (!master)
    throw new AppError('conflict', `the vault key ${row.masterId} is not at hand: restore it, or set VAULT_KEY`);
  return unseal(master.key, placeOfKey(row.id), Buffer.from(row.wrapped));
}

/**
 * The vault of callers' identities. Every process seals with data keys of its own, which master keys wrap (envelope).
 * @param mastersOf reads the master keys; asked again for a key that another process rotated to
 */
export function createVault({
  database,
  mastersOf,
  clock,
}: {
  database: Db;
  mastersOf(): MasterKeys;
  clock: Clock;
}): Vault {
  const opened = new Map<string, Buffer>();
  let current: { id: string; key: Buffer; until: number } | undefined;
  let making: Promise<NonNullable<typeof current>> | undefined;

  async function makeKey() {
    const [id, key, masters] = [uuidv7(), newKey(), mastersOf()];
    const newest = await database.vaultKey.findFirst({ orderBy: { createdAt: 'desc' } });
    if (newest) unwrapKey(masters, newest);
    await database.vaultKey.create({ data: { id, ...wrapKey(masters, id, key), createdAt: clock.now() } });
    current = { id, key, until: clock.now().getTime() + KEY_LIFE_MS };
    return current;
  }
  const currentKey = async () => {
    if (current && current.until > clock.now().getTime()) return current;
    making ??= makeKey().finally(() => {
      making = undefined;
    });
    return making;
  };
  async function keyOf(db: Db, id: string): Promise<Buffer> {
    const known = id === current?.id ? current.key : opened.get(id);
    if (known) return known;
    const key = unwrapKey(mastersOf(), await db.vaultKey.findUniqueOrThrow({ where: { id } }));
    if (opened.size >= MAX_OPENED) opened.clear();
    opened.set(id, key);
    return key;
  }

  async function lastingKey(): Promise<Buffer> {
    const where = { purpose: LASTING };
    const [masters, id, known] = [mastersOf(), uuidv7(), await database.vaultKey.findUnique({ where })];
    if (known) return unwrapKey(masters, known);
    const row = { id, ...where, ...wrapKey(masters, id, newKey()), createdAt: clock.now() };
    await database.vaultKey.createMany({ data: [row], skipDuplicates: true });
    return unwrapKey(mastersOf(), await database.vaultKey.findUniqueOrThrow({ where }));
  }
  let hashing: Promise<KeyedHash> | undefined;
  const keyedHash = () =>
    (hashing ??= lastingKey().then(createKeyedHash, (error: unknown) => {
      hashing = undefined;
      throw error;
    }));

  return {
    keyedHash,
    async sealer() {
      const [{ id, key }, hash] = [await currentKey(), await keyedHash()];
      return (of, { phone, name }) => ({
        keyId: id,
        sealed: seal(key, placeOf(of, id), Buffer.from(JSON.stringify([phone, name]))).toString('base64'),
        numberToken: phone === null ? null : numberToken(hash, of.cityId, phone),
      });
    },
    async sealText(place, text) {
      const { id, key } = await currentKey();
      return [TEXT_FORMAT, id, seal(key, `${place} ${id}`, Buffer.from(text)).toString('base64')].join('.');
    },
    async openText(db, place, sealed) {
      const [format, id = '', bytes = ''] = sealed.split('.');
      if (format !== TEXT_FORMAT) throw new Error(`${place} was never sealed`);
      return unseal(await keyOf(db, id), `${place} ${id}`, Buffer.from(bytes, 'base64')).toString();
    },
    async open(db, of) {
      const row = await db.vaultIdentity.findUnique({ where: { cityId_callerId: of } });
      if (!row) return undefined;
      const plain = unseal(await keyOf(db, row.keyId), placeOf(of, row.keyId), Buffer.from(row.sealed));
      const [phone, name] = JSON.parse(plain.toString()) as [string | null, string | null];
      return { phone, name };
    },
  };
}
