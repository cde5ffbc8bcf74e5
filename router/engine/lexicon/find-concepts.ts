import type { NormalText } from '../text/normalise';
import { type Concept, CONCEPTS, isHarmless, termsOf } from './concept';
import { expandTerms } from './expand-terms';
import { Trie } from './trie';

/** An idea found in a normalised text, `[start, end)`. */
export type Mention = { concept: Concept; start: number; end: number };

type Part = { concept: Concept; gap: number | null; isOpening: boolean };

/** Longest gap between the two halves of a term, in units: some eight Han characters, or about five words. */
const LONGEST_GAP = { zh: 8, en: 28, vi: 28 } as const;
const SENTENCE_END = /[。!?;\n]/;

const fold = (term: string) =>
  term
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

/** What may stand between the two ends of a term: how much, and which words must. */
type Gap = { longest: number; between: string[] };

const partsOf = (term: string): string[] =>
  term
    .split('~')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function buildTrie(): { trie: Trie<Part>; gaps: Gap[] } {
  const trie = new Trie<Part>();
  const gaps: Gap[] = [];
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
        const opening = parts[0]!;
        if (parts.length === 1) {
          addPart(opening, { concept, gap: null, isOpening: false }, language);
          continue;
        }
        gaps.push({ longest: LONGEST_GAP[language] * (parts.length - 1), between: parts.slice(1, -1) });
        addPart(opening, { concept, gap: gaps.length - 1, isOpening: true }, language);
        addPart(parts.at(-1)!, { concept, gap: gaps.length - 1, isOpening: false }, language);
      }
    }
  }
  return { trie, gaps };
}

const { trie, gaps } = buildTrie();

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

function collect({ text, folded }: NormalText): Mention[] {
  const mentions: Mention[] = [];
  const openings = new Map<number, { start: number; end: number }>();
  const isMarked = VIETNAMESE_MARKS.test(text);
  const pending: { part: Part; start: number; end: number }[] = [];
  trie.scan(folded, ({ value, accented }, start, end) => {
    if (accented !== null && text.slice(start, end) !== accented) {
      if (isMarked || isBareSyllable(accented) || !agrees(text, start, end, accented)) return;
    }
    if (value.gap === null) mentions.push({ concept: value.concept, start, end });
    else pending.push({ part: value, start, end });
  });
  for (const { part, start, end } of pending) {
    const gap = part.gap!;
    if (part.isOpening) {
      openings.set(gap, { start, end });
      continue;
    }
    const opening = openings.get(gap);
    if (!opening || opening.end > start || start - opening.end > gaps[gap]!.longest) continue;
    const middle = text.slice(opening.end, start);
    if (SENTENCE_END.test(middle) || !gaps[gap]!.between.every((word) => middle.includes(word))) continue;
    mentions.push({ concept: part.concept, start: opening.start, end });
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
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
