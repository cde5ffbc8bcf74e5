import type { Database } from '#db/client';
import { readHours } from '#db/views/hour-view';
import { readPlaces } from '#db/views/place-view';
import { readNow } from '#db/views/database-time';
import type { PatternsWire } from '#domain/wire/pattern-wire';
import { shareReadings } from './share-readings';

/** Patterns change slowly, and every open case is looked at for them: all viewers within this time share one reading, in ms. */
const SHARED_MS = 15_000;

export type PatternService = ReturnType<typeof createPatternService>;

/** When work comes in and where what is open lies. */
export function createPatternService(database: Database) {
  async function read(cityId: string): Promise<PatternsWire> {
    const now = await readNow(database);
    const [lines, placed] = await Promise.all([readHours(database, cityId, now), readPlaces(database, cityId)]);
    return { dataAt: now.toISOString(), lines, ...placed };
  }
  return { read: shareReadings(read, SHARED_MS) };
}
