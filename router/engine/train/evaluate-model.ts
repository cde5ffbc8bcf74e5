import { probabilities, scoresOf, type TextModel, vectorsOf } from '../model/text-model';
import { readText } from '../read-text';
import type { LabelledText } from './labelled-text';
import { calibrationError, labelScores, type LabelScore, macroF1, type Share, shareWhere } from './statistics';

/** What a model of one label is worth on texts it did not learn from. `confusion` counts `truth → said`, the most frequent first. */
export type Evaluation = {
  texts: number;
  accuracy: Share;
  macroF1: number;
  calibrationError: number;
  labels: LabelScore[];
  confusion: { truth: string; said: string; count: number }[];
};

/** Throws when the model has no head for the label. */
export function evaluateModel(model: TextModel, field: string, texts: LabelledText[]): Evaluation {
  const head = model.heads.find(({ name }) => name === field);
  if (!head)
    throw new Error(`the model has no head for ${field}, only for ${model.heads.map(({ name }) => name).join(', ')}`);
  const answers = texts.map(({ text, label }) => {
    const shares = probabilities(head, scoresOf(model, vectorsOf(model, readText(text)).whole));
    const best = shares.reduce((top, share, at) => (share > shares[top]! ? at : top), 0);
    const said = head.labels[best]!;
    return { truth: label, said, confidence: shares[best]!, isRight: said === label };
  });
  const labels = labelScores(answers);
  return {
    texts: texts.length,
    accuracy: shareWhere(answers, ({ isRight }) => isRight),
    macroF1: macroF1(labels),
    calibrationError: calibrationError(answers),
    labels,
    confusion: confusionOf(answers),
  };
}

function confusionOf(answers: { truth: string; said: string }[]): Evaluation['confusion'] {
  const counts = new Map<string, { truth: string; said: string; count: number }>();
  for (const { truth, said } of answers) {
    if (truth === said) continue;
    const key = JSON.stringify([truth, said]);
    const entry = counts.get(key);
    if (entry) entry.count++;
    else counts.set(key, { truth, said, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
