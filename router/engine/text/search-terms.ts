import { isHan, normalise } from './normalise';

/** A term longer than this is cut: nobody types it, and an index entry has its limits. */
const LONGEST_TERM = 40;
/** Terms of one text at most: what is told beyond some pages is found by its beginning. */
const MOST_TERMS = 2_000;

const RUNS = /[\u4e00-\u9fff\u3400-\u4dbf]+|[\p{L}\p{N}]+/gu;

/** Chinese has no spaces: of a run of characters each pair is a term, and the last one by itself, so that one is found too. */
const pairsOf = (run: string): string[] =>
  Array.from(run, (_, index) => run.slice(index, index + 2)).map((pair) => pair.slice(0, LONGEST_TERM));

const runsOf = (text: string): string[] => {
  // Half a character of another plane is no letter.
  const { folded } = normalise(text);
  return (folded.toWellFormed().match(RUNS) ?? []).flatMap((run) => splitByScript(run));
};

/** 3号楼 is a number and a run of characters. */
const splitByScript = (run: string): string[] =>
  run.match(/[\u4e00-\u9fff\u3400-\u4dbf]+|[^\u4e00-\u9fff\u3400-\u4dbf]+/g) ?? [];

const isChinese = (run: string): boolean => isHan(run.charCodeAt(0));

/** What a text is found by: words without their tone marks, pairs of Chinese characters, numbers. */
export const termsOf = (text: string): string[] => [
  ...new Set(
    runsOf(text)
      .flatMap((run) => (isChinese(run) ? pairsOf(run) : run.slice(0, LONGEST_TERM)))
      .slice(0, MOST_TERMS),
  ),
];

/** A term that must be in a text; `isPrefix`: or one that begins with it. */
type WantedTerm = { term: string; isPrefix: boolean };

/**
 * What must all be in a text for it to be found: as `termsOf` would make it of the same words, but for the end of a run,
 * which may be the middle of what the text says, and the last word, which may not be typed to its end yet.
 */
export function wantedTerms(query: string): WantedTerm[] {
  // What stands apart is looked for apart: within a text a space between two characters means nothing.
  const runs = query.split(/[\s\u3000]+/).flatMap(runsOf);
  return runs.flatMap((run, index) => {
    if (!isChinese(run))
      return { term: run.slice(0, LONGEST_TERM), isPrefix: index === runs.length - 1 && run.length > 1 };
    if (run.length === 1) return { term: run, isPrefix: true };
    return pairsOf(run)
      .slice(0, -1)
      .map((term) => ({ term, isPrefix: false }));
  });
}
