import { appendAudit } from '#db/audit/audit-store';
import type { Database } from '#db/client';
import {
  deleteOldLinkMessages,
  deleteOldMessages,
  deleteOldTraces,
  deleteSpent,
  lockPurgeable,
  purgeCases,
} from '#db/stores/purge-store';
import { listKeepDays } from '#db/views/privacy-view';
import type { Clock } from '#domain/clock';
import { CASE_DATA_CLASSES, type CaseDataClass, type DataClass } from '#domain/retention';
import type { Duty } from '../run-duty';

/** Cases of one transaction. */
const BATCH = 200;
const DAY_MS = 86_400_000;

const isOfCase = (dataClass: DataClass): dataClass is CaseDataClass =>
  (CASE_DATA_CLASSES as readonly string[]).includes(dataClass);

const DELETES: Record<Exclude<DataClass, CaseDataClass>, typeof deleteOldMessages> = {
  messages: deleteOldMessages,
  link: deleteOldLinkMessages,
  traces: deleteOldTraces,
};

/** Deletes what has been kept as long as the city keeps it. Of cases the audit says what was deleted, and from which. */
export function purgeData(database: Database, clock: Clock): Duty {
  async function purgeBatch(cityId: string, dataClass: CaseDataClass, before: Date): Promise<number> {
    const now = clock.now();
    const caseIds = await database.$transaction(async (db) => {
      const ids = await lockPurgeable(db, { cityId, dataClass, before, limit: BATCH });
      if (ids.length > 0) await purgeCases(db, dataClass, { cityId, caseIds: ids, now });
      return ids;
    });
    if (caseIds.length === 0) return 0;
    const entry = {
      ...({ at: now, actorKind: 'system', actorId: null, actorName: null, role: null, kind: 'system' } as const),
      ...{
        action: `purge ${dataClass}`,
        objectType: 'cases',
        objectIds: caseIds,
        purpose: null,
        note: null,
        words: null,
      },
      ...({ outcome: 'ok', source: null, requestId: null } as const),
    };
    await appendAudit(database, cityId, [entry]);
    return caseIds.length;
  }

  return {
    name: 'purge-data',
    everyMs: 60_000,
    async run() {
      const now = clock.now().getTime();
      let done = await deleteSpent(database, clock.now());
      for (const { cityId, dataClass, keepDays } of await listKeepDays(database)) {
        const before = new Date(now - keepDays * DAY_MS);
        if (!isOfCase(dataClass)) done += await DELETES[dataClass](database, cityId, before);
        else
          for (let batch = BATCH; batch === BATCH; done += batch) batch = await purgeBatch(cityId, dataClass, before);
      }
      return done;
    },
  };
}
