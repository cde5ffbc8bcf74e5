/** A share of texts with its 95 % interval (Wilson). */
export type Share = { hits: number; of: number; share: number; low: number; high: number };

const Z = 1.96;

export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 };
  const share = hits / of;
  const centre = share + Z ** 2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return { hits, of, share, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

export const shareWhere = <T>(items: T[], holds: (item: T) => boolean): Share =>
  shareOf(items.filter(holds).length, items.length);

const BINS = 10;

/** Expected calibration error: mean distance between confidence and accuracy over ten bins of confidence, in [0, 1]. */
export function calibrationError(answers: { confidence: number; isRight: boolean }[]): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, isRight } of answers) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
    bin.count++;
    bin.confidence += confidence;
    if (isRight) bin.right++;
  }
  const distance = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return answers.length > 0 ? distance / answers.length : 0;
}

/** Precision, recall and F1 of one label, each in [0, 1]. */
export type LabelScore = { label: string; count: number; precision: number; recall: number; f1: number };

export function labelScores(answers: { truth: string; said: string }[]): LabelScore[] {
  const labels = [...new Set(answers.map(({ truth }) => truth))].sort();
  return labels.map((label) => {
    const count = answers.filter(({ truth }) => truth === label).length;
    const said = answers.filter((answer) => answer.said === label).length;
    const right = answers.filter((answer) => answer.said === label && answer.truth === label).length;
    const precision = said > 0 ? right / said : 0;
    const recall = right / count;
    return { label, count, precision, recall, f1: right > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
  });
}

export const macroF1 = (scores: LabelScore[]): number =>
  scores.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, scores.length);
