import type { Database } from '#db/client';
import { indexContacts as storeDocuments } from '#db/stores/search-store';
import { LATEST_COMMIT_MS } from '#db/views/search-view';
import type { Clock } from '#domain/clock';
import { termsOf } from '#engine/text/search-terms';
import type { Duty } from '../run-duty';

/** Documents of one transaction: some 30 terms each. */
const PORTION = 500;
/** Portions of one pass, so that the index of a city that had none is made in minutes. */
const MOST_PORTIONS = 20;

/** Nearly all commits come this soon after the contact was accepted, in ms. */
const PROMPT_COMMIT_MS = 1_000;
/** Late ones are looked for so often, in ms: looking twice a second at all of the last seconds took longer than indexing. */
const LATE_EVERY_MS = 3_000;

/** Makes what was said findable, within a second of its commit and outside of it; what was committed late, within four. */
export function indexContacts(database: Database, clock: Clock): Duty {
  const lookedLate = new Map<string, number>();

  async function indexCity(cityId: string): Promise<number> {
    const now = clock.now().getTime();
    const isLateDue = now - (lookedLate.get(cityId) ?? 0) >= LATE_EVERY_MS;
    const lookBackMs = isLateDue ? LATEST_COMMIT_MS : PROMPT_COMMIT_MS;
    let made = 0;
    for (let portion = 0; portion < MOST_PORTIONS; portion += 1) {
      const count = await database.$transaction((db) =>
        storeDocuments(db, { cityId, lookBackMs, limit: PORTION, termsOf }),
      );
      if (count === undefined) return made;
      made += count;
      if (count < PORTION) break;
    }
    if (isLateDue) lookedLate.set(cityId, now);
    return made;
  }

  return {
    name: 'index-contacts',
    everyMs: 500,
    async run() {
      let made = 0;
      for (const { id } of await database.city.findMany({ select: { id: true } })) made += await indexCity(id);
      return made;
    },
  };
}
