import type { NormalText } from '../text/normalise';
import { type Concept, CONCEPTS, isHarmless, termsOf } from './concept';
import { expandTerms } from './expand-terms';
import { Trie } from './trie';

/** An idea found in a normalised text, `[start, end)`. */
export type Mention = { concept: Concept; start: number; end: number };

/** What must stand before the second half of a term: which first half, how far off, and the words between them. */
type Gap = { opening: number; longest: number; between: string[] };

/** A whole term; or the first half of terms, by its number; or the second half of one. */
type Part = { concept: Concept; opening: number | null; gap: Gap | null };

/** Longest gap between the two halves of a term, in units: some eight Han characters, or about five words. */
const LONGEST_GAP = { zh: 8, en: 28, vi: 28 } as const;
const SENTENCE_END = /[。!?;\n]/;

const fold = (term: string) =>
  term
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

const partsOf = (term: string): string[] =>
  term
    .split('~')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function buildTrie(): Trie<Part> {
  const trie = new Trie<Part>();
  /** First halves are shared by many terms and kept once. */
  const openings = new Map<string, number>();
  const addPart = (term: string, part: Part, language: keyof typeof LONGEST_GAP) => {
    const openEnd = term.endsWith('*');
    const plain = (openEnd ? term.slice(0, -1) : term).trim();
    if (plain === '') return;
    const folded = language === 'vi' ? fold(plain) : plain;
    trie.add(folded, { value: part, accented: folded === plain ? null : plain, openEnd });
  };
  for (const concept of CONCEPTS) {
    for (const language of ['zh', 'en', 'vi'] as const) {
      for (const term of expandTerms(termsOf(concept)[language])) {
        const parts = partsOf(term);
        const first = parts[0]!;
        if (parts.length === 1) {
          addPart(first, { concept, opening: null, gap: null }, language);
          continue;
        }
        const name = `${language} ${first}`;
        let opening = openings.get(name);
        if (opening === undefined) {
          opening = openings.size;
          openings.set(name, opening);
          addPart(first, { concept, opening, gap: null }, language);
        }
        const gap = { opening, longest: LONGEST_GAP[language] * (parts.length - 1), between: parts.slice(1, -1) };
        addPart(parts.at(-1)!, { concept, opening: null, gap }, language);
      }
    }
  }
  return trie;
}

const trie = buildTrie();

const MARKED = /[^a-z0-9 '-]/;

/** Vietnamese typed with marks must agree with the term; typed without any, it may stand for it. */
const agrees = (text: string, start: number, end: number, accented: string): boolean => {
  const written = text.slice(start, end);
  return written === accented || !MARKED.test(written);
};

/** Vietnamese that carries marks elsewhere means an unmarked word as it is written. */
const VIETNAMESE_MARKS = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/;

/** One bare syllable without its marks may be any of several words: not enough to name an idea. */
const isBareSyllable = (accented: string) => !accented.includes(' ');

const inOrder = (a: Mention, b: Mention) => a.start - b.start || b.end - a.end;

function collect({ text, folded }: NormalText): Mention[] {
  const mentions: Mention[] = [];
  const joined: Mention[] = [];
  const openings = new Map<number, { start: number; end: number }>();
  const isMarked = VIETNAMESE_MARKS.test(text);
  trie.scan(folded, ({ value: { concept, opening, gap }, accented }, start, end) => {
    if (gap !== null && openings.size === 0) return;
    if (accented !== null && text.slice(start, end) !== accented) {
      if (isMarked || isBareSyllable(accented) || !agrees(text, start, end, accented)) return;
    }
    if (opening !== null) openings.set(opening, { start, end });
    else if (gap === null) mentions.push({ concept, start, end });
    else {
      const from = openings.get(gap.opening);
      if (from && isBridged(text, gap, from.end, start)) joined.push({ concept, start: from.start, end });
    }
  });
  return [...mentions, ...joined].sort(inOrder);
}

/** Whether the two halves of a term belong together: near each other, in one sentence, with the right words between. */
function isBridged(text: string, { longest, between }: Gap, from: number, to: number): boolean {
  if (from > to || to - from > longest) return false;
  const middle = text.slice(from, to);
  return !SENTENCE_END.test(middle) && between.every((word) => middle.includes(word));
}

/** Drops what lies inside a harmless saying: 跳楼价 is a price. */
function withoutSayings(mentions: Mention[]): Mention[] {
  const sayings = mentions.filter(({ concept }) => isHarmless(concept));
  if (sayings.length === 0) return mentions;
  return mentions.filter(
    (mention) =>
      isHarmless(mention.concept) ||
      !sayings.some((saying) => saying.start <= mention.start && mention.end <= saying.end),
  );
}

/** Every idea a text names, in order of appearance. */
export const findConcepts = (normal: NormalText): Mention[] => withoutSayings(collect(normal));
