/** Intake requests that are wrong in every way a careless or hostile sender finds, each with what must be said of it. */
import type { HttpRequest } from '../lib/http';
import { createRandom, type Random } from '../lib/random';

/** `path`: the field that the answer must name (or one beneath it); undefined where no field is at fault. */
export type MalformedRequest = {
  kind: string;
  request: Omit<HttpRequest, 'url'> & { path: string };
  statuses: readonly number[];
  path: string | undefined;
};

type Body = Record<string, unknown>;
type Fault = { body: Body; path: string };

const validBody = (id: string): Body => ({
  externalId: id,
  dialled: '110',
  text: 'someone is at the door',
  caller: { phone: '+86 139 0000 0000', name: 'Wang' },
  location: { address: 'Jiefang Road 1', lat: 30, lon: 104 },
});

const FIELDS: Record<string, readonly unknown[]> = {
  externalId: [5, null, [], {}, true, '', '   ', 'x'.repeat(201), 'a\u0000b', '\ud800'],
  dialled: [110, null, '119', '', [], {}, ['110'], '110 ', true],
  text: [5, null, [], {}, false, 'x'.repeat(20_001), 'a\u0000b', 'half \udc00 pair'],
  receivedAt: [
    0,
    null,
    'yesterday',
    '2026-02-30T00:00:00Z',
    '2026-01-01',
    '0001-01-01T00:00:00Z',
    '9999-12-31T00:00:00Z',
  ],
  language: [1, null, '', 'x', '12', 'zh_CN', 'zh-', 'a'.repeat(40)],
  caller: [5, null, 'Wang', [], true],
  'caller.phone': [5, null, '', 'phone', '+', '13900000000'.repeat(5), "1'; DROP TABLE callers; --", []],
  'caller.name': [5, null, '', '  ', 'x'.repeat(101), 'a\u0000', '\udfff', {}],
  location: [5, null, 'here', [], false],
  'location.address': [5, null, '', 'x'.repeat(501), '\u0000', {}],
  'location.lat': ['30', null, -91, 90.001, 1e308, [], true],
  'location.lon': ['104', null, -181, 180.5, -1e308, {}, false],
  ended: [5, null, '', 'BUSY', 'abandoned', [], {}],
  openLineNoise: ['true', null, 1, [], {}],
};
const REQUIRED = ['externalId', 'dialled', 'text'];
const UNKNOWN_NAMES = ['Text', 'dialed', 'constructor', 'toString', 'prototype', '$where', 'cityId', 'priority'];

/** Puts a value at a dotted path of a body. */
function withValue(body: Body, path: string, value: unknown): Body {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...body, [head]: value };
  return { ...body, [head]: { ...(body[head] as Body), [rest.join('.')]: value } };
}

const wrongField = (random: Random, id: string): Fault => {
  const path = random.pick(Object.keys(FIELDS));
  return { body: withValue(validBody(id), path, random.pick(FIELDS[path] ?? [])), path };
};
const missingField = (random: Random, id: string): Fault => {
  const path = random.pick(REQUIRED);
  const { [path]: _left, ...body } = validBody(id);
  return { body, path };
};
const unknownField = (random: Random, id: string): Fault => {
  const name = random.pick(UNKNOWN_NAMES);
  const parent = random.pick(['', 'caller', 'location']);
  const path = parent === '' ? name : `${parent}.${name}`;
  return { body: withValue(validBody(id), path, random.pick([1, null, 'x', {}, []])), path };
};
const deepField = (random: Random, id: string): Fault => {
  const path = random.pick(['text', 'caller', 'location']);
  let value: unknown = 'bottom';
  for (let depth = 0; depth < 50 + random.below(200); depth += 1) value = random.below(2) ? [value] : { in: value };
  // An object takes unknown keys beneath it, an array and a string are wrong by themselves: both name the field.
  return { body: withValue(validBody(id), path, [value]), path };
};

const NOT_OBJECTS = ['null', '5', 'true', '"text"', '[]', '[{}]', '""', '-0', '1e999'];
const NOT_JSON = [
  '{',
  '{"text":',
  'text=hello',
  '<xml/>',
  "{'a':1}",
  '{"a":1}}',
  'NaN',
  '\u0000',
  '\ufeff{',
  '{"a":01}',
];

/** Raw bodies that are no JSON object of ours. Sizes and depths in signs. */
const RAW = {
  'not an object': (random: Random) => random.pick(NOT_OBJECTS),
  'not JSON': (random: Random) => random.pick(NOT_JSON),
  'deep nesting': (random: Random) => {
    const depth = 2_000 + random.below(8_000);
    return random.below(2) ? '['.repeat(depth) + ']'.repeat(depth) : '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
  },
  'broken UTF-8': (random: Random) => {
    const broken = random.pick(['ff', 'c328', 'e28a', 'f0288cbc', 'eda080', 'c0af', 'f8a1a1a1a1']);
    return Buffer.concat([Buffer.from('{"text":"'), Buffer.from(broken, 'hex'), Buffer.from('"}')]);
  },
} as const;

/** A valid contact whose prototype somebody tries to reach: `__proto__` is a key like any other in JSON. */
const withProto = (random: Random, id: string): string => {
  const body = JSON.stringify(validBody(id));
  const inner = random.pick(['{"dialled":"12345"}', '{"isAdmin":true}', '1', 'null']);
  return `{"__proto__":${inner},${body.slice(1)}`;
};

const CHANNEL_NAMES = ['fax', 'PHONE', 'phone%20', '..', '%00', '%ff', '__proto__', 'constructor', 'x'.repeat(3_000)];
const WRONG_KEYS = ['', 'Bearer', 'Bearer x', 'Basic YTpi', `Bearer ${'x'.repeat(5_000)}`, 'Bearer \t', 'bearer null'];
const WRONG_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml', 'x'];
const WRONG_ENCODINGS = ['gzip', 'br', 'deflate', 'zstd', 'identity, gzip', 'x'];
const WRONG_CHARSETS = ['utf-16', 'gbk', 'x-unknown'];

const HUGE_BYTES = 1_000_000;
const BAD_REQUEST = [400] as const;

type Maker = (random: Random, id: string) => Omit<MalformedRequest, 'kind'>;

/** Makers of requests, each of one kind of fault; `key` is a good key. */
function makers(key: string): Record<string, Maker> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const path = '/v1/intake/phone';
  const post = (body: string | Buffer) => ({ method: 'POST', path, headers, body });
  const asJson =
    (make: (random: Random, id: string) => Fault): Maker =>
    (random, id) => {
      const fault = make(random, id);
      return { request: post(JSON.stringify(fault.body)), statuses: BAD_REQUEST, path: fault.path };
    };
  const asRaw =
    (make: (random: Random, id: string) => string | Buffer): Maker =>
    (random, id) => ({ request: post(make(random, id)), statuses: BAD_REQUEST, path: 'body' });
  const withHeaders = (id: string, changed: Record<string, string>) => ({
    ...post(JSON.stringify(validBody(id))),
    headers: { ...headers, ...changed },
  });

  return {
    'wrong value': asJson(wrongField),
    'missing field': asJson(missingField),
    'unknown field': asJson(unknownField),
    'deep field': asJson(deepField),
    '__proto__ key': (random, id) => ({
      request: post(withProto(random, id)),
      statuses: BAD_REQUEST,
      path: '__proto__',
    }),
    'not an object': asRaw(RAW['not an object']),
    'not JSON': asRaw(RAW['not JSON']),
    'deep nesting': (random) => ({
      request: post(RAW['deep nesting'](random)),
      statuses: BAD_REQUEST,
      path: undefined,
    }),
    'broken UTF-8': asRaw(RAW['broken UTF-8']),
    'no body': () => ({ request: post(''), statuses: BAD_REQUEST, path: 'externalId' }),
    huge: (random, id) => ({
      request: post(JSON.stringify({ ...validBody(id), text: random.pick(['x', '火']).repeat(HUGE_BYTES) })),
      statuses: [413],
      path: 'body',
    }),
    'empty message': (random, id) => ({
      request: {
        ...post(JSON.stringify({ ...validBody(id), text: ' '.repeat(random.below(5)) })),
        path: '/v1/intake/web',
      },
      statuses: BAD_REQUEST,
      path: 'text',
    }),
    'unknown channel': (random, id) => ({
      request: { ...post(JSON.stringify(validBody(id))), path: `/v1/intake/${random.pick(CHANNEL_NAMES)}` },
      statuses: [400, 404],
      path: undefined,
    }),
    'wrong method': (random, id) => ({
      request: { ...post(JSON.stringify(validBody(id))), method: random.pick(['PUT', 'PATCH', 'DELETE']) },
      statuses: [404, 405],
      path: undefined,
    }),
    'wrong key': (random, id) => ({
      request: withHeaders(id, { authorization: random.pick(WRONG_KEYS) }),
      statuses: [401],
      path: undefined,
    }),
    'wrong content type': (random, id) => ({
      request: withHeaders(id, { 'content-type': random.pick(WRONG_TYPES) }),
      statuses: [400, 415],
      path: 'body',
    }),
    'wrong encoding': (random, id) => ({
      request: withHeaders(id, { 'content-encoding': random.pick(WRONG_ENCODINGS) }),
      statuses: [400, 415],
      path: 'body',
    }),
    'wrong charset': (random, id) => ({
      request: withHeaders(id, { 'content-type': `application/json; charset=${random.pick(WRONG_CHARSETS)}` }),
      statuses: [400, 415],
      path: 'body',
    }),
  };
}

/** How often a kind comes up beside the others: a megabyte is slow, and one in fifty is enough. */
const WEIGHTS: Record<string, number> = { 'wrong value': 12, 'missing field': 4, 'unknown field': 4, 'not JSON': 4 };

/** The same `count` requests for the same seed. */
export function* makeMalformed(seed: number, count: number, key: string): Generator<MalformedRequest> {
  const random = createRandom(seed);
  const byKind = makers(key);
  const kinds = Object.keys(byKind).flatMap((kind) => Array<string>(WEIGHTS[kind] ?? 1).fill(kind));
  for (let n = 0; n < count; n += 1) {
    const kind = random.pick(kinds);
    const make = byKind[kind];
    if (make) yield { kind, ...make(random, `malformed-${seed}-${n}`) };
  }
}
