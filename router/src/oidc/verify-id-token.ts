import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#domain/app-error';

/** What signatures we take, and the keys that can make them. Nothing symmetric and nothing unsigned is among them. */
const KEY_OF = { RS256: { kty: 'RSA' }, ES256: { kty: 'EC', crv: 'P-256' } } as const;
/** 128 bits of strength, as P-256 has (NIST SP 800-57, table 2). */
const MIN_RSA_BITS = 3_072;
/** Clocks of the provider and ours may differ by this much, in seconds. */
const SKEW_S = 30;

const headerSchema = z.object({
  alg: z.enum(['RS256', 'ES256']),
  kid: z.string().optional(),
  crit: z.undefined().optional(),
});
const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string()).min(1)]),
  azp: z.string().optional(),
  exp: z.number(),
  iat: z.number(),
  nbf: z.number().optional(),
  nonce: z.string(),
  acr: z.string().optional(),
});

/** A public key as the provider publishes it (RFC 7517). */
export const jwkSchema = z.looseObject({
  kty: z.string(),
  crv: z.string().optional(),
  kid: z.string().optional(),
  alg: z.string().optional(),
  use: z.string().optional(),
});
export type Jwk = z.infer<typeof jwkSchema>;

const refuse = (why: string, cause?: unknown) => new AppError('unauthenticated', `the ID token ${why}`, { cause });

function parse<T>(schema: z.ZodType<T>, part: string, what: string): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
  } catch (cause) {
    throw refuse(`has a bad ${what}`, cause);
  }
}

/** The one key that can have made this signature; undefined when the provider publishes none, or more than one. */
export function findKey(keys: Jwk[], { alg, kid }: { alg: keyof typeof KEY_OF; kid?: string }): Jwk | undefined {
  const asked = Object.entries(KEY_OF[alg]);
  const fitting = keys.filter(
    (key) =>
      asked.every(([name, value]) => key[name] === value) &&
      (key.use === undefined || key.use === 'sig') &&
      (key.alg === undefined || key.alg === alg) &&
      (kid === undefined || key.kid === kid),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function publicKey(jwk: Jwk): KeyObject {
  const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < MIN_RSA_BITS) throw refuse('is signed with a short key');
  return key;
}

export const headerOf = (token: string) => parse(headerSchema, token.split('.')[0] ?? '', 'header');

/**
 * Checks an ID token as OpenID Connect Core 3.1.3.7 says, and stricter where it leaves a choice.
 * @returns the subject: who signed in, at this issuer
 * @throws AppError `unauthenticated`
 */
export function verifyIdToken(
  token: string,
  keys: Jwk[],
  expected: { issuer: string; clientId: string; acrs: readonly string[]; nonce: string; now: Date },
): string {
  const [header, payload, signature, ...rest] = token.split('.');
  if (header === undefined || payload === undefined || !signature || rest.length > 0)
    throw refuse('has not three parts');
  const { alg, kid } = headerOf(token);
  const jwk = findKey(keys, { alg, kid });
  if (!jwk) throw refuse('is signed with a key that the provider does not publish');
  const key = { key: publicKey(jwk), dsaEncoding: 'ieee-p1363' as const };
  if (!verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))) {
    throw refuse('has a wrong signature');
  }
  const claims = parse(claimsSchema, payload, 'payload');
  const audience = [claims.aud].flat();
  const nowS = expected.now.getTime() / 1_000;
  if (claims.iss !== expected.issuer) throw refuse('is of another issuer');
  if (!audience.includes(expected.clientId)) throw refuse('is for somebody else');
  if ((audience.length > 1 || claims.azp !== undefined) && claims.azp !== expected.clientId) {
    throw refuse('was given to somebody else');
  }
  if (claims.exp <= nowS - SKEW_S) throw refuse('has expired');
  if (claims.iat > nowS + SKEW_S || (claims.nbf ?? 0) > nowS + SKEW_S) throw refuse('is from the future');
  if (claims.nonce !== expected.nonce) throw refuse('answers another request');
  const isProofEnough = expected.acrs.length === 0 || expected.acrs.includes(claims.acr ?? '');
  if (!isProofEnough) throw refuse('does not say that enough was proved');
  return claims.sub;
}
