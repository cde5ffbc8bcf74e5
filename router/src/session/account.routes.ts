import type { Request, Response } from 'express';
import {
  passwordChangeSchema,
  recoveryCodesSchema,
  secondFactorBeginSchema,
  secondFactorConfirmSchema,
  secondFactorSecretSchema,
} from '#domain/wire/session-wire';
import { sessionCookie } from '../http/cookies';
import { route, sessionOf } from '../http/route';
import type { AccountService } from './account-service';
import type { OpenSession } from './session-service';

/** What proves who people are: they change it themselves. Every change gives their session a new token. */
export const accountRoutes = (account: AccountService) => {
  const renew = (http: { request: Request; response: Response }, { expiresAt }: OpenSession, token: string) =>
    sessionCookie.set(http.request, http.response, token, expiresAt);
  return [
    route({
      method: 'put',
      path: '/v1/session/password',
      who: 'user',
      body: passwordChangeSchema,
      async handle({ body, ...caller }, http) {
        const session = sessionOf(caller);
        renew(http, session, await account.changePassword(session, body));
        return { body: undefined };
      },
    }),
    route({
      method: 'post',
      path: '/v1/session/second-factor',
      who: 'user',
      body: secondFactorBeginSchema,
      answer: secondFactorSecretSchema,
      handle: async ({ body, ...caller }) => ({ body: await account.beginSecondFactor(sessionOf(caller), body) }),
    }),
    route({
      method: 'post',
      path: '/v1/session/second-factor/confirm',
      who: 'user',
      body: secondFactorConfirmSchema,
      answer: recoveryCodesSchema,
      async handle({ body, ...caller }, http) {
        const session = sessionOf(caller);
        const { recoveryCodes, token } = await account.confirmSecondFactor(session, body.code);
        renew(http, session, token);
        return { body: { recoveryCodes } };
      },
    }),
  ];
};
