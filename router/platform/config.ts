/** The settings of a process. The only file that reads the environment. */
import { existsSync } from 'node:fs';
import { AppError } from '#domain/app-error';
import type { Issue } from '#domain/error-code';
import type { TransferTimers } from '#domain/transfer';
import { asSecret, type Secret } from './secret';
import { type SettingName, SETTINGS } from './settings';

type Environment = Record<string, string | undefined>;
type ValueOf<Name extends SettingName> = (typeof SETTINGS)[Name]['schema']['_output'];

export type Config = Readonly<{
  mode: ValueOf<'NODE_ENV'>;
  http: Readonly<{ host: string; port: number }>;
  /** Router processes that share the port. */
  routers: number;
  /** As given: relative to the working folder. */
  dataDir: string;
  /** Undefined: the launcher starts the built-in PostgreSQL and passes its address to the other processes. */
  databaseUrl: Secret<string> | undefined;
  /** Undefined: whoever migrates does so by the account of `databaseUrl`. */
  ownerDatabaseUrl: Secret<string> | undefined;
  databasePoolSize: number;
  /** Undefined: queues live in PostgreSQL. */
  redis: Secret<ValueOf<'REDIS_URL'>> | undefined;
  logLevel: ValueOf<'LOG_LEVEL'>;
  offerRingMs: number;
  seatLeaseMs: number;
  /** People are trained here: nothing is real, and every screen says so. */
  isDrill: boolean;
  /** Seats of each line that a first start makes. */
  seatsPerLine: number;
  transferTimers: TransferTimers;
  /** Proxies whose word counts; empty believes nobody. */
  trustProxy: readonly string[];
  identity: IdentitySettings;
  unitPositionStaleMs: number;
  auditAnchorMs: number;
  unsealMs: number;
  /** Undefined: the keys are in a file of the data folder. */
  vaultKeys: Secret<ValueOf<'VAULT_KEY'>> | undefined;
  /** Undefined: messages go to the development inbox. */
  notifyWebhook: Readonly<{ url: Secret<string>; secret: Secret<string> }> | undefined;
  /** Networks besides the internet that webhooks of offices may lead into. */
  webhookNetworks: readonly string[];
  /** Undefined: this installation serves both lines. */
  link: LinkSettings | undefined;
}>;

/** How people prove who they are. Times in ms. */
export type IdentitySettings = Readonly<{
  sessionIdleMs: number;
  sessionLifeMs: number;
  sessionListsPerMinute: number;
  stepUpMs: number;
  requiresSecondFactor: boolean;
  guess: Readonly<{ freeFailures: number; maxWaitMs: number }>;
  oneTimePasswordMs: number;
  apiKeyGraceMs: number;
  /** Undefined: people sign in with their password only. */
  oidc: OidcSettings | undefined;
}>;

export type OidcSettings = Readonly<{
  issuer: string;
  clientId: string;
  clientSecret: Secret<string>;
  publicUrl: string;
  /** How somebody must have proved who they are, as the provider names it; any of these, and whatever it likes when empty. */
  acrs: readonly string[];
}>;

/** The installation of the other line. */
export type LinkSettings = Readonly<{ url: string; line: ValueOf<'LINK_LINE'>; secret: Secret<string> }>;

/** The variables of this process, with those of a file `.env` in the working folder behind them. */
export function readEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

const LINK_SETTINGS = ['LINK_URL', 'LINK_LINE', 'LINK_SECRET'] as const satisfies SettingName[];

/** Where the environment says production, as the image does, and names a database, people work; elsewhere it is tried out. */
const isDeployed = ({ NODE_ENV, DATABASE_URL }: Environment): boolean =>
  Boolean(DATABASE_URL) && NODE_ENV === 'production';

/** What means nothing without another setting. */
const NEEDED = [
  ['OWNER_DATABASE_URL', 'DATABASE_URL'],
  ['OIDC_ACR', 'OIDC_ISSUER'],
] as const satisfies [SettingName, SettingName][];

const OIDC_SETTINGS = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'PUBLIC_URL',
] as const satisfies SettingName[];

const oidcOf = ({
  issuer,
  clientId,
  clientSecret,
  publicUrl,
  acrs = [],
}: Partial<OidcSettings>): OidcSettings | undefined =>
  issuer === undefined || clientId === undefined || clientSecret === undefined || publicUrl === undefined
    ? undefined
    : Object.freeze({ issuer, clientId, clientSecret, publicUrl: new URL(publicUrl).origin, acrs });

const linkOf = ({ url, line, secret }: Partial<LinkSettings>): LinkSettings | undefined =>
  url === undefined || line === undefined || secret === undefined ? undefined : Object.freeze({ url, line, secret });

/**
 * Reads and checks all settings; an empty variable counts as absent.
 * @throws AppError `invalid-input` that names every wrong variable at once, one a line, and no secret
 */
export function loadConfig(env: Environment): Config {
  const issues: Issue[] = [];
  const read = <Name extends SettingName>(name: Name): ValueOf<Name> | undefined => {
    const { byDefault, isSecret, schema } = SETTINGS[name];
    const text = env[name] || byDefault;
    if (text === undefined) return undefined;
    const result = schema.safeParse(text);
    if (result.success) return result.data;
    const given = isSecret ? '' : ` (it is "${text}")`;
    issues.push({ path: name, message: `${result.error.issues[0]?.message}${given}` });
    return undefined;
  };
  const must = <Name extends SettingName>(name: Name) => read(name) as ValueOf<Name>;
  const hide = <T>(value: T | undefined) => (value === undefined ? undefined : asSecret(value));

  const notifyUrl = hide(read('NOTIFY_WEBHOOK_URL'));
  const notifySecret = hide(read('NOTIFY_WEBHOOK_SECRET'));
  if (notifyUrl && !notifySecret && !issues.some(({ path }) => path === 'NOTIFY_WEBHOOK_SECRET')) {
    issues.push({ path: 'NOTIFY_WEBHOOK_SECRET', message: 'is needed with NOTIFY_WEBHOOK_URL' });
  }

  const config: Config = {
    mode: must('NODE_ENV'),
    http: Object.freeze({ host: must('HOST'), port: must('PORT') }),
    routers: must('WEB_CONCURRENCY'),
    dataDir: must('DATA_DIR'),
    databaseUrl: hide(read('DATABASE_URL')),
    ownerDatabaseUrl: hide(read('OWNER_DATABASE_URL')),
    databasePoolSize: must('DATABASE_POOL_SIZE'),
    redis: hide(read('REDIS_URL')),
    logLevel: must('LOG_LEVEL'),
    offerRingMs: must('OFFER_RING_MS'),
    seatLeaseMs: must('SEAT_LEASE_MS'),
    seatsPerLine: must('SEATS_PER_LINE'),
    isDrill: must('DRILL') === 'yes',
    transferTimers: { lifeMs: must('TRANSFER_LIFE_MS'), liveMs: must('TRANSFER_LIVE_MS') },
    trustProxy: read('TRUST_PROXY') ?? [],
    identity: {
      sessionIdleMs: must('SESSION_IDLE_MS'),
      sessionLifeMs: must('SESSION_LIFE_MS'),
      sessionListsPerMinute: must('SESSION_LISTS_PER_MINUTE'),
      stepUpMs: must('STEP_UP_MS'),
      requiresSecondFactor: (read('SECOND_FACTOR') ?? (isDeployed(env) ? 'required' : 'optional')) === 'required',
      guess: { freeFailures: must('SIGN_IN_FREE_FAILURES'), maxWaitMs: must('SIGN_IN_MAX_WAIT_MS') },
      oneTimePasswordMs: must('ONE_TIME_PASSWORD_MS'),
      apiKeyGraceMs: must('API_KEY_GRACE_MS'),
      oidc: oidcOf({
        issuer: read('OIDC_ISSUER'),
        clientId: read('OIDC_CLIENT_ID'),
        clientSecret: hide(read('OIDC_CLIENT_SECRET')),
        publicUrl: read('PUBLIC_URL'),
        acrs: read('OIDC_ACR'),
      }),
    },
    unitPositionStaleMs: must('UNIT_POSITION_STALE_MS'),
    auditAnchorMs: must('AUDIT_ANCHOR_MS'),
    unsealMs: must('UNSEAL_MS'),
    vaultKeys: hide(read('VAULT_KEY')),
    notifyWebhook: notifyUrl && notifySecret && { url: notifyUrl, secret: notifySecret },
    webhookNetworks: read('WEBHOOK_NETWORKS') ?? [],
    link: linkOf({ url: read('LINK_URL'), line: read('LINK_LINE'), secret: hide(read('LINK_SECRET')) }),
  };
  const isSet = (name: SettingName) => Boolean(env[name]);
  for (const [one, needed] of NEEDED) {
    if (isSet(one) && !isSet(needed)) issues.push({ path: needed, message: `is needed with ${one}` });
  }
  for (const group of [LINK_SETTINGS, OIDC_SETTINGS] as const satisfies SettingName[][]) {
    if (!group.some(isSet)) continue;
    const missing = group.filter((name) => !isSet(name));
    issues.push(...missing.map((path) => ({ path, message: `must be set together with ${group.join(', ')}` })));
  }
  if (issues.length > 0) {
    const lines = issues.map(({ path, message }) => `  ${path} ${message}`);
    throw new AppError('invalid-input', ['wrong settings:', ...lines].join('\n'), { issues });
  }
  return Object.freeze(config);
}
