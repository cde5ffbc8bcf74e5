/** Every setting, declared once: `.env.example` is rendered from this table and `loadConfig` reads by it. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { LINES } from '#domain/line';
import { parseMasterKeys } from './master-keys';
import { parseRedisTarget } from './redis-target';

/** `byDefault` undefined: the setting is optional. A secret's value never appears in a message. */
type Setting<T> = { doc: string; example: string; byDefault?: string; isSecret?: true; schema: z.ZodType<T, string> };

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const MODES = ['production', 'development', 'test'] as const;

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` }) as unknown as z.ZodType<T[number], string>;

const postgresUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1, {
    error: 'must look like postgresql://user:password@host:5432/database',
  });

const httpUrl = z
  .string()
  .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), { error: 'must look like https://host:port' });

const issuerUrl = httpUrl.refine(
  (text) => text.startsWith('https:') || ['localhost', '127.0.0.1'].includes(new URL(text).hostname),
  { error: 'must be reached by https' },
);

const proxyList = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((list) => list.every((one) => /^(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?)$/.test(one)), {
    error: 'must be addresses, networks, loopback, linklocal or uniquelocal, separated by commas',
  }) as unknown as z.ZodType<string[], string>;

const wordList = z
  .string()
  .transform((text) => text.split(' ').filter(Boolean))
  .refine((list) => list.length > 0, { error: 'must be words separated by blanks' }) as unknown as z.ZodType<
  string[],
  string
>;

const networkList = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((list) => list.every(isNetwork), {
    error: 'must be addresses or networks like 10.20.0.0/16, separated by commas',
  }) as unknown as z.ZodType<string[], string>;

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const widest = isIP(address) === 6 ? 128 : 32;
  const isWidth = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest);
  return isIP(address) !== 0 && isWidth && more.length === 0;
}

const redisUrl = z.string().transform((text, context) => {
  const target = parseRedisTarget(text);
  if (target) return target;
  context.addIssue({
    code: 'custom',
    message: 'must look like redis://host:6379, redis+sentinel://host,host/name or redis+cluster://host,host',
  });
  return z.NEVER;
});

const vaultKeys = z.string().transform((text, context) => {
  const keys = parseMasterKeys(text);
  if (keys) return keys;
  context.addIssue({ code: 'custom', message: 'must be 32 bytes in base64, or several of them with commas between' });
  return z.NEVER;
});

const webUrl = z.string().refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), {
  error: 'must look like https://host/path',
});

const setting = <T>(declared: Setting<T>): Setting<T> => declared;

export const SETTINGS = {
  PORT: setting({
    doc: 'Port of the API and the console.',
    example: '3000',
    byDefault: '3000',
    schema: wholeNumber(1, 65_535),
  }),
  HOST: setting({
    doc: 'Address to listen on. The default is reachable from this machine only; 0.0.0.0 opens it to the network.',
    example: '127.0.0.1',
    byDefault: '127.0.0.1',
    schema: z.string(),
  }),
  WEB_CONCURRENCY: setting({
    doc: 'Router processes that share the port: more than one uses more cores. The limits of an API client hold for all\n# of them together.',
    example: '2',
    byDefault: '1',
    schema: wholeNumber(1, 64),
  }),
  DATA_DIR: setting({
    doc: 'Folder for the built-in database and the first credentials. Made on first start.',
    example: '.data',
    byDefault: '.data',
    schema: z.string(),
  }),
  DATABASE_URL: setting({
    doc: 'PostgreSQL, tested with version 18. Without it a built-in PostgreSQL runs in DATA_DIR.',
    example: 'postgresql://hotline:password@localhost:5432/hotline',
    isSecret: true,
    schema: postgresUrl,
  }),
  OWNER_DATABASE_URL: setting({
    doc: 'The same database by the account that owns it: used by npm start and db:prepare to migrate and to keep the account\n# of DATABASE_URL from whatever only an owner may do, such as deleting rows of the audit. Router and workers never get it.',
    example: 'postgresql://owner:password@localhost:5432/hotline',
    isSecret: true,
    schema: postgresUrl,
  }),
  DATABASE_POOL_SIZE: setting({
    doc: 'Connections that each process may hold open to PostgreSQL.',
    example: '20',
    byDefault: '20',
    schema: wholeNumber(1, 1_000),
  }),
  REDIS_URL: setting({
    doc: 'Redis for the queues, also as redis+sentinel://h1:26379,h2:26379/mymaster or redis+cluster://h1:7001,h2:7002;\n# rediss… instead of redis… for TLS. Without it the queues live in PostgreSQL.',
    example: 'redis://localhost:6379',
    isSecret: true,
    schema: redisUrl,
  }),
  LOG_LEVEL: setting({
    doc: `Least level that is logged: ${LOG_LEVELS.join(', ')}.`,
    example: 'info',
    byDefault: 'info',
    schema: oneOf(LOG_LEVELS),
  }),
  NODE_ENV: setting({
    doc: `What the process is for: ${MODES.join(', ')}.`,
    example: 'production',
    byDefault: 'production',
    schema: oneOf(MODES),
  }),
  OFFER_RING_MS: setting({
    doc: 'How long an offered case rings at one seat before it goes to the next, in milliseconds.',
    example: '15000',
    byDefault: '15000',
    schema: wholeNumber(100, 600_000),
  }),
  SEAT_LEASE_MS: setting({
    doc: 'How long a seat counts as occupied after the last sign of life of its browser, in milliseconds.',
    example: '15000',
    byDefault: '15000',
    schema: wholeNumber(100, 600_000),
  }),
  DRILL: setting({
    doc: 'yes: this installation is for drills, with a database of its own; every screen says that nothing is real.',
    example: 'no',
    byDefault: 'no',
    schema: oneOf(['yes', 'no']),
  }),
  SEATS_PER_LINE: setting({
    doc: 'Seats with an account of their own that the first start makes for each line. Later starts change nothing.',
    example: '3',
    byDefault: '3',
    schema: wholeNumber(3, 200),
  }),
  TRANSFER_LIFE_MS: setting({
    doc: 'How long the other line has to take a transfer of a danger to life before the alarm sounds, in milliseconds.',
    example: '10000',
    byDefault: '10000',
    schema: wholeNumber(100, 600_000),
  }),
  TRANSFER_LIVE_MS: setting({
    doc: 'How long it has for any other transfer with the caller on the line, in milliseconds.\n# Orders without a caller have the time that the policies give for signing.',
    example: '20000',
    byDefault: '20000',
    schema: wholeNumber(100, 600_000),
  }),
  UNIT_POSITION_STALE_MS: setting({
    doc: 'How old the last known position of a unit may be before every recommendation warns of it, in milliseconds.',
    example: '300000',
    byDefault: '300000',
    schema: wholeNumber(1_000, 86_400_000),
  }),
  AUDIT_ANCHOR_MS: setting({
    doc: 'How often the end of the audit chain is written to DATA_DIR/anchors, outside the database, in milliseconds.',
    example: '60000',
    byDefault: '60000',
    schema: wholeNumber(100, 86_400_000),
  }),
  UNSEAL_MS: setting({
    doc: 'How long a sealed identity may be opened after a second person agreed, in milliseconds.',
    example: '900000',
    byDefault: '900000',
    schema: wholeNumber(1_000, 86_400_000),
  }),
  TRUST_PROXY: setting({
    doc: 'Addresses of the proxies in front, separated by commas (also networks, and loopback, linklocal, uniquelocal):\n# theirs is the word on who calls and whether by TLS. Without it nobody is believed.',
    example: 'loopback,10.0.0.0/8',
    schema: proxyList,
  }),
  SESSION_IDLE_MS: setting({
    doc: 'A session that nobody uses ends after this long, in milliseconds. A seat that is signed on is in use.',
    example: '1800000',
    byDefault: '1800000',
    schema: wholeNumber(60_000, 86_400_000),
  }),
  SESSION_LIFE_MS: setting({
    doc: 'A session ends after this long whatever happens in it, in milliseconds.',
    example: '43200000',
    byDefault: '43200000',
    schema: wholeNumber(60_000, 86_400_000),
  }),
  SESSION_LISTS_PER_MINUTE: setting({
    doc: 'Lists, searches and exports that one session may ask for in a minute. What is about one case, a seat or a change\n# is never counted. The busiest screen asks for some 600.',
    example: '3000',
    byDefault: '3000',
    schema: wholeNumber(60, 10_000_000),
  }),
  STEP_UP_MS: setting({
    doc: 'How long sensitive commands (opening an identity) stay open after a person has proved once more who they are,\n# in milliseconds.',
    example: '300000',
    byDefault: '300000',
    schema: wholeNumber(1_000, 3_600_000),
  }),
  SECOND_FACTOR: setting({
    doc: 'Whether everybody but call-takers must have an authenticator: required or optional. Optional asks and insists not.\n# Without it: required where NODE_ENV=production is set, as in the image, and DATABASE_URL names a database; else optional.',
    example: 'required',
    schema: oneOf(['required', 'optional']),
  }),
  SIGN_IN_FREE_FAILURES: setting({
    doc: 'Wrong passwords in a row from one place before each doubles the wait for the next.',
    example: '5',
    byDefault: '5',
    schema: wholeNumber(1, 100),
  }),
  SIGN_IN_MAX_WAIT_MS: setting({
    doc: 'The longest that wait gets, in milliseconds.',
    example: '900000',
    byDefault: '900000',
    schema: wholeNumber(1_000, 86_400_000),
  }),
  VAULT_KEY: setting({
    doc: "Key that opens the vault of callers' identities: 32 random bytes in base64. Several with commas between: the first\n# one wraps, the others still open. Without it the keys are in DATA_DIR/vault.key, made on first start; keep a copy.",
    example: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
    isSecret: true,
    schema: vaultKeys,
  }),
  ONE_TIME_PASSWORD_MS: setting({
    doc: 'How long a password that an administrator gave opens, in milliseconds; its owner must change it by then.',
    example: '86400000',
    byDefault: '86400000',
    schema: wholeNumber(60_000, 2_592_000_000),
  }),
  API_KEY_GRACE_MS: setting({
    doc: "How long an API client's old key still opens after it was changed, in milliseconds.",
    example: '86400000',
    byDefault: '86400000',
    schema: wholeNumber(0, 604_800_000),
  }),
  OIDC_ISSUER: setting({
    doc: 'Identity provider (OpenID Connect) that people may sign in with. An administrator ties each account to its\n# subject there. OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL belong together.',
    example: 'https://id.example.gov.cn',
    schema: issuerUrl,
  }),
  OIDC_CLIENT_ID: setting({ doc: 'Our name there.', example: 'hotline', schema: z.string().min(1) }),
  OIDC_CLIENT_SECRET: setting({
    doc: 'Our secret there.',
    example: 'the-secret-that-the-provider-gave',
    isSecret: true,
    schema: z.string().min(1),
  }),
  OIDC_ACR: setting({
    doc: 'How the provider must have asked people to prove who they are: acr values as it names them, separated by blanks.\n# They are asked for, and whoever comes back with none of them is refused. Name its two factors here.',
    example: 'urn:example:two-factors',
    schema: wordList,
  }),
  PUBLIC_URL: setting({
    doc: 'Where browsers reach this installation; the provider sends them back to PUBLIC_URL/v1/session/oidc/callback.',
    example: 'https://hotline.example.gov.cn',
    schema: httpUrl,
  }),
  NOTIFY_WEBHOOK_URL: setting({
    doc: 'Service that sends our messages and e-mails; each is posted to it with a signature. Without it they are\n# written to an inbox that the console shows.',
    example: 'https://messages.example.org/send',
    isSecret: true,
    schema: webUrl,
  }),
  NOTIFY_WEBHOOK_SECRET: setting({
    doc: 'What that signature is made with: 32 characters or more, known to both sides.',
    example: 'a-long-random-text-of-32-characters-or-more',
    isSecret: true,
    schema: z.string().min(32, { error: 'must have 32 characters or more' }),
  }),
  WEBHOOK_NETWORKS: setting({
    doc: 'Networks of the government whose offices get messages by webhook, with commas between. Without it webhooks go to\n# the internet by https and nowhere else: not to this machine, and not into the network that it stands in.',
    example: '10.20.0.0/16',
    schema: networkList,
  }),
  LINK_URL: setting({
    doc: 'Where the installation of the other line answers, when it is another one. Without it this one serves both lines.\n# LINK_URL, LINK_LINE and LINK_SECRET belong together.',
    example: 'https://line-110.example.gov.cn',
    schema: httpUrl,
  }),
  LINK_LINE: setting({
    doc: 'The line that lives there: 110 or 12345.',
    example: '110',
    schema: oneOf(LINES),
  }),
  LINK_SECRET: setting({
    doc: 'What both installations sign their messages with (HMAC-SHA256), the same on both sides, from 32 characters.',
    example: 'at-least-32-characters-that-nobody-guesses',
    isSecret: true,
    schema: z.string().min(32, { error: 'must have at least 32 characters' }),
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** The text of `.env.example`. */
export function renderEnvExample(): string {
  const entries = SETTING_NAMES.map((name) => `# ${SETTINGS[name].doc}\n# ${name}=${SETTINGS[name].example}\n`);
  return [
    '# Copy to .env and uncomment what differs. Variables of the environment win over this file.\n',
    ...entries,
  ].join('\n');
}
