import { z } from 'zod';
import { Registry } from 'prom-client';
import { type Installation, installationSchema } from '#domain/wire/installation-wire';
import { route } from '../http/route';

export type Readiness = { database: boolean; queue: boolean };

/**
 * Health for machines. `live` does nothing at all: it is also what the benchmark holds the intake against. `ready`
 * asks the database; a queue that is away is reported and does not make the router unready, since intake goes on.
 */
export const opsRoutes = (
  readiness: () => Promise<Readiness>,
  gatherMetrics: () => Promise<string>,
  installation: Installation,
) => [
  route({
    method: 'get',
    path: '/v1/health/live',
    who: 'anyone',
    audit: 'none',
    answer: z.object({ status: z.literal('ok') }),
    handle: async () => ({ body: { status: 'ok' as const } }),
  }),
  route({
    method: 'get',
    path: '/v1/health/ready',
    who: 'anyone',
    audit: 'none',
    answer: z.object({ database: z.boolean(), queue: z.boolean() }),
    async handle() {
      const state = await readiness();
      return { status: state.database ? 200 : 503, body: state };
    },
  }),
  route({
    method: 'get',
    path: '/v1/installation',
    who: 'anyone',
    audit: 'none',
    answer: installationSchema,
    handle: async () => ({ body: installation }),
  }),
  route({
    method: 'get',
    path: '/metrics',
    who: 'anyone',
    audit: 'none',
    produces: 'text/plain',
    async handle(_caller, { response }) {
      response.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await gatherMetrics());
      return 'written';
    },
  }),
];
