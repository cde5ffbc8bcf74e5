import type { NormalText } from '../text/normalise';
import { type Concept, CONCEPTS, isHarmless, termsOf } from './concept';
import { expandTerms } from './expand-terms';
import { type Term, Trie } from './trie';

/** An idea found in a normalised text, `[start, end)`. */
export type Mention = { concept: Concept; start: number; end: number };

/** What must stand before the second half of a term: how far off at most, and the words between them. */
type Gap = { longest: number; between: string[] };

const NONE = -1;

/**
 * A whole term; or the first half of terms, which `opens` by its number; or the second half of one, which stands `after`
 * a first half.
 */
type Part = {
  concept: Concept;
  opens: number;
  after: number;
  gap: Gap | null;
  /** How the term is written with its marks, when they were taken off. */
  accented: string | null;
};

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

/** The terms of the lexicon and, under the same numbers, what each stands for. First halves are shared by many terms and kept once. */
function readLexicon(): { terms: Term[]; parts: Part[]; openings: number } {
  const terms: Term[] = [];
  const parts: Part[] = [];
  const openings = new Map<string, number>();
  const addPart = (term: string, part: Pick<Part, 'concept'> & Partial<Part>, language: keyof typeof LONGEST_GAP) => {
    const openEnd = term.endsWith('*');
    const plain = (openEnd ? term.slice(0, -1) : term).trim();
    if (plain === '') return;
    const text = language === 'vi' ? fold(plain) : plain;
    terms.push({ text, openEnd });
    parts.push({ opens: NONE, after: NONE, gap: null, ...part, accented: text === plain ? null : plain });
  };
  for (const concept of CONCEPTS) {
    for (const language of ['zh', 'en', 'vi'] as const) {
      for (const term of expandTerms(termsOf(concept)[language])) {
        const halves = partsOf(term);
        const first = halves[0]!;
        if (halves.length === 1) {
          addPart(first, { concept }, language);
          continue;
        }
        const name = `${language} ${first}`;
        let opening = openings.get(name);
        if (opening === undefined) {
          opening = openings.size;
          openings.set(name, opening);
          addPart(first, { concept, opens: opening }, language);
        }
        const gap = { longest: LONGEST_GAP[language] * (halves.length - 1), between: halves.slice(1, -1) };
        addPart(halves.at(-1)!, { concept, after: opening, gap }, language);
      }
    }
  }
  return { terms, parts, openings: openings.size };
}

const { terms, parts, openings } = readLexicon();
const trie = new Trie(terms);
/** The first half that each term stands after, or `NONE`: most second halves stand alone and are passed over at a look. */
const standsAfter = Int32Array.from(parts, ({ after }) => after);

/** Where each first half was last seen in the text being read: its start and its end, which is 0 before it was seen. */
const seenStart = new Int32Array(openings);
const seenEnd = new Int32Array(openings);

const MARKED = /[^a-z0-9 '-]/;

/** Vietnamese typed without any marks may stand for a term that has them. */
const isUnmarked = (text: string, start: number, end: number): boolean => !MARKED.test(text.slice(start, end));

/** Vietnamese that carries marks elsewhere means an unmarked word as it is written. */
const VIETNAMESE_MARKS = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/;

/** One bare syllable without its marks may be any of several words: not enough to name an idea. */
const isBareSyllable = (accented: string) => !accented.includes(' ');

const inOrder = (a: Mention, b: Mention) => a.start - b.start || b.end - a.end;

function collect({ text, folded }: NormalText): Mention[] {
  const mentions: Mention[] = [];
  const joined: Mention[] = [];
  const opened: number[] = [];
  const isMarked = text !== folded && VIETNAMESE_MARKS.test(text);
  trie.scan(folded, (term, start, end) => {
    const after = standsAfter[term]!;
    if (after !== NONE && seenEnd[after] === 0) return;
    const { concept, opens, gap, accented } = parts[term]!;
    if (accented !== null && !text.startsWith(accented, start)) {
      if (isMarked || isBareSyllable(accented) || !isUnmarked(text, start, end)) return;
    }
    if (opens !== NONE) {
      opened.push(opens);
      seenStart[opens] = start;
      seenEnd[opens] = end;
    } else if (gap === null) mentions.push({ concept, start, end });
    else if (isBridged(text, gap, seenEnd[after]!, start)) joined.push({ concept, start: seenStart[after]!, end });
  });
  for (const opening of opened) seenEnd[opening] = 0;
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
