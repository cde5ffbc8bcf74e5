import { z } from 'zod';
import type { Database, Db } from '#db/client';
import { listCategories, listDepartments, listDistricts } from '#db/views/catalog-view';
import { listBoundaryRules } from '#db/views/boundary-view';
import { text } from '#domain/text';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { categorySchema, departmentSchema, districtSchema } from '#domain/wire/catalog-wire';
import { listOf } from '#domain/wire/list-wire';
import { listedRuleSchema } from '#domain/wire/consultation-wire';
import { actorOf, route } from '../http/route';

const idParams = z.object({ id: text(60) });

/** A catalogue is small: it is read whole, and one row is found in it. */
const catalogue = <R extends { id: string }>(
  path: string,
  row: z.ZodType<R, R>,
  list: (db: Db, cityId: string) => Promise<R[]>,
  database: Database,
  clock: Clock,
) => [
  route({
    method: 'get',
    path,
    who: 'catalog:read',
    audit: 'none',
    answer: listOf(row),
    async handle(caller) {
      const items = await list(database, actorOf(caller).cityId);
      return { body: { items, hasNextPage: false, dataAt: clock.now().toISOString() } };
    },
  }),
  route({
    method: 'get',
    path: `${path}/:id`,
    who: 'catalog:read',
    audit: 'none',
    params: idParams,
    answer: row,
    async handle({ params, ...caller }) {
      const items = await list(database, actorOf(caller).cityId);
      const found = items.find(({ id }) => id === params.id);
      if (!found) throw new AppError('not-found', 'no such row');
      return { body: found };
    },
  }),
];

export const catalogRoutes = (database: Database, clock: Clock) => [
  ...catalogue('/v1/categories', categorySchema, listCategories, database, clock),
  ...catalogue('/v1/departments', departmentSchema, listDepartments, database, clock),
  ...catalogue('/v1/boundary-rules', listedRuleSchema, listBoundaryRules, database, clock),
  route({
    method: 'get',
    path: '/v1/districts',
    who: 'catalog:read',
    audit: 'none',
    answer: listOf(districtSchema),
    async handle(caller) {
      const items = await listDistricts(database, actorOf(caller).cityId);
      return { body: { items, hasNextPage: false, dataAt: clock.now().toISOString() } };
    },
  }),
];
