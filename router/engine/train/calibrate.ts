import { type Head, probabilities } from '../model/text-model';

/** A held-out text: the scores the model gave it and the place of its true label in the head, or -1. */
export type Scored = { scores: Float32Array; target: number };

const SMALLEST = 1e-12;

/** Mean surprise of a head at its true labels: lower is better calibrated and more right. */
export function logLoss(head: Head, scored: Scored[]): number {
  const known = scored.filter(({ target }) => target >= 0);
  const sum = known.reduce(
    (total, { scores, target }) => total - Math.log(Math.max(SMALLEST, probabilities(head, scores)[target]!)),
    0,
  );
  return sum / Math.max(1, known.length);
}

const LOWEST = 0.2;
const HIGHEST = 5;
const STEPS = 24;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The temperature in [0.2, 5] at which a head's probabilities fit held-out texts best (golden-section search). */
export function fitTemperature(head: Head, scored: Scored[]): number {
  const lossAt = (logarithm: number) => logLoss({ ...head, temperature: Math.exp(logarithm) }, scored);
  let low = Math.log(LOWEST);
  let high = Math.log(HIGHEST);
  for (let step = 0; step < STEPS; step++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (lossAt(left) < lossAt(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
