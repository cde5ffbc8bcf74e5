import { z } from 'zod';
import { TRANSFER_ACTION_INPUT, TRANSFER_ACTIONS, transferStartSchema } from '#domain/transfer-input';
import { caseTransfersSchema } from '#domain/wire/transfer-wire';
import { actorOf, route } from '../http/route';
import type { TransferService } from './transfer-service';

const idParams = z.object({ id: z.uuid() });

export const transferRoutes = (transfers: TransferService) => [
  route({
    method: 'get',
    path: '/v1/cases/:id/transfers',
    who: 'background:read',
    params: idParams,
    answer: caseTransfersSchema,
    handle: async ({ params, ...caller }) => ({ body: await transfers.get(actorOf(caller), params.id) }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/transfers',
    who: 'transfer:start',
    params: idParams,
    body: transferStartSchema,
    answer: caseTransfersSchema,
    handle: async ({ params, body, ...caller }) => ({ body: await transfers.start(actorOf(caller), params.id, body) }),
  }),
  route({
    method: 'post',
    path: '/v1/transfers/:id/actions/:action',
    who: 'offer:answer',
    params: idParams.extend({ action: z.enum(TRANSFER_ACTIONS) }),
    body: z.strictObject({ input: z.unknown() }),
    inputs: TRANSFER_ACTION_INPUT,
    answer: caseTransfersSchema,
    async handle({ params, body, ...caller }) {
      return { body: await transfers.act(actorOf(caller), params.id, params.action, body.input) };
    },
  }),
];
