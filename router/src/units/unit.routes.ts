import { z } from 'zod';
import type { Clock } from '#domain/clock';
import { text } from '#domain/text';
import {
  stageTimesQuerySchema,
  UNIT_ACTION_INPUT,
  UNIT_ACTIONS,
  unitCommandSchema,
  unitPositionSchema,
  unitStatusSchema,
} from '#domain/unit-input';
import { listOf } from '#domain/wire/list-wire';
import { caseUnitsSchema, stageTimesSchema, unitSchema } from '#domain/wire/unit-wire';
import { actorOf, cityOf, route } from '../http/route';
import type { UnitService } from './unit-service';

const caseParams = z.object({ id: z.uuid() });
const unitParams = z.object({ unit: text(20) });

export const unitRoutes = (units: UnitService, clock: Clock) => [
  route({
    method: 'get',
    path: '/v1/units',
    who: 'unit:read',
    audit: 'none',
    answer: listOf(unitSchema),
    async handle(caller) {
      const dataAt = clock.now().toISOString();
      return { body: { items: await units.list(actorOf(caller)), hasNextPage: false, dataAt } };
    },
  }),
  route({
    method: 'put',
    path: '/v1/units/:unit/status',
    who: 'unit:set',
    params: unitParams,
    body: unitStatusSchema,
    answer: unitSchema,
    handle: async ({ params, body, ...caller }) => ({
      body: await units.setStatus(actorOf(caller), params.unit, body),
    }),
  }),
  route({
    method: 'put',
    path: '/v1/units/:unit/position',
    who: { apiClient: 'units:position', or: 'unit:set' },
    audit: 'none',
    params: unitParams,
    body: unitPositionSchema,
    async handle({ params, body, ...caller }) {
      await units.setPosition(cityOf(caller), params.unit, body);
      return { body: undefined };
    },
  }),
  route({
    method: 'get',
    path: '/v1/cases/:id/units',
    who: 'unit:read',
    params: caseParams,
    answer: caseUnitsSchema,
    handle: async ({ params, ...caller }) => ({ body: await units.ofCase(actorOf(caller), params.id) }),
  }),
  route({
    method: 'post',
    path: '/v1/cases/:id/units/:unit/actions/:action',
    who: 'unit:command',
    params: caseParams.extend({ unit: text(20), action: z.enum(UNIT_ACTIONS) }),
    body: unitCommandSchema,
    inputs: UNIT_ACTION_INPUT,
    answer: caseUnitsSchema,
    async handle({ params, body, ...caller }) {
      return { body: await units.act(actorOf(caller), params.id, params.unit, params.action, body) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/stage-times',
    who: 'board:read',
    audit: 'none',
    query: stageTimesQuerySchema,
    answer: stageTimesSchema,
    handle: async ({ query, ...caller }) => ({ body: await units.stageTimes(actorOf(caller), query) }),
  }),
];
