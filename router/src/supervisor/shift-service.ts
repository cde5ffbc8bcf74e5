import type { Database } from '#db/client';
import { readShiftCounts, readSpans } from '#db/views/shift-view';
import { LINES } from '#domain/line';
import { SHIFT_FIGURE_KEYS, SHIFT_FIGURES, type ShiftCounts } from '#domain/shift-figures';
import { SHIFT_SPANS, type ShiftWire } from '#domain/wire/shift-wire';
import { shareReadings } from './share-readings';

/** All viewers within this time share one reading, in ms: a day of calls is read anew for it. */
const SHARED_MS = 5_000;

export type ShiftService = ReturnType<typeof createShiftService>;

const figuresOf = (counts: ShiftCounts) =>
  Object.fromEntries(
    SHIFT_FIGURE_KEYS.map((key) => [key, SHIFT_FIGURES[key].of(counts)]),
  ) as ShiftWire['spans'][number]['lines'][number]['figures'];

/** The figures of the shift, counted from calls, decisions and the history of the seats. */
export function createShiftService(database: Database) {
  async function read(cityId: string): Promise<ShiftWire> {
    const { now, from } = await readSpans(database, cityId);
    const spans = await Promise.all(
      SHIFT_SPANS.map(async (span) => {
        const counts = await readShiftCounts(database, { cityId, from: from[span], to: now, now });
        const lines = LINES.map((line) => ({ line, figures: figuresOf(counts[line]) }));
        return { span, from: from[span].toISOString(), lines };
      }),
    );
    return { dataAt: now.toISOString(), spans };
  }
  return { read: shareReadings(read, SHARED_MS) };
}
