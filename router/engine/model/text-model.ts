import type { Reading } from '../read-text';
import type { ScopedMention } from '../rules/scope';
import { contextFeatures, type Emit, FEATURE, sentenceFeatures } from './features';

/** One question the model answers: its labels, where its columns start, and how far its scores are softened. */
export type Head = { name: string; labels: string[]; offset: number; bias: Float32Array; temperature: number };

/** A sparse linear model: features by hash → row of weights, one column per label of every head. */
export type TextModel = {
  version: string;
  heads: Head[];
  columns: number;
  /** The features, by hash; a feature's place is its row. */
  hashes: Int32Array;
  /** How much each feature counts: the rarer, the more. */
  idf: Float32Array;
  table: FeatureTable;
  /** Features × columns, to be multiplied by the column's scale; in bytes, a model in use fits a processor's cache. */
  weights: Float32Array | Int8Array;
  scales: Float32Array;
};

/**
 * Hash table with open addressing. Everything about a feature stands in one slot, so that it costs one look at memory:
 * its hash, its row counted from 1 (0: the slot is empty), its rarity, and its place in the vector being built, counted
 * from 1 (0 between calls). `rarity` is the same memory read as 32-bit fractions.
 */
export type FeatureTable = { slots: Int32Array; rarity: Float32Array };

const ROW = 1;
const RARITY = 2;
const PLACE = 3;
const SLOT = 4;

/** A text as the model sees it: known features with their weights in the text, and how many of its words are unknown. */
export type Vector = { rows: Int32Array; values: Float32Array; words: number; unknownWords: number };

/** Where the slot of a feature begins: its own, or the empty one it would take. */
function slotOf(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = Math.imul(hash, SLOT) & mask; ; slot = (slot + SLOT) & mask) {
    if (slots[slot] === hash || slots[slot + ROW] === 0) return slot;
  }
}

/** Row of a feature, or -1. */
export const rowOf = ({ table: { slots } }: Pick<TextModel, 'table'>, hash: number): number => {
  const slot = slotOf(slots, hash);
  return slots[slot + ROW]! - 1;
};

/** Builds the table of a vocabulary; at most half full. */
export function indexFeatures(hashes: Int32Array, idf: Float32Array): FeatureTable {
  let size = 2;
  while (size < hashes.length * 2) size *= 2;
  const slots = new Int32Array(size * SLOT);
  const rarity = new Float32Array(slots.buffer);
  for (let row = 0; row < hashes.length; row++) {
    const slot = slotOf(slots, hashes[row]!);
    slots[slot] = hashes[row]!;
    slots[slot + ROW] = row + 1;
    rarity[slot + RARITY] = idf[row]!;
  }
  return { slots, rarity };
}

type Vocabulary = Pick<TextModel, 'table'>;

/**
 * Length of each group of features in a vector: how much words, ideas, pairs of ideas, tokens and letters weigh against
 * each other. Chosen by log loss on held-out situations.
 */
const GROUP_LENGTH = [2, 0.8, 0.4, 1.5, 0.7];
/** The group of each kind of feature, by the kind's number. */
const GROUP_OF = [0, 0, 4, 3, 1, 2];

/**
 * The features of a part of a text as they are emitted. They are looked up afterwards in one narrow loop, in which a
 * processor waits for many slots at once; the room is used again for every text.
 */
const emitted = { hashes: new Int32Array(1024), kinds: new Uint8Array(1024), count: 0 };

const emit: Emit = (hash, kind) => {
  const { count } = emitted;
  if (count === emitted.hashes.length) makeRoom();
  emitted.hashes[count] = hash;
  emitted.kinds[count] = kind;
  emitted.count = count + 1;
};

function makeRoom(): void {
  const { hashes, kinds } = emitted;
  emitted.hashes = new Int32Array(hashes.length * 2);
  emitted.kinds = new Uint8Array(kinds.length * 2);
  emitted.hashes.set(hashes);
  emitted.kinds.set(kinds);
}

/** Features of a part of a text by the slot they stand in or would take, once for each occurrence. */
type Part = { slots: Int32Array; kinds: Uint8Array };

function partOf({ table }: Vocabulary, emitAll: (emit: Emit) => void): Part {
  emitted.count = 0;
  emitAll(emit);
  const { hashes, kinds, count } = emitted;
  const found = new Int32Array(count);
  for (let i = 0; i < count; i++) found[i] = slotOf(table.slots, hashes[i]!);
  return { slots: found, kinds: kinds.slice(0, count) };
}

/** Counts of the known features of all parts, weighted by rarity; each group of features is scaled to a fixed length. */
function weigh({ table }: Vocabulary, parts: Part[]): Vector {
  const { slots, rarity } = table;
  const most = parts.reduce((sum, part) => sum + part.slots.length, 0);
  const found = new Int32Array(most);
  const groups = new Uint8Array(most);
  const counts = new Int32Array(most);
  let length = 0;
  let words = 0;
  let unknownWords = 0;
  for (const part of parts) {
    for (let i = 0; i < part.slots.length; i++) {
      const slot = part.slots[i]!;
      const kind = part.kinds[i]!;
      const isKnown = slots[slot + ROW]! > 0;
      if (kind === FEATURE.word) {
        words++;
        if (!isKnown) unknownWords++;
      }
      if (!isKnown) continue;
      const place = slots[slot + PLACE]!;
      if (place > 0) {
        counts[place - 1]!++;
        continue;
      }
      found[length] = slot;
      groups[length] = GROUP_OF[kind]!;
      counts[length] = 1;
      slots[slot + PLACE] = ++length;
    }
  }
  const squares = GROUP_LENGTH.map(() => 0);
  const rows = new Int32Array(length);
  const values = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const slot = found[i]!;
    slots[slot + PLACE] = 0;
    const count = counts[i]!;
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * rarity[slot + RARITY]!;
    rows[i] = slots[slot + ROW]! - 1;
    values[i] = value;
    squares[groups[i]!]! += value * value;
  }
  const scales = squares.map((square, group) => (square > 0 ? GROUP_LENGTH[group]! / Math.sqrt(square) : 0));
  for (let i = 0; i < length; i++) values[i]! *= scales[groups[i]!]!;
  return { rows, values, words, unknownWords };
}

/** A text as a vector, and each of its sentences as one, made only when asked for. */
export type Vectors = { whole: Vector; sentence(at: number): Vector };

/** Reads every sentence once, whatever is asked for afterwards. */
export function vectorsOf(vocabulary: Vocabulary, { normal, spans, mentions }: Reading): Vectors {
  const mentioned: ScopedMention[][] = spans.map(() => []);
  for (const mention of mentions) mentioned[mention.sentence]!.push(mention);
  const said = spans.map((span, at) =>
    partOf(vocabulary, (take) => sentenceFeatures(normal, span, mentioned[at]!, take)),
  );
  const context = (within: ScopedMention[], length: number) =>
    partOf(vocabulary, (take) => contextFeatures(within, length, take));
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
