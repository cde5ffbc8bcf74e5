import { type ErrorCode, ERROR_CODES } from './error-code';

/**
 * What kind of doing a row of the audit is about. `view` one object · `list` several · `search` several by what was typed ·
 * `reveal` an identity or a PIN in clear · `export` data that leaves the system · `command` a change in the daily work ·
 * `administration` a change of accounts, rules or settings · `system` what the installation did by itself.
 */
export const AUDIT_KINDS = [
  'sign-in',
  'sign-out',
  'view',
  'list',
  'search',
  'reveal',
  'export',
  'command',
  'administration',
  'system',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** How it ended: done, or the reason for which it was refused or failed. */
export const AUDIT_OUTCOMES = ['ok', ...ERROR_CODES] as const;
export type AuditOutcome = 'ok' | ErrorCode;

export const AUDIT_ACTORS = ['user', 'api-client', 'citizen', 'anonymous', 'system'] as const;
export type AuditActor = (typeof AUDIT_ACTORS)[number];

/**
 * What is wrong with the chain at a row. `missing` its number is not there · `altered` it, or what somebody noted with it,
 * no longer says what was written · `out-of-order` it does not follow the row before it · `truncated` rows that were anchored are gone from the end ·
 * `re-chained` the chain is whole and is not the one that was anchored.
 */
export const CHAIN_FAULTS = ['missing', 'altered', 'out-of-order', 'truncated', 're-chained'] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** The end of a city's chain as it was at a moment, kept where the database cannot reach it. */
export type Anchor = { at: string; seq: number; hash: string };
