import type { Reading } from '../read-text';
import { type Head, indexFeatures, type TextModel, type Vector, featuresOf, vectorsOf } from '../model/text-model';
import { shuffled } from './shuffle';

/** One labelled text: its reading and, for every head, the label (null: this text says nothing about it). */
export type Example = { reading: Reading; labels: Record<string, string | null> };

export type TrainOptions = {
  heads: string[];
  /** Heads whose rare labels count for more, by the square root of how rare they are. */
  balanced: string[];
  version: string;
  /** A feature must occur in this many texts. */
  leastTexts: number;
  mostFeatures: number;
  epochs: number;
  rate: number;
  /** Pull of every touched weight towards zero, per step. */
  decay: number;
  seed: number;
};

export const DEFAULT_OPTIONS = {
  balanced: [],
  leastTexts: 2,
  mostFeatures: 90_000,
  epochs: 8,
  rate: 0.2,
  decay: 1e-3,
  seed: 7,
} satisfies Omit<TrainOptions, 'heads' | 'version'>;

/** How many texts each feature occurs in. */
function textCounts(examples: Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { reading } of examples) {
    const seen = new Set<number>();
    featuresOf(reading, (hash) => seen.add(hash));
    for (const hash of seen) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return counts;
}

type Vocabulary = { hashes: Int32Array; idf: Float32Array };

function chooseVocabulary(examples: Example[], { leastTexts, mostFeatures }: TrainOptions): Vocabulary {
  const kept = [...textCounts(examples)]
    .filter(([, count]) => count >= leastTexts)
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, mostFeatures);
  return {
    hashes: Int32Array.from(kept, ([hash]) => hash),
    idf: Float32Array.from(kept, ([, count]) => Math.sqrt(1 + Math.log(examples.length / count))),
  };
}

function headsOf(examples: Example[], names: string[]): Head[] {
  let offset = 0;
  return names.map((name) => {
    const labels = [...new Set(examples.map((example) => example.labels[name] ?? null))]
      .filter((label) => label !== null)
      .sort();
    const head: Head = { name, labels, offset, bias: new Float32Array(labels.length), temperature: 1 };
    offset += labels.length;
    return head;
  });
}

/** How much a text counts by its label of a head: alike, or where the head is balanced, more for rare labels. */
function sharesOf({ name, labels }: Head, examples: Example[], balanced: string[]): Float64Array {
  const shares = new Float64Array(labels.length).fill(1);
  if (!balanced.includes(name)) return shares;
  const counts = new Map<string | null | undefined, number>();
  for (const { labels: own } of examples) counts.set(own[name], (counts.get(own[name]) ?? 0) + 1);
  return shares.map((_, i) => Math.sqrt(examples.length / labels.length / counts.get(labels[i])!));
}

/** A text as it is learned: for every head the place of its label, or -1, and how much the text counts. */
type Trainee = { vector: Vector; targets: number[]; shares: number[] };

/**
 * Softmax regression for every head at once on shared features, by AdaGrad over shuffled texts. The same examples,
 * options and seed give the same model, bit by bit. Throws when nothing can be learned from the examples.
 */
export function trainModel(examples: Example[], options: TrainOptions): TextModel {
  const heads = headsOf(examples, options.heads);
  const { hashes, idf } = chooseVocabulary(examples, options);
  if (hashes.length === 0 || heads.some(({ labels }) => labels.length < 2)) {
    throw new Error('nothing to learn: no feature occurs often enough, or a label has no second value');
  }
  const columns = heads.reduce((sum, { labels }) => sum + labels.length, 0);
  const table = indexFeatures(hashes, idf);
  const byLabel = heads.map((head) => sharesOf(head, examples, options.balanced));
  const trainees = examples.map(({ reading, labels }): Trainee => {
    const targets = heads.map((head) => head.labels.indexOf(labels[head.name] ?? ''));
    return {
      vector: vectorsOf({ table }, reading).whole,
      targets,
      shares: targets.map((target, h) => byLabel[h]![target] ?? 0),
    };
  });
  const weights = new Float32Array(hashes.length * columns);
  descend(trainees, heads, columns, weights, options);
  return {
    version: options.version,
    heads,
    columns,
    hashes,
    idf,
    table,
    weights,
    scales: new Float32Array(columns).fill(1),
  };
}

const SMALL = 1e-6;
/** What every weight has been through before it learns: keeps the first texts of the shuffle from deciding too much. */
const FIRST_SQUARES = 1e-2;
/** Labels that a text is sure not to bear teach nothing and are left alone; at 0.005 accuracy falls by half a point. */
const NEGLIGIBLE = 0.0005;

function descend(
  trainees: Trainee[],
  heads: Head[],
  columns: number,
  weights: Float32Array,
  options: TrainOptions,
): void {
  const { epochs, rate, decay, seed } = options;
  const squares = new Float32Array(weights.length).fill(FIRST_SQUARES);
  const biasSquares = heads.map(({ labels }) => new Float32Array(labels.length).fill(SMALL));
  const scores = new Float64Array(columns);
  const errors = new Float64Array(columns);
  const active = new Int32Array(columns);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(trainees.length, seed + epoch)) {
      const { vector, targets, shares } = trainees[at]!;
      const { rows, values } = vector;
      for (const { offset, bias } of heads) scores.set(bias, offset);
      for (let i = 0; i < rows.length; i++) {
        const from = rows[i]! * columns;
        const value = values[i]!;
        for (let c = 0; c < columns; c++) scores[c]! += value * weights[from + c]!;
      }
      heads.forEach((head, h) => headErrors(head, targets[h]!, shares[h]!, scores, errors));
      let count = 0;
      for (let c = 0; c < columns; c++) if (Math.abs(errors[c]!) > NEGLIGIBLE) active[count++] = c;
      for (let i = 0; i < rows.length; i++) {
        const from = rows[i]! * columns;
        const value = values[i]!;
        for (let a = 0; a < count; a++) {
          const c = active[a]!;
          const gradient = errors[c]! * value + decay * weights[from + c]!;
          const square = (squares[from + c]! += gradient * gradient);
          weights[from + c]! -= (rate * gradient) / Math.sqrt(square);
        }
      }
      heads.forEach(({ offset, bias }, h) => {
        for (let i = 0; i < bias.length; i++) {
          const gradient = errors[offset + i]!;
          const square = (biasSquares[h]![i]! += gradient * gradient);
          bias[i]! -= (rate * gradient) / Math.sqrt(square);
        }
      });
    }
  }
}

/** Predicted minus true, per label of a head; zero where the text says nothing about the head. */
function headErrors(head: Head, target: number, weight: number, scores: Float64Array, errors: Float64Array): void {
  const { offset, labels } = head;
  if (target < 0) {
    errors.fill(0, offset, offset + labels.length);
    return;
  }
  let highest = -Infinity;
  for (let i = 0; i < labels.length; i++) highest = Math.max(highest, scores[offset + i]!);
  let sum = 0;
  for (let i = 0; i < labels.length; i++) sum += errors[offset + i] = Math.exp(scores[offset + i]! - highest);
  for (let i = 0; i < labels.length; i++) {
    errors[offset + i] = weight * (errors[offset + i]! / sum - (i === target ? 1 : 0));
  }
}
