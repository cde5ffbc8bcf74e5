import type { Request } from 'express';
import { z } from 'zod';
import { listOf } from '#domain/wire/list-wire';
import {
  openSessionSchema,
  sessionSchema,
  signInSchema,
  steppedUpSchema,
  stepUpSchema,
} from '#domain/wire/session-wire';
import { clearStorage, deviceCookie, sessionCookie } from '../http/cookies';
import { refuseForged } from '../http/refuse-forged';
import { actorOf, route, sessionOf } from '../http/route';
import type { AccountService } from './account-service';
import type { SessionService } from './session-service';
import type { SignInService } from './sign-in-service';
import type { Visit } from './visit';

/** How long a browser is known after its last sign-in, in ms: 90 days. */
const DEVICE_MS = 90 * 86_400_000;
/** No browser names itself at greater length. */
const MAX_AGENT = 400;

export const visitOf = (request: Request): Visit => ({
  address: request.ip ?? '',
  agent: (request.get('user-agent') ?? '').slice(0, MAX_AGENT),
});

/** Signing in and out, and one's own sessions. */
export const sessionRoutes = (signIns: SignInService, sessions: SessionService, account: AccountService) => [
  route({
    method: 'post',
    path: '/v1/session',
    who: 'anyone',
    audit: 'sign-in',
    body: signInSchema,
    answer: sessionSchema,
    async handle({ body }, { request, response }) {
      refuseForged(request);
      const brought = { oldToken: sessionCookie.of(request), device: deviceCookie.of(request) };
      const { token, expiresAt, session, newDevice } = await signIns.signIn(body, visitOf(request), brought);
      sessionCookie.set(request, response, token, expiresAt);
      if (newDevice !== undefined) {
        deviceCookie.set(request, response, newDevice, new Date(Date.now() + DEVICE_MS));
      }
      return { body: session };
    },
  }),
  route({
    method: 'get',
    path: '/v1/session',
    who: 'user',
    audit: 'none',
    answer: sessionSchema,
    handle: async (caller) => ({ body: await sessions.describe(sessionOf(caller)) }),
  }),
  route({
    method: 'delete',
    path: '/v1/session',
    who: 'user',
    audit: 'sign-out',
    async handle(_caller, { request, response }) {
      await sessions.close(sessionCookie.of(request) ?? '');
      sessionCookie.clear(request, response);
      clearStorage(response);
      return { body: undefined };
    },
  }),
  /** Proves once more who this is, and opens sensitive commands for a while. */
  route({
    method: 'post',
    path: '/v1/session/step-up',
    who: 'user',
    body: stepUpSchema,
    answer: steppedUpSchema,
    async handle({ body, ...caller }) {
      return { body: { stepUpUntil: (await account.stepUp(sessionOf(caller), body)).toISOString() } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/sessions',
    who: 'user',
    answer: listOf(openSessionSchema),
    async handle(caller) {
      const items = await sessions.list(actorOf(caller), sessionOf(caller).id);
      return { body: { items, hasNextPage: false, dataAt: sessions.dataAt() } };
    },
  }),
  /** Ends all of one's own sessions but this. */
  route({
    method: 'delete',
    path: '/v1/sessions',
    who: 'user',
    async handle(caller) {
      await sessions.endOthers(sessionOf(caller));
      return { body: undefined };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/sessions/:id',
    who: 'user',
    params: z.object({ id: z.uuid() }),
    async handle({ params, ...caller }) {
      await sessions.end(actorOf(caller), params.id);
      return { body: undefined };
    },
  }),
];
