import type { Request, Response } from 'express';
import { sessionSchema, signInSchema } from '#domain/wire/session-wire';
import { SESSION_COOKIE, sessionTokenOf } from '../http/authenticate';
import { actorOf, route } from '../http/route';
import type { SessionService } from './session-service';

const cookieOptions = (request: Request) => ({
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: request.secure,
  path: '/',
});

const setCookie = (request: Request, response: Response, token: string, expires: Date) =>
  response.cookie(SESSION_COOKIE, token, { ...cookieOptions(request), expires });

export const sessionRoutes = (sessions: SessionService) => [
  route({
    method: 'post',
    path: '/v1/session',
    who: 'anyone',
    audit: 'sign-in',
    body: signInSchema,
    answer: sessionSchema,
    async handle({ body }, { request, response }) {
      const { token, expiresAt, session } = await sessions.signIn(body.username, body.password);
      setCookie(request, response, token, expiresAt);
      return { body: session };
    },
  }),
  route({
    method: 'get',
    path: '/v1/session',
    who: 'user',
    audit: 'none',
    answer: sessionSchema,
    async handle(caller) {
      return { body: await sessions.describe(actorOf(caller)) };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/session',
    who: 'user',
    audit: 'sign-out',
    async handle(_caller, { request, response }) {
      await sessions.signOut(sessionTokenOf(request) ?? '');
      response.clearCookie(SESSION_COOKIE, cookieOptions(request));
      return { body: undefined };
    },
  }),
];
