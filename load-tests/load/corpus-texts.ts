/** What callers say: labelled calls of the corpus, whose label is the hidden truth of a contact. */
import type { CategoryCode } from '#domain/category';
import type { Language } from '#domain/language';
import type { Priority } from '#domain/priority';
import { readCorpus } from '#engine/commands/read-corpus';
import type { CorpusRow } from '#engine/train/corpus-row';
import type { Random } from '../lib/random';

export type Wanted = { categories: readonly CategoryCode[]; priorities: readonly Priority[]; language: Language };

/** Draws calls of a kind. */
export type CorpusTexts = {
  /** Calls of these classes and grades in this language, in any other one when it has none. Never empty. */
  rowsFor(wanted: Wanted): readonly CorpusRow[];
  /** The same story in the words of somebody else, where it is told more than once. */
  retold(row: CorpusRow, random: Random): CorpusRow;
};

/** @throws RangeError when a class has no call of the grade at all */
export function createCorpusTexts(rows: readonly CorpusRow[] = readCorpus()): CorpusTexts {
  const bySituation = new Map<string, CorpusRow[]>();
  for (const row of rows) bySituation.set(row.situation, [...(bySituation.get(row.situation) ?? []), row]);
  const found = new Map<string, readonly CorpusRow[]>();

  const search = ({ categories, priorities, language }: Wanted): readonly CorpusRow[] => {
    const ofKind = rows.filter(
      ({ category, priority, text }) =>
        categories.includes(category) && priorities.includes(priority) && text.trim() !== '',
    );
    const spoken = ofKind.filter((row) => row.language === language);
    if (ofKind.length === 0) throw new RangeError(`the corpus has no ${categories.join()} of ${priorities.join()}`);
    return spoken.length > 0 ? spoken : ofKind;
  };

  return {
    rowsFor(wanted) {
      const key = JSON.stringify(wanted);
      const known = found.get(key) ?? search(wanted);
      found.set(key, known);
      return known;
    },
    retold: (row, random) => random.pick(bySituation.get(row.situation) ?? [row]),
  };
}
