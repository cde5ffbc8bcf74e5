import { stemEnglish } from '../natural-tools';
import { type Concept, CONCEPTS, isKind } from '../lexicon/concept';
import { type Scope, type ScopedMention, SCOPES } from '../rules/scope';
import { isHan, isLetter, type NormalText } from '../text/normalise';
import type { Span } from '../text/sentences';

/**
 * What a feature is: a `word` a reader would see, a `piece` or run of such words, `letters` inside one, a `token` that
 * the writer set apart in Chinese, an `idea` the lexicon found, or a `pair` of ideas. Letters are many and ideas few, so
 * each group is weighed by itself. In numbers, for there are hundreds in a text.
 */
export const FEATURE = { word: 0, piece: 1, letters: 2, token: 3, idea: 4, pair: 5 } as const;
export type FeatureKind = (typeof FEATURE)[keyof typeof FEATURE];

/** Takes one feature, named by a 32-bit hash. */
export type Emit = (hash: number, kind: FeatureKind) => void;

const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5;

const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, FNV_PRIME);
const finish = (hash: number) => {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) | 0;
};

const opened = (kind: number) => mix(FNV_BASIS, kind);

function mixName(hash: number, name: string): number {
  for (let i = 0; i < name.length; i++) hash = mix(hash, name.charCodeAt(i));
  return hash;
}

/** 32-bit hash of a name; `kind` keeps features of different kinds apart. */
export const hashName = (kind: number, name: string): number => finish(mixName(opened(kind), name));

/** 32-bit hash of two numbers. */
const hashNumbers = (kind: number, first: number, second: number) =>
  finish(mix(mix(mix(FNV_BASIS, kind), first), second));

const KIND = {
  han: 1,
  word: 2,
  wordPair: 3,
  opening: 4,
  letters: 5,
  concept: 6,
  conceptPair: 7,
  shape: 8,
  token: 9,
  closing: 10,
} as const;

/** Han characters alone and in pairs; a pair counts as a word. Longer runs only took weight from these (held-out folds). */
function hanFeatures(text: string, start: number, end: number, emit: Emit): void {
  for (let at = start; at < end; at++) {
    const one = mix(opened(KIND.han), text.charCodeAt(at));
    emit(finish(one), FEATURE.piece);
    if (at + 1 < end) emit(finish(mix(one, text.charCodeAt(at + 1))), FEATURE.word);
  }
}

/** How a sentence begins and ends: whether something is asked, told or cried out stands there. */
function edgeFeatures(text: string, first: Span, last: Span, emit: Emit): void {
  const ending = mix(opened(KIND.closing), text.charCodeAt(last.end - 1));
  emit(finish(ending), FEATURE.piece);
  if (last.end - last.start > 1) emit(finish(mix(ending, text.charCodeAt(last.end - 2))), FEATURE.piece);
  const beginning = mix(opened(KIND.opening), text.charCodeAt(first.start));
  if (first.end - first.start > 1) emit(finish(mix(beginning, text.charCodeAt(first.start + 1))), FEATURE.piece);
}

/** Chinese that comes cut into tokens (one space between two of them) keeps them, alone and in pairs. */
function tokenFeatures({ text, starts, ends }: NormalText, start: number, end: number, emit: Emit): void {
  let from = start;
  let previous = '';
  for (let at = start + 1; at <= end; at++) {
    const isCut = at < end && starts[at]! > ends[at - 1]!;
    if (!isCut && (at < end || previous === '')) continue;
    const token = text.slice(from, at);
    emit(hashName(KIND.token, token), FEATURE.token);
    if (previous !== '') emit(hashName(KIND.token, `${previous} ${token}`), FEATURE.token);
    previous = token;
    from = at;
  }
}

const LETTERS = 4;
const WORD_START = 60;
const WORD_END = 62;

/** Hashes of the runs of four letters of a word between its two ends, which are marked. */
function letterHashes(word: string): number[] {
  const last = word.length + 1;
  const unitAt = (at: number) => (at === 0 ? WORD_START : at === last ? WORD_END : word.charCodeAt(at - 1));
  const hashes: number[] = [];
  for (let from = 0; from + LETTERS <= last + 1; from++) {
    let hash = opened(KIND.letters);
    for (let at = from; at < from + LETTERS; at++) hash = mix(hash, unitAt(at));
    hashes.push(finish(hash));
  }
  return hashes;
}

const isAscii = (word: string) => !/[^a-z']/.test(word);

/** A word in letters: its stem or its form without marks, and what it gives whatever stands around it. */
type Word = { hash: number; writtenHash: number; letters: number[] };

function wordOf(written: string, plain: string): Word {
  const key = isAscii(written) ? stemEnglish(plain) : plain;
  return {
    hash: hashName(KIND.word, key),
    writtenHash: hashName(KIND.word, written),
    letters: letterHashes(plain),
  };
}

/** Words seen before: stemming is a chain of regular expressions, and callers use few words. */
const seen = new Map<string, Word>();
const MOST_SEEN = 20_000;

function wordAt({ text, folded }: NormalText, start: number, end: number): Word {
  const written = text.slice(start, end);
  const known = seen.get(written);
  if (known) return known;
  const word = wordOf(written, folded.slice(start, end));
  if (seen.size < MOST_SEEN) seen.set(written, word);
  return word;
}

/** Words in letters: the word as written, its stem or its form without marks, pairs of those, the first and the last. */
function wordFeatures(words: Word[], emit: Emit): void {
  if (words.length === 0) return;
  for (let i = 0; i < words.length; i++) {
    const { hash, writtenHash, letters } = words[i]!;
    emit(hash, FEATURE.word);
    if (writtenHash !== hash) emit(writtenHash, FEATURE.piece);
    for (const letterHash of letters) emit(letterHash, FEATURE.letters);
    if (i > 0) emit(hashNumbers(KIND.wordPair, words[i - 1]!.hash, hash), FEATURE.piece);
  }
  emit(hashNumbers(KIND.opening, words[0]!.hash, 0), FEATURE.piece);
  emit(hashNumbers(KIND.closing, words.at(-1)!.hash, 0), FEATURE.piece);
}

const conceptNumber = new Map<string, number>(CONCEPTS.map((concept, number) => [concept, number]));
const scopeNumber = new Map<string, number>(SCOPES.map((scope, number) => [scope, number + 1]));

/** One number for an idea and how it is meant; 0 in the place of the scope stands for any. */
const ideaNumber = (concept: Concept, scope?: Scope): number =>
  conceptNumber.get(concept)! * (SCOPES.length + 1) + (scope === undefined ? 0 : scopeNumber.get(scope)!);

/** The feature of an idea meant in a certain way. */
export const ideaHash = (concept: Concept, scope: Scope): number =>
  hashNumbers(KIND.concept, ideaNumber(concept, scope), 0);

/** Most ideas of one text that are looked at in pairs: keeps the cost linear. */
const MOST_PAIRED = 14;

function ideaFeatures(mentions: ScopedMention[], emit: Emit): void {
  for (const { concept, scope } of mentions) {
    emit(hashNumbers(KIND.concept, ideaNumber(concept), 0), FEATURE.idea);
    emit(ideaHash(concept, scope), FEATURE.idea);
  }
}

function pairFeatures(mentions: ScopedMention[], emit: Emit): void {
  const paired: number[] = [];
  for (const { concept, scope } of mentions) {
    if (paired.length === MOST_PAIRED) break;
    if (isKind(concept)) continue;
    const number = ideaNumber(concept, scope);
    if (!paired.includes(number)) paired.push(number);
  }
  paired.sort((a, b) => a - b);
  for (let i = 0; i < paired.length; i++) {
    for (let j = i + 1; j < paired.length; j++)
      emit(hashNumbers(KIND.conceptPair, paired[i]!, paired[j]!), FEATURE.pair);
  }
}

const SIGNS = new Set([...'!?…(['].map((sign) => sign.charCodeAt(0)));
const LENGTH_STEPS = [4, 8, 15, 30, 60, 120, 240];
const LENGTH_HASHES = Array.from({ length: LENGTH_STEPS.length + 1 }, (_, step) =>
  hashName(KIND.shape, `length ${step}`),
);

/**
 * Emits what is said inside a sentence, again for each occurrence. Cost linear in its length.
 * @param mentions the ideas found inside the sentence
 */
export function sentenceFeatures(
  normal: NormalText,
  { start, end }: Span,
  mentions: ScopedMention[],
  emit: Emit,
): void {
  const { text } = normal;
  const words: Word[] = [];
  let first: Span | null = null;
  let last: Span | null = null;
  let at = start;
  while (at < end) {
    const from = at;
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      while (at < end && isHan(text.charCodeAt(at))) at++;
      hanFeatures(text, from, at, emit);
      tokenFeatures(normal, from, at, emit);
      last = { start: from, end: at };
      first ??= last;
    } else if (isLetter(code)) {
      while (at < end && isLetter(text.charCodeAt(at))) at++;
      words.push(wordAt(normal, from, at));
    } else {
      if (SIGNS.has(code)) emit(finish(mix(opened(KIND.shape), code)), FEATURE.piece);
      at++;
    }
  }
  if (first && last) edgeFeatures(text, first, last, emit);
  wordFeatures(words, emit);
  ideaFeatures(mentions, emit);
}

/** Emits what only the whole of a piece shows: which ideas come together in it, and its length in units. */
export function contextFeatures(mentions: ScopedMention[], length: number, emit: Emit): void {
  pairFeatures(mentions, emit);
  emit(LENGTH_HASHES[LENGTH_STEPS.filter((step) => length > step).length]!, FEATURE.piece);
}
