import type { Database } from '#db/client';
import { findByCaseNumber, findByNumber, findByWords, type Found, unindexedSince } from '#db/views/search-view';
import type { Clock } from '#domain/clock';
import type { Actor } from '#domain/role';
import type { FoundBy, FoundCase, SearchAnswer, SearchInput } from '#domain/wire/search-wire';
import { normalise } from '#engine/text/normalise';
import { wantedTerms } from '#engine/text/search-terms';

/** Cases of a page. */
const PER_PAGE = 25;
/** Characters that are shown of what was said, and how many of them before what was looked for. */
const SHOWN = 120;
const SHOWN_BEFORE = 30;

export type SearchDeps = {
  database: Database;
  clock: Clock;
  /** What stands for a telephone number in the database. */
  numberTokenOf(cityId: string, phone: string): Promise<string>;
};

/** Digits in groups, as numbers are written: 139-1234-5678, (0571) 8765 4321, +86 …; undefined for anything else. */
function digitsOf(typed: string): string | undefined {
  const plain = normalise(typed).text.trim();
  return /^\+?[\d\s().\-–/]+$/.test(plain) ? plain.replace(/\D/g, '') : undefined;
}

/** The piece of a text around the first thing that was looked for. */
function pieceOf(text: string, wanted: readonly { term: string }[]): string {
  const { folded, starts } = normalise(text);
  const found = wanted.map(({ term }) => folded.indexOf(term)).filter((at) => at >= 0);
  const at = found.length === 0 ? 0 : (starts[Math.min(...found)] ?? 0);
  const from = Math.max(0, at - SHOWN_BEFORE);
  return text.slice(from, from + SHOWN).toWellFormed();
}

/** One search for everything: the number of a case, the number of a caller, and what was said. */
export function createSearchService({ database, clock, numberTokenOf }: SearchDeps) {
  async function byNumbers(actor: Actor, digits: string): Promise<[FoundBy, Found[]][]> {
    const byCase = digits.length >= 4 && digits.length <= 18 ? await findByCaseNumber(database, actor, digits) : [];
    const isPhone = digits.length >= 7 && digits.length <= 18;
    const token = isPhone ? await numberTokenOf(actor.cityId, digits) : undefined;
    const byPhone = token === undefined ? [] : await findByNumber(database, actor, token);
    return [
      ['case-number', byCase],
      ['phone', byPhone],
    ];
  }

  return {
    /** Only what the actor may see is found, and nothing says how much else there is. */
    async search(actor: Actor, { q, after }: SearchInput): Promise<SearchAnswer> {
      const digits = digitsOf(q);
      const numbers = digits === undefined || after !== undefined ? [] : await byNumbers(actor, digits);
      const wanted = wantedTerms(q);
      const before = after === undefined ? null : BigInt(after);
      const said =
        wanted.length === 0
          ? { found: [], next: null }
          : await findByWords(database, actor, { wanted, before, limit: PER_PAGE });
      const items = new Map<string, FoundCase>();
      for (const [foundBy, found] of [...numbers, ['words', said.found] as const]) {
        for (const { row, words } of found) {
          const isOfWords = foundBy === 'words' && words !== null;
          if (!items.has(row.id))
            items.set(row.id, { ...row, foundBy, words: isOfWords ? pieceOf(words, wanted) : null });
        }
      }
      return {
        items: [...items.values()],
        next: said.next?.toString() ?? null,
        unindexedSince: (await unindexedSince(database, actor.cityId))?.toISOString() ?? null,
        dataAt: clock.now().toISOString(),
      };
    },
  };
}

export type SearchService = ReturnType<typeof createSearchService>;
