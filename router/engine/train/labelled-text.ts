import { z } from 'zod';
import { readText } from '../read-text';
import { DEFAULT_OPTIONS, type Example, trainModel } from './train-model';
import type { TextModel } from '../model/text-model';

/** A text with one label, from any file. */
export type LabelledText = { text: string; label: string };

/** Takes the text and the label out of a row. Throws when the row has no text or no such label. */
export function labelledText(row: unknown, field: string): LabelledText {
  const parsed = z.looseObject({ text: z.string(), [field]: z.union([z.string(), z.number()]) }).parse(row);
  return { text: parsed.text as string, label: String(parsed[field]) };
}

const exampleOf = (field: string, { text, label }: LabelledText): Example => ({
  reading: readText(text),
  labels: { [field]: label },
});

/** Written messages are longer than calls and use more words: above 150,000 nothing is gained (five splits, 0.929). */
const MOST_FEATURES = 150_000;

/** Trains a model of one label. Throws when the texts hold nothing to learn. */
export const trainLabelled = (texts: LabelledText[], field: string, version: string): TextModel =>
  trainModel(
    texts.map((text) => exampleOf(field, text)),
    { ...DEFAULT_OPTIONS, mostFeatures: MOST_FEATURES, heads: [field], version },
  );
