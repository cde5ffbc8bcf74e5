import { z } from 'zod';
import { seatRequestSchema, seatSchema } from '#domain/wire/seat-wire';
import { actorOf, route } from '../http/route';
import type { SeatService } from './seat-service';

const offerParams = z.object({ id: z.uuid() });

export const seatRoutes = (seats: SeatService) => [
  route({
    method: 'get',
    path: '/v1/seat',
    who: 'seat:use',
    audit: 'none',
    answer: seatSchema,
    handle: async (caller) => ({ body: await seats.get(actorOf(caller)) }),
  }),
  route({
    method: 'put',
    path: '/v1/seat',
    who: 'seat:use',
    body: seatRequestSchema,
    answer: seatSchema,
    handle: async ({ body, ...caller }) => ({ body: await seats.request(actorOf(caller), body.state) }),
  }),
  route({
    method: 'post',
    path: '/v1/seat/heartbeat',
    who: 'seat:use',
    audit: 'none',
    answer: seatSchema,
    handle: async (caller) => ({ body: await seats.heartbeat(actorOf(caller)) }),
  }),
  route({
    method: 'post',
    path: '/v1/offers/:id/accept',
    who: 'offer:answer',
    params: offerParams,
    answer: seatSchema,
    handle: async ({ params, ...caller }) => ({ body: await seats.accept(actorOf(caller), params.id) }),
  }),
  route({
    method: 'post',
    path: '/v1/offers/:id/decline',
    who: 'offer:answer',
    params: offerParams,
    answer: seatSchema,
    handle: async ({ params, ...caller }) => ({ body: await seats.decline(actorOf(caller), params.id) }),
  }),
];
