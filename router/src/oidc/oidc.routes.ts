import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { text } from '#domain/text';
import { signInWaysSchema } from '#domain/wire/session-wire';
import { ownCookie, sessionCookie } from '../http/cookies';
import { route } from '../http/route';
import { visitOf } from '../session/session.routes';
import { CALLBACK_PATH, type OidcService } from './oidc-service';

/** The browser that began. The provider sends it back from another site, so this cookie goes along then. */
const attemptCookie = ownCookie('oidc', { sameSite: 'lax' });

/** The console's sign-in page, which says that it did not work. */
const FAILED = '/#/login?oidc=failed';

/** Sign-in through an identity provider; without one only the answer that there is none. */
export const oidcRoutes = (oidc: OidcService | undefined) => [
  route({
    method: 'get',
    path: '/v1/session/ways',
    who: 'anyone',
    audit: 'none',
    answer: signInWaysSchema,
    handle: () => Promise.resolve({ body: { oidc: oidc !== undefined } }),
  }),
  ...(oidc === undefined ? [] : redirects(oidc)),
];

const redirects = (oidc: OidcService) => [
  route({
    method: 'get',
    path: '/v1/session/oidc',
    who: 'anyone',
    async handle(_input, { request, response }) {
      const { url, browser, expiresAt } = await oidc.begin();
      attemptCookie.set(request, response, browser, expiresAt);
      response.redirect(302, url);
      return 'written';
    },
  }),
  route({
    method: 'get',
    path: CALLBACK_PATH,
    who: 'anyone',
    audit: 'sign-in',
    query: z.object({ code: text(2_000).optional(), state: text(200).optional(), iss: text(500).optional() }),
    async handle({ query }, { request, response }) {
      const browser = attemptCookie.of(request);
      attemptCookie.clear(request, response);
      response.setHeader('referrer-policy', 'no-referrer');
      try {
        const oldToken = sessionCookie.of(request);
        const { token, expiresAt } = await oidc.finish(query, browser, visitOf(request), oldToken);
        sessionCookie.set(request, response, token, expiresAt);
        response.redirect(303, '/');
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'unauthenticated') throw error;
        response.redirect(303, FAILED);
      }
      return 'written';
    },
  }),
];
