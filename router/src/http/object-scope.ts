import type { Db } from '#db/client';
import { OBJECTS_OF_CASES } from '#db/views/object-scope';
import { AppError } from '#domain/app-error';
import type { Caller, Route } from './route';

/**
 * Collections whose objects belong to the whole city, or which the service itself limits to whoever asks (an offer rings
 * at one seat, a session is one's own). Everything else with an id must belong to a case.
 */
const OF_THE_CITY: ReadonlySet<string> = new Set([
  'alarms',
  'api-clients',
  'audit-events',
  'boundary-rules',
  'categories',
  'departments',
  'legal-holds',
  'major-events',
  'surges',
  'models',
  'notifications',
  'offers',
  'official-addresses',
  'privacy-requests',
  'sessions',
  'sla-policies',
  'unseal-requests',
  'users',
]);

/** Refuses what is out of the reader's scope exactly as what does not exist. */
export type AdmitObject = (route: Route, caller: Caller, params: unknown) => Promise<void>;

const collectionOf = (path: string): string | undefined => /^\/v1\/([a-z-]+)\/:id(\/|$)/.exec(path)?.[1];

/** @throws Error at the start when nobody has said to whom the objects of a route belong */
export function assertScoped(routes: readonly Route[]): void {
  for (const { path } of routes) {
    const collection = collectionOf(path);
    if (collection === undefined || OF_THE_CITY.has(collection) || collection in OBJECTS_OF_CASES) continue;
    throw new Error(`${path}: say in http/object-scope.ts or prisma/views/object-scope.ts whose objects these are`);
  }
}

export const createAdmitObject =
  (db: Db): AdmitObject =>
  async ({ path }, { actor }, params) => {
    const isThere = OBJECTS_OF_CASES[collectionOf(path) ?? ''];
    const id = (params as { id?: unknown } | undefined)?.id;
    if (!actor || !isThere || typeof id !== 'string') return;
    if (!(await isThere(db, actor, id))) throw new AppError('not-found', 'there is no such object for this reader');
  };
