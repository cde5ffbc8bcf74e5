import type { Database } from '#db/client';
import {
  beginDeferral,
  deferCases,
  endDeferral,
  prolongDeferral,
  readAdmissions,
  resumeCases,
} from '#db/stores/admission-store';
import { stepAdmission } from '#domain/admission';
import type { Clock } from '#domain/clock';
import type { Duty } from '../run-duty';

/** Lets ordinary written 12345 work wait while a city is overloaded, and lets it go on when that is over. */
export const admitWork = (database: Database, clock: Clock): Duty => ({
  name: 'admit-work',
  everyMs: 1_000,
  async run() {
    const now = clock.now();
    for (const { cityId, policy, load, overloadedAt } of await readAdmissions(database)) {
      const next = stepAdmission(load, policy, overloadedAt, now);
      if (next.step === 'begin') await beginDeferral(database, cityId, next.reason, now);
      if (next.step === 'go-on') await prolongDeferral(database, cityId, next.reason, now);
      if (next.step === 'end') await endDeferral(database, cityId, now);
    }
    const deferred = await database.$transaction((db) => deferCases(db, now));
    return deferred + (await database.$transaction((db) => resumeCases(db, now)));
  },
});
