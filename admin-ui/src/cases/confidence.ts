/** Where the words change: the shares of the calibrated probability of the proposed category. */
const SURE = 0.9;
const FAIRLY_SURE = 0.7;
const UNSURE = 0.4;

export type Confidence = 'high' | 'good' | 'low' | 'none';

/** A probability in words that a person can act on. */
export function confidenceOf(probability: number): Confidence {
  if (probability >= SURE) return 'high';
  if (probability >= FAIRLY_SURE) return 'good';
  return probability >= UNSURE ? 'low' : 'none';
}
