import { z } from 'zod';
import { text } from '#domain/text';
import {
  orderSchema,
  rateCasesQuerySchema,
  rateCasesSchema,
  reopenedSchema,
  reopenSchema,
  threeRatesQuerySchema,
  threeRatesSchema,
} from '#domain/wire/order-wire';
import { actorOf, clientOf, route } from '../http/route';
import type { OrderService } from './order-service';

export const orderRoutes = (orders: OrderService) => [
  route({
    method: 'get',
    path: '/v1/cases/:id/order',
    who: 'case:read',
    params: z.object({ id: z.uuid() }),
    answer: orderSchema,
    handle: async ({ params, ...caller }) => ({ body: await orders.get(actorOf(caller), params.id) }),
  }),
  route({
    method: 'get',
    path: '/v1/three-rates',
    who: 'order:rates',
    audit: 'none',
    query: threeRatesQuerySchema,
    answer: threeRatesSchema,
    handle: async ({ query, ...caller }) => ({ body: await orders.rates(actorOf(caller), query) }),
  }),
  route({
    method: 'get',
    path: '/v1/three-rates/cases',
    who: 'order:rates',
    query: rateCasesQuerySchema,
    answer: rateCasesSchema,
    handle: async ({ query, ...caller }) => ({ body: await orders.casesOf(actorOf(caller), query) }),
  }),
  route({
    method: 'post',
    path: '/v1/tracking/:trackingCode/reopen',
    who: { apiClient: 'reopen' },
    params: z.object({ trackingCode: text(40) }),
    body: reopenSchema,
    answer: reopenedSchema,
    async handle({ params, body, ...caller }) {
      return { body: await orders.reopen(clientOf(caller).cityId, params.trackingCode, body.reason) };
    },
  }),
];
