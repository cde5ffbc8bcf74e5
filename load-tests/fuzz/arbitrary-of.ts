import fc from 'fast-check';
import type { JsonSchema } from './api-document';

/** What breaks systems: wrong kinds, ends of ranges, and texts that somebody downstream might take for code. */
export const HOSTILE: readonly unknown[] = [
  ...[null, true, -1, 0, 0.5, 1e308, -(2 ** 31) - 1, 2 ** 53, [], {}, [[[]]], '', ' '],
  ...['\u0000', '\ud800', '\u202e', '\ufeff', '🚒'.repeat(50), 'x'.repeat(30_000), '9'.repeat(40)],
  ...["' OR '1'='1", '"; DROP TABLE cases; --', "1' UNION SELECT pg_sleep(5) --", '%', '_', '\\', '$$'],
  ...['../../../../etc/passwd', '..%2f..%2f', 'file:///etc/passwd', 'http://169.254.169.254/', '//evil.example'],
  ...['<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', 'javascript:alert(1)', '{{7*7}}', '${7*7}'],
  ...['=HYPERLINK("http://evil.example")', '\r\nx-injected: 1', '\n{"level":"fatal"}', 'NaN', 'constructor'],
  ...[{ $gt: '' }, { $where: 'sleep(1)' }, { not: null }, { contains: '' }, { constructor: { prototype: {} } }],
  ...[
    '0000-00-00T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '1999-12-31T00:00:00+14:00',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "c">]>',
  ],
];
/** Keys that reach for the prototype, or for columns that are not the sender's to set. */
const FOREIGN_KEYS = ['__proto__', 'constructor', 'cityId', 'role', 'isAdmin', 'priority', 'status', '$where', ''];

const MAX_ITEMS = 4;
const MAX_TEXT = 60;
const INSTANT = { min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true };
const ANY_SCHEMA = fc.jsonValue({ maxDepth: 3 });

/** Something that is not an object cannot be what a schema of an object asks for; where anything goes, nothing is wrong. */
const hostile = fc.constantFrom(...HOSTILE);

function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern), { size: 'small' });
  } catch {
    return fc.string({ maxLength: MAX_TEXT }); // a pattern that the generator does not know
  }
}

function textOf({ format, pattern, minLength = 0, maxLength }: JsonSchema, ids: readonly string[]) {
  if (format === 'uuid') return ids.length > 0 ? fc.oneof(fc.constantFrom(...ids), fc.uuid()) : fc.uuid();
  if (format === 'date-time') return fc.date(INSTANT).map((date) => date.toISOString());
  if (typeof pattern === 'string') return matching(pattern);
  const min = Number(minLength);
  const max = Math.max(min, Math.min(Number(maxLength ?? MAX_TEXT), MAX_TEXT));
  return fc.oneof(
    { weight: 30, arbitrary: fc.string({ minLength: min, maxLength: max, unit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.constant('火'.repeat(Number(maxLength ?? MAX_TEXT))) },
    { weight: 1, arbitrary: fc.constant('x'.repeat(Number(maxLength ?? MAX_TEXT) + 1)) },
  );
}

function objectOf(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const {
    properties = {},
    required = [],
    additionalProperties,
  } = schema as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
    additionalProperties?: JsonSchema | boolean;
  };
  const other = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  // A map whose keys are a closed list names them as required, and what is behind each by the rest.
  const named = Object.fromEntries(required.map((name) => [name, other ?? {}]));
  const fields = Object.fromEntries(
    Object.entries({ ...named, ...properties }).map(([name, of]) => [name, arbitraryOf(of, ids)]),
  );
  const known = fc.record(fields, { requiredKeys: required });
  if (Object.keys(fields).length > 0 || other === undefined) return known;
  return fc.dictionary(fc.string({ maxLength: 10 }), arbitraryOf(other, ids), { maxKeys: MAX_ITEMS });
}

/** Values that a schema allows, as far as JSON Schema says. */
function allowedOf(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { type, enum: values, anyOf, oneOf, items, minimum = -1_000, maximum = 1_000 } = schema;
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(values)) return fc.constantFrom(...(values as unknown[]));
  const choices = (anyOf ?? oneOf) as JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => allowedOf(choice, ids)));
  switch (type) {
    case 'string':
      return textOf(schema, ids);
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 4 }), fc.maxSafeInteger()).map((value) => {
        return Math.max(Number(minimum), Math.min(value, Number(maximum)));
      });
    case 'number':
      return fc.double({ min: Number(minimum), max: Number(maximum), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      if (Array.isArray(schema.prefixItems)) {
        return fc.tuple(...(schema.prefixItems as JsonSchema[]).map((item) => arbitraryOf(item, ids)));
      }
      return fc.array(arbitraryOf((items ?? {}) as JsonSchema, ids), {
        minLength: Math.min(Number(schema.minItems ?? 0), MAX_ITEMS),
        maxLength: Math.min(Number(schema.maxItems ?? MAX_ITEMS), MAX_ITEMS),
      });
    case 'object':
      return objectOf(schema, ids);
    default:
      return ANY_SCHEMA;
  }
}

/** Values for a schema: mostly allowed ones, sometimes what a hostile sender would put there. */
export const arbitraryOf = (schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary: allowedOf(schema, ids) }, { weight: 1, arbitrary: hostile });

/** An object with a key that its schema does not know; `__proto__` is a key like any other in JSON. */
export const withForeignKey = ({ properties = {} }: JsonSchema, body: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc
    .tuple(
      body,
      fc.constantFrom(...FOREIGN_KEYS.filter((key) => !Object.hasOwn(properties as object, key))),
      ANY_SCHEMA,
    )
    .map(([value, key, foreign]) => {
      const inner = JSON.stringify(typeof value === 'object' && value !== null ? value : {}).slice(1, -1);
      return `{${inner}${inner === '' ? '' : ','}${JSON.stringify(key)}:${JSON.stringify(foreign)}}`;
    });
