import type { Database } from '#db/client';
import { indexContacts as storeDocuments } from '#db/stores/search-store';
import { termsOf } from '#engine/text/search-terms';
import type { Duty } from '../run-duty';

/** Documents of one transaction: some 30 terms each. */
const PORTION = 500;
/** Portions of one pass, so that the index of a city that had none is made in minutes. */
const MOST_PORTIONS = 20;

/** Makes what was said findable, within a second of its commit and outside of it. */
export const indexContacts = (database: Database): Duty => ({
  name: 'index-contacts',
  everyMs: 500,
  async run() {
    let made = 0;
    for (const { id: cityId } of await database.city.findMany({ select: { id: true } })) {
      for (let portion = 0; portion < MOST_PORTIONS; portion += 1) {
        const count = await database.$transaction((db) => storeDocuments(db, { cityId, limit: PORTION, termsOf }));
        made += count;
        if (count < PORTION) break;
      }
    }
    return made;
  },
});
