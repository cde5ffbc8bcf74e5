import type { Response } from 'express';
import { z } from 'zod';
import {
  accessesSchema,
  citizenCaseSchema,
  citizenCasesSchema,
  citizenCodeSchema,
  citizenExportSchema,
  citizenRatingSchema,
  citizenReopenSchema,
  citizenSessionSchema,
  citizenSignInSchema,
  privacyAskSchema,
} from '#domain/wire/citizen-wire';
import type { Citizen } from '#db/stores/citizen-store';
import { citizenCookie, clearStorage } from '../http/cookies';
import { refuseForged } from '../http/refuse-forged';
import { citizenOf, route } from '../http/route';
import type { CitizenService } from './citizen-service';
import type { CitizenSignIns } from './citizen-sign-in';

const idParams = z.object({ id: z.uuid() });
const sessionWire = ({ caseId, expiresAt }: Citizen) => ({
  by: caseId === null ? ('phone' as const) : ('case' as const),
  expiresAt: expiresAt.toISOString(),
});
/** A browser saves it instead of showing it. */
const asFile = (response: Response) => response.setHeader('content-disposition', 'attachment; filename="my-data.json"');

/** The citizen's side: no account, only what one has shown to be one's own. */
export const citizenRoutes = (signIns: CitizenSignIns, citizens: CitizenService) => [
  route({
    method: 'post',
    path: '/v1/citizen/codes',
    who: 'anyone',
    audit: 'none',
    body: citizenCodeSchema,
    async handle({ body }, { request }) {
      refuseForged(request);
      await signIns.askCode(body, request.ip ?? '');
      return { status: 202, body: undefined };
    },
  }),
  route({
    method: 'post',
    path: '/v1/citizen/session',
    who: 'anyone',
    audit: 'sign-in',
    body: citizenSignInSchema,
    answer: citizenSessionSchema,
    async handle({ body }, { request, response }) {
      refuseForged(request);
      const { token, citizen } = await signIns.signIn(body, request.ip ?? '');
      citizenCookie.set(request, response, token, citizen.expiresAt);
      return { body: sessionWire(citizen) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/citizen/session',
    who: 'citizen',
    audit: 'none',
    answer: citizenSessionSchema,
    handle: (caller) => Promise.resolve({ body: sessionWire(citizenOf(caller)) }),
  }),
  route({
    method: 'delete',
    path: '/v1/citizen/session',
    who: 'citizen',
    audit: 'sign-out',
    async handle(caller, { request, response }) {
      await signIns.signOut(citizenOf(caller));
      citizenCookie.clear(request, response);
      clearStorage(response);
      return { body: undefined };
    },
  }),
  route({
    method: 'get',
    path: '/v1/citizen/cases',
    who: 'citizen',
    answer: citizenCasesSchema,
    handle: async (caller) => ({ body: await citizens.list(citizenOf(caller)) }),
  }),
  route({
    method: 'get',
    path: '/v1/citizen/cases/:id/accesses',
    who: 'citizen',
    params: idParams,
    answer: accessesSchema,
    handle: async ({ params, ...caller }) => ({ body: await citizens.accesses(citizenOf(caller), params.id) }),
  }),
  route({
    method: 'post',
    path: '/v1/citizen/cases/:id/reopen',
    who: 'citizen',
    params: idParams,
    body: citizenReopenSchema,
    answer: citizenCaseSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await citizens.reopen(citizenOf(caller), params.id, body.reason),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/citizen/cases/:id/rating',
    who: 'citizen',
    params: idParams,
    body: citizenRatingSchema,
    answer: citizenCaseSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await citizens.rate(citizenOf(caller), params.id, body),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/citizen/cases/:id/privacy-requests',
    who: 'citizen',
    params: idParams,
    body: privacyAskSchema,
    answer: citizenCaseSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await citizens.ask(citizenOf(caller), params.id, body),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/citizen/export',
    who: 'citizen',
    audit: 'export',
    answer: citizenExportSchema,
    async handle(caller, { response }) {
      asFile(response);
      return { body: await citizens.exportAll(citizenOf(caller)) };
    },
  }),
];
