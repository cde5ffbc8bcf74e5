import { createHash } from 'node:crypto';
import type { Database } from '#db/client';
import { findAccountOfSubject } from '#db/stores/account-store';
import { claimAttempt, insertAttempt } from '#db/stores/oidc-store';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { OidcSettings } from '#platform/config';
import type { Metrics } from '#platform/metrics';
import { HOME_CITY, type OpenedSession, type SessionService } from '../session/session-service';
import { hashToken, newToken } from '../session/token';
import type { Visit } from '../session/visit';
import type { OidcProvider } from './oidc-provider';
import { verifyIdToken } from './verify-id-token';

export const CALLBACK_PATH = '/v1/session/oidc/callback';

/** How long somebody may take at the provider, in ms. */
const ATTEMPT_MS = 600_000;

/** What the provider sends the browser back with. */
export type Callback = { code?: string; state?: string; iss?: string };
export type OidcService = ReturnType<typeof createOidcService>;

/** Sign-in through the identity provider: authorization code with PKCE (RFC 7636, RFC 9700). */
export function createOidcService({
  database,
  clock,
  settings,
  provider,
  sessions,
  metrics,
}: {
  database: Database;
  clock: Clock;
  settings: OidcSettings;
  provider: OidcProvider;
  sessions: SessionService;
  metrics: Pick<Metrics, 'signIns'>;
}) {
  const redirectUri = `${settings.publicUrl}${CALLBACK_PATH}`;

  async function prove({ code, state, iss }: Callback, browser: string | undefined) {
    const refuse = (why: string) => new AppError('unauthenticated', why);
    if (code === undefined || state === undefined || browser === undefined) throw refuse('nobody was signed in');
    if (iss !== undefined && iss !== settings.issuer) throw refuse('another provider answers');
    const now = clock.now();
    const hashes = { stateHash: hashToken(state), browserHash: hashToken(browser) };
    const attempt = await claimAttempt(database, { ...hashes, now });
    if (!attempt) throw refuse('no such sign-in is under way in this browser');
    const token = await provider.redeem(code, attempt.verifier, redirectUri);
    const { issuer, clientId, acrs } = settings;
    const expected = { issuer, clientId, acrs, nonce: attempt.nonce, now };
    const subject = verifyIdToken(token, await provider.keysFor(token), expected);
    const account = await findAccountOfSubject(database, HOME_CITY, subject);
    if (!account) throw refuse('no account is tied to this subject');
    return { cityId: account.cityId, userId: account.id };
  }

  return {
    /**
     * @returns where to send the browser, and what it must bring back
     * @throws AppError `unauthenticated` when the provider is away; `rate-limited`
     */
    async begin(): Promise<{ url: string; browser: string; expiresAt: Date }> {
      const [state, nonce, verifier, browser] = [newToken(), newToken(), newToken(), newToken()];
      const url = new URL(await provider.authorizationEndpoint());
      const now = clock.now();
      const expiresAt = new Date(now.getTime() + ATTEMPT_MS);
      const attempt = { stateHash: hashToken(state), browserHash: hashToken(browser), nonce, verifier, expiresAt };
      if (!(await insertAttempt(database, attempt, now))) throw new AppError('rate-limited', 'too many sign-ins');
      const asked = {
        ...{ response_type: 'code', client_id: settings.clientId, redirect_uri: redirectUri, scope: 'openid' },
        ...{ state, nonce, code_challenge_method: 'S256' },
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        ...(settings.acrs.length > 0 ? { acr_values: settings.acrs.join(' ') } : {}),
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return { url: url.href, browser, expiresAt };
    },

    /** @throws AppError `unauthenticated`, whatever is wrong */
    async finish(
      callback: Callback,
      browser: string | undefined,
      visit: Visit,
      oldToken: string | undefined,
    ): Promise<OpenedSession> {
      try {
        const opened = await sessions.open({ ...(await prove(callback, browser)), method: 'oidc' }, visit, oldToken);
        metrics.signIns.inc({ outcome: 'signed-in' });
        return opened;
      } catch (error) {
        metrics.signIns.inc({ outcome: 'wrong' });
        throw error;
      }
    },
  };
}
