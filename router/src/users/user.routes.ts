import { z } from 'zod';
import {
  accountChangeSchema,
  accountInputSchema,
  accountSchema,
  oneTimePasswordSchema,
} from '#domain/wire/account-wire';
import { listOf } from '#domain/wire/list-wire';
import { actorOf, route } from '../http/route';
import type { UserService } from './user-service';

const params = z.object({ id: z.uuid() });

export const userRoutes = (users: UserService) => [
  route({
    method: 'get',
    path: '/v1/users',
    who: 'user:read',
    answer: listOf(accountSchema),
    handle: async (caller) => ({ body: await users.list(actorOf(caller)) }),
  }),
  route({
    method: 'get',
    path: '/v1/users/:id',
    who: 'user:read',
    params,
    answer: accountSchema,
    handle: async ({ params: { id }, ...caller }) => ({ body: await users.find(actorOf(caller), id) }),
  }),
  route({
    method: 'post',
    path: '/v1/users',
    who: 'user:manage',
    audit: 'administration',
    needsStepUp: true,
    body: accountInputSchema,
    answer: oneTimePasswordSchema,
    handle: async ({ body, ...caller }) => ({ status: 201, body: await users.create(actorOf(caller), body) }),
  }),
  route({
    method: 'put',
    path: '/v1/users/:id',
    who: 'user:manage',
    audit: 'administration',
    needsStepUp: true,
    params,
    body: accountChangeSchema,
    answer: accountSchema,
    async handle({ params: { id }, body, ...caller }) {
      return { body: await users.change(actorOf(caller), id, body) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/users/:id/reset-password',
    who: 'user:manage',
    audit: 'administration',
    needsStepUp: true,
    params,
    answer: oneTimePasswordSchema,
    handle: async ({ params: { id }, ...caller }) => ({ body: await users.resetPassword(actorOf(caller), id) }),
  }),
  route({
    method: 'delete',
    path: '/v1/users/:id/second-factor',
    who: 'user:manage',
    audit: 'administration',
    needsStepUp: true,
    params,
    answer: accountSchema,
    handle: async ({ params: { id }, ...caller }) => ({ body: await users.removeSecondFactor(actorOf(caller), id) }),
  }),
  route({
    method: 'delete',
    path: '/v1/users/:id/sessions',
    who: 'session:end',
    audit: 'administration',
    params,
    async handle({ params: { id }, ...caller }) {
      await users.endSessions(actorOf(caller), id);
      return { body: undefined };
    },
  }),
];
