import { z } from 'zod';
import { AppError } from '#domain/app-error';
import type { OidcSettings } from '#platform/config';
import { findKey, headerOf, type Jwk, jwkSchema } from './verify-id-token';

/** The provider answers within this time or is away, in ms. */
const PATIENCE_MS = 5_000;
/** What it says of itself is read anew after this long, in ms; its keys also when a token names one we do not know. */
const KEEP_MS = 3_600_000;
/** Whoever sends tokens with invented key names makes us read the keys this often at most, in ms. */
const KEYS_AT_MOST_EVERY_MS = 30_000;
const MAX_ANSWER = 200_000;

/** By TLS, or on this machine. */
const endpoint = z
  .url()
  .refine((url) => url.startsWith('https://') || /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url));
const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  jwks_uri: endpoint,
});
type Discovery = z.infer<typeof discoverySchema>;

const away = (cause: unknown) => new AppError('unauthenticated', 'the identity provider does not answer', { cause });

async function ask<T>(schema: z.ZodType<T>, url: string, init: RequestInit = {}): Promise<T> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await response.text();
    if (!response.ok || text.length > MAX_ANSWER) throw new Error(`answered ${response.status}, ${text.length} long`);
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw away(cause);
  }
}

export type OidcProvider = ReturnType<typeof createOidcProvider>;

/** The identity provider as it describes itself (OpenID Connect Discovery). @param nowMs never goes back, in ms */
export function createOidcProvider(settings: OidcSettings, nowMs: () => number) {
  const { issuer, clientId, clientSecret } = settings;
  let known: { discovery: Discovery; at: number } | undefined;
  let published: { keys: Jwk[]; at: number } | undefined;

  const discover = async (): Promise<Discovery> => {
    if (known && nowMs() - known.at < KEEP_MS) return known.discovery;
    const discovery = await ask(discoverySchema, `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (discovery.issuer !== issuer) throw away(new Error('it calls itself otherwise'));
    known = { discovery, at: nowMs() };
    return discovery;
  };
  const readKeys = async (): Promise<Jwk[]> => {
    const { keys } = await ask(z.object({ keys: z.array(jwkSchema).max(50) }), (await discover()).jwks_uri);
    published = { keys, at: nowMs() };
    return keys;
  };

  return {
    authorizationEndpoint: async () => (await discover()).authorization_endpoint,

    /** The provider's keys, read anew when they are old or lack the one that the token names. */
    async keysFor(token: string): Promise<Jwk[]> {
      const age = published ? nowMs() - published.at : Infinity;
      if (!published || age > KEEP_MS) return readKeys();
      const isKnown = findKey(published.keys, headerOf(token)) !== undefined;
      return isKnown || age < KEYS_AT_MOST_EVERY_MS ? published.keys : readKeys();
    },

    /** Exchanges a code for an ID token. @throws AppError `unauthenticated` when the provider refuses or is away */
    async redeem(code: string, verifier: string, redirectUri: string): Promise<string> {
      const { token_endpoint } = await discover();
      const credentials = [clientId, clientSecret.reveal()].map(encodeURIComponent).join(':');
      const answer = await ask(z.object({ id_token: z.string().max(20_000) }), token_endpoint, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
        body: new URLSearchParams({
          ...{ grant_type: 'authorization_code', code },
          ...{ redirect_uri: redirectUri, code_verifier: verifier },
        }),
      });
      return answer.id_token;
    },
  };
}
