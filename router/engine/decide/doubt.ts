import { type Judgement, urgency } from '../model/judge';
import type { Reading } from '../read-text';

/** Why a person is asked. */
export const DOUBTS = [
  'language-unknown',
  'too-short',
  'unknown-words',
  'low-confidence',
  'asking-is-cheaper',
  'cue-without-support',
  'danger-in-one-sentence',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Fewer words than this say too little, unless they name a danger. */
const LEAST_WORDS = 2;
/** A text whose language cannot be told is read all the same while no more than this share of its words is new. */
const MOST_UNKNOWN_OF_NO_LANGUAGE = 0.3;
/** Share of words the model has never seen above which it does not trust itself. */
const MOST_UNKNOWN = 0.8;
/** Below this the best category is a guess; a text of few words must be surer. */
const LEAST_CONFIDENCE = 0.1;
const FEW_WORDS = 4;
const LEAST_CONFIDENCE_OF_FEW = 0.5;
/** A single sentence this urgent is worth a person's look, however calm the rest. */
const URGENT_SENTENCE = 0.95;

/** Every reason to ask a person about a text that no rule settled. */
export function doubtsOf(reading: Reading, judgement: Judgement, isPersonCheaper: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  const isForeign = reading.language === 'unknown' && judgement.unknownShare > MOST_UNKNOWN_OF_NO_LANGUAGE;
  if (isForeign) doubts.push('language-unknown');
  if (judgement.words < LEAST_WORDS) doubts.push('too-short');
  if (judgement.unknownShare > MOST_UNKNOWN) doubts.push('unknown-words');
  const confidence = judgement.categories[0]!.probability;
  const least = judgement.words < FEW_WORDS ? LEAST_CONFIDENCE_OF_FEW : LEAST_CONFIDENCE;
  if (confidence < least) doubts.push('low-confidence');
  if (isPersonCheaper) doubts.push('asking-is-cheaper');
  const isCalm = urgency(judgement) < URGENT_SENTENCE / 2;
  if (isCalm && judgement.loudest > URGENT_SENTENCE) doubts.push('danger-in-one-sentence');
  return doubts;
}
