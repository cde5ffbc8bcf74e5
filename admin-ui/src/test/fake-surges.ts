import { listOf } from '#domain/wire/list-wire';
import { surgeDismissSchema, surgeSchema, type SurgeWire } from '#domain/wire/surge-wire';
import { USERS } from './fake-catalogue';
import type { Route } from './fake-route';

/** Surges in memory: what a test puts there. */
export function createFakeSurges(now: () => number) {
  const { id: chiefId, displayNames } = USERS.find(({ role }) => role === 'SUPERVISOR')!;
  let surges: SurgeWire[] = [];
  const iso = () => new Date(now()).toISOString();
  const decide = (id: string, change: Pick<SurgeWire, 'decision' | 'words' | 'eventId'>) => {
    const said = { ...change, decidedAt: iso(), decidedBy: { id: chiefId, displayNames } };
    surges = surges.map((one) => (one.id === id ? { ...one, ...said } : one));
  };
  const surgeRoutes: Route[] = [
    [
      'GET',
      /^\/v1\/surges$/,
      () => ({
        status: 200,
        body: listOf(surgeSchema).parse({ items: surges, hasNextPage: false, dataAt: iso() }),
      }),
    ],
    [
      'POST',
      /^\/v1\/surges\/([^/]+)\/dismiss$/,
      ([id = ''], { body }) => {
        const { words } = surgeDismissSchema.parse(body);
        decide(id, { decision: 'DISMISSED', words, eventId: null });
        return { status: 204, body: undefined };
      },
    ],
  ];
  return {
    surgeRoutes,
    surges: () => surges,
    declareOf: (id: string, eventId: string) => decide(id, { decision: 'DECLARED', words: null, eventId }),
    addSurge(of: Partial<SurgeWire>) {
      const undecided = { decision: null, words: null, decidedAt: null, decidedBy: null, eventId: null };
      const surge: SurgeWire = {
        ...{ id: `00000000-0000-4000-8000-0000000003${String(surges.length).padStart(2, '0')}`, line: '110' },
        ...{ category: null, district: null, foundAt: iso(), endedAt: null, seats: { needed: 120, present: 34 } },
        ...{ hourly: 2_412.3, peakHourly: 2_500, usualHourly: 241.2, ...undecided, ...of },
      };
      surges = [...surges, surge];
      return surge;
    },
  };
}
