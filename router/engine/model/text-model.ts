import type { Reading } from '../read-text';
import type { ScopedMention } from '../rules/scope';
import { contextFeatures, type Emit, type FeatureKind, sentenceFeatures } from './features';

/** One question the model answers: its labels, where its columns start, and how far its scores are softened. */
export type Head = { name: string; labels: string[]; offset: number; bias: Float32Array; temperature: number };

/** A sparse linear model: features by hash → row of weights, one column per label of every head. */
export type TextModel = {
  version: string;
  heads: Head[];
  columns: number;
  /** The features, by hash; a feature's place is its row. */
  hashes: Int32Array;
  /** Hash table with open addressing, two numbers a slot: a feature's hash and its row, or a row below 0. */
  slots: Int32Array;
  idf: Float32Array;
  /** Features × columns, to be multiplied by the column's scale; in bytes, a model in use fits a processor's cache. */
  weights: Float32Array | Int8Array;
  scales: Float32Array;
};

/** A text as the model sees it: known features with their weights in the text, and how many of its words are unknown. */
export type Vector = { rows: Int32Array; values: Float32Array; words: number; unknownWords: number };

/** Row of a feature, or -1. */
export function rowOf({ slots }: Pick<TextModel, 'slots'>, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
    const row = slots[slot + 1]!;
    if (row < 0 || slots[slot] === hash) return row;
  }
}

/** Builds the hash table of a vocabulary; at most half full. */
export function indexFeatures(hashes: Int32Array): Int32Array {
  let size = 2;
  while (size < hashes.length * 2) size *= 2;
  const slots = new Int32Array(size * 2).fill(-1);
  const mask = slots.length - 1;
  for (let row = 0; row < hashes.length; row++) {
    let slot = (hashes[row]! << 1) & mask;
    while (slots[slot + 1]! >= 0) slot = (slot + 2) & mask;
    slots[slot] = hashes[row]!;
    slots[slot + 1] = row;
  }
  return slots;
}

type Vocabulary = Pick<TextModel, 'slots' | 'idf'>;

/**
 * Length of each group of features in a vector: how much words, ideas, pairs of ideas, tokens and letters weigh against
 * each other. Chosen by log loss on held-out situations.
 */
const GROUP_LENGTH = [2, 0.8, 0.4, 1.5, 0.7];
const GROUP_OF: Record<FeatureKind, number> = { word: 0, piece: 0, idea: 1, pair: 2, token: 3, letters: 4 };

/** Per vocabulary: where a row stands in the vector being built, or 0. All zero between calls. */
const scratches = new WeakMap<Float32Array, Int32Array>();

function scratchOf({ idf }: Vocabulary): Int32Array {
  let scratch = scratches.get(idf);
  if (!scratch) scratches.set(idf, (scratch = new Int32Array(idf.length)));
  return scratch;
}

/** Known features of a part of a text, once for each occurrence, and what is counted in it. */
type Part = { rows: number[]; groups: number[]; words: number; unknownWords: number };

function partOf(vocabulary: Vocabulary, emitAll: (emit: Emit) => void): Part {
  const part: Part = { rows: [], groups: [], words: 0, unknownWords: 0 };
  emitAll((hash, kind) => {
    const row = rowOf(vocabulary, hash);
    if (kind === 'word') {
      part.words++;
      if (row < 0) part.unknownWords++;
    }
    if (row < 0) return;
    part.rows.push(row);
    part.groups.push(GROUP_OF[kind]);
  });
  return part;
}

/** Counts of the features of all parts, weighted by rarity; each group of features is scaled to a fixed length. */
function weigh(vocabulary: Vocabulary, parts: Part[]): Vector {
  const places = scratchOf(vocabulary);
  const rows: number[] = [];
  const groups: number[] = [];
  const counts: number[] = [];
  let words = 0;
  let unknownWords = 0;
  for (const part of parts) {
    words += part.words;
    unknownWords += part.unknownWords;
    for (let i = 0; i < part.rows.length; i++) {
      const row = part.rows[i]!;
      const place = places[row]!;
      if (place > 0) {
        counts[place - 1]!++;
        continue;
      }
      places[row] = rows.push(row);
      groups.push(part.groups[i]!);
      counts.push(1);
    }
  }
  const squares = GROUP_LENGTH.map(() => 0);
  const known = new Int32Array(rows.length);
  const values = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    places[row] = 0;
    const count = counts[i]!;
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * vocabulary.idf[row]!;
    known[i] = row;
    values[i] = value;
    squares[groups[i]!]! += value * value;
  }
  const scales = squares.map((square, group) => (square > 0 ? GROUP_LENGTH[group]! / Math.sqrt(square) : 0));
  for (let i = 0; i < values.length; i++) values[i]! *= scales[groups[i]!]!;
  return { rows: known, values, words, unknownWords };
}

/** A text as a vector, and each of its sentences as one, made only when asked for. */
export type Vectors = { whole: Vector; sentence(at: number): Vector };

/** Reads every sentence once, whatever is asked for afterwards. */
export function vectorsOf(vocabulary: Vocabulary, { normal, spans, mentions }: Reading): Vectors {
  const mentioned: ScopedMention[][] = spans.map(() => []);
  for (const mention of mentions) mentioned[mention.sentence]!.push(mention);
  const said = spans.map((span, at) =>
    partOf(vocabulary, (emit) => sentenceFeatures(normal, span, mentioned[at]!, emit)),
  );
  const context = (within: ScopedMention[], length: number) =>
    partOf(vocabulary, (emit) => contextFeatures(within, length, emit));
  return {
    whole: weigh(vocabulary, [...said, context(mentions, normal.text.length)]),
    sentence(at) {
      const { start, end } = spans[at]!;
      return weigh(vocabulary, [said[at]!, context(mentioned[at]!, end - start)]);
    },
  };
}

/** Every feature of a text by its hash, again for each occurrence: what a vocabulary is chosen from. */
export function featuresOf({ normal, spans, mentions }: Reading, emit: Emit): void {
  spans.forEach((span, at) =>
    sentenceFeatures(
      normal,
      span,
      mentions.filter(({ sentence }) => sentence === at),
      emit,
    ),
  );
  contextFeatures(mentions, normal.text.length, emit);
}

/** Raw scores of every column, or of the columns of one head only; the others stay 0. */
export function scoresOf(model: TextModel, { rows, values }: Vector, only?: Head): Float32Array {
  const { columns, weights, scales, heads } = model;
  const first = only ? only.offset : 0;
  const last = only ? first + only.labels.length : columns;
  const sums = new Float64Array(columns);
  let at = 0;
  for (; at + 4 <= rows.length; at += 4) {
    const [a, b, c, d] = [values[at]!, values[at + 1]!, values[at + 2]!, values[at + 3]!];
    const ofA = rows[at]! * columns;
    const ofB = rows[at + 1]! * columns;
    const ofC = rows[at + 2]! * columns;
    const ofD = rows[at + 3]! * columns;
    for (let column = first; column < last; column++) {
      const sum = sums[column]! + a * weights[ofA + column]! + b * weights[ofB + column]!;
      sums[column] = sum + c * weights[ofC + column]! + d * weights[ofD + column]!;
    }
  }
  for (; at < rows.length; at++) {
    const value = values[at]!;
    const from = rows[at]! * columns;
    for (let column = first; column < last; column++) sums[column]! += value * weights[from + column]!;
  }
  const scores = new Float32Array(columns);
  for (let column = first; column < last; column++) scores[column] = sums[column]! * scales[column]!;
  for (const { offset, bias } of only ? [only] : heads) {
    for (let i = 0; i < bias.length; i++) scores[offset + i]! += bias[i]!;
  }
  return scores;
}

/** Calibrated probabilities of a head's labels; they sum to 1. */
export function probabilities(head: Head, scores: Float32Array): Float64Array {
  const { offset, labels, temperature } = head;
  const result = new Float64Array(labels.length);
  let highest = -Infinity;
  for (let i = 0; i < labels.length; i++) highest = Math.max(highest, scores[offset + i]!);
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    result[i] = Math.exp((scores[offset + i]! - highest) / temperature);
    sum += result[i]!;
  }
  for (let i = 0; i < result.length; i++) result[i]! /= sum;
  return result;
}
