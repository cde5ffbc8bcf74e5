import { queueCommandParams, queueCommandSchema } from '#domain/queue-command';
import { queuesSchema } from '#domain/wire/queue-wire';
import { actorOf, route } from '../http/route';
import type { QueueService } from './queue-service';

export const queueRoutes = (queues: QueueService) => [
  route({
    method: 'get',
    path: '/v1/queues',
    who: 'board:read',
    audit: 'none',
    answer: queuesSchema,
    handle: async (caller) => ({ body: await queues.read(actorOf(caller).cityId) }),
  }),
  route({
    method: 'post',
    path: '/v1/queues/:queue/:command',
    who: 'queue:command',
    params: queueCommandParams,
    body: queueCommandSchema,
    answer: queuesSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await queues.command(actorOf(caller), params.queue, params.command, body),
    }),
  }),
];
