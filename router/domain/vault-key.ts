/** A key that wraps data keys of the vault. It is never in the database, which knows its id alone. */
export type MasterKey = { id: string; key: Uint8Array };
/** The first one wraps; the others only open what they wrapped before. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

/** AES-256: length of every key of the vault, in bytes. */
export const VAULT_KEY_BYTES = 32;
