import type { Evaluation, Figures, MissedEmergency } from '#domain/model';
import type { Triage } from '#domain/triage';
import { type CorpusRow, routeOf } from '#engine/train/corpus-row';
import { measure } from '#engine/train/measure-engine';
import { labelScores, shareOf, shareWhere } from '#engine/train/statistics';
import type { TriageEngine } from '#engine/triage-engine';

/** What an engine said of a labelled text. */
export type Verdict = { row: CorpusRow; triage: Triage };

export const judgeRows = (engine: TriageEngine, rows: CorpusRow[]): Verdict[] =>
  rows.map((row) => ({ row, triage: engine.triage({ text: row.text }) }));

/** An emergency is a call that belongs to 110 at P0 or P1: help that comes an hour later is no help. */
export function isEmergency(row: CorpusRow): boolean {
  const route = routeOf(row);
  return route === '110/P0' || route === '110/P1';
}

/** Nobody of 110 and no person would have seen it. */
const isMissed = ({ triage }: Verdict): boolean => triage.line !== '110' && !triage.needsHuman;
const isStraight = ({ triage }: Verdict): boolean =>
  triage.line === '110' && (triage.priority === 'P0' || triage.priority === 'P1');

type Measured = Omit<Figures, 'unknownWords'>;

const figuresOf = (verdicts: Verdict[]): Measured => ({
  ...measure(verdicts),
  urgentStraight: shareWhere(
    verdicts.filter(({ row }) => isEmergency(row)),
    isStraight,
  ),
});

/**
 * The mean figures of several twins that judged the same rows. Hits are rounded to whole texts, and the interval is that
 * of the texts: asking twice about one text does not make it two.
 */
export function meanFigures(twins: Verdict[][]): Measured {
  const each = twins.map(figuresOf);
  const mean = (pick: (figures: Measured) => number) => each.reduce((sum, one) => sum + pick(one), 0) / each.length;
  const share = (name: Exclude<keyof Measured, 'texts' | 'calibrationError'>) =>
    shareOf(Math.round(mean((figures) => figures[name].hits)), each[0]![name].of);
  return {
    texts: each[0]!.texts,
    urgentSafe: share('urgentSafe'),
    urgentStraight: share('urgentStraight'),
    lifeSafe: share('lifeSafe'),
    lifeStraight: share('lifeStraight'),
    pairs: share('pairs'),
    administrativeTo110: share('administrativeTo110'),
    administrativeToPerson: share('administrativeToPerson'),
    top1: share('top1'),
    top3: share('top3'),
    calibrationError: mean(({ calibrationError }) => calibrationError),
  };
}

/**
 * Emergencies that every one of the live engines catches and none of the candidates does. All judged the same rows in
 * the same order.
 */
export function newlyMissed(
  by: MissedEmergency['by'],
  rows: CorpusRow[],
  candidates: Verdict[][],
  lives: Verdict[][],
): MissedEmergency[] {
  return rows.flatMap((row, at) => {
    const isLost =
      isEmergency(row) &&
      candidates.every((verdicts) => isMissed(verdicts[at]!)) &&
      !lives.some((verdicts) => isMissed(verdicts[at]!));
    if (!isLost) return [];
    const { triage } = candidates[0]![at]!;
    const { situation, language, category, priority, text } = row;
    const said = { saidCategory: triage.category, saidPriority: triage.priority };
    return [{ by, situation, language, category, priority, text, ...said }];
  });
}

const answersOf = (twins: Verdict[][]) =>
  twins.flat().map(({ row, triage }) => ({ truth: row.category, said: triage.category }));

/** Mean recall and precision of every class over the twins, beside the recall of the live one's. */
export function classesOf(candidates: Verdict[][], lives: Verdict[][]): Evaluation['classes'] {
  const liveRecall = new Map(labelScores(answersOf(lives)).map(({ label, recall }) => [label, recall]));
  return labelScores(answersOf(candidates)).map(({ label, count, recall, precision }) => ({
    category: label,
    count: count / candidates.length,
    recall,
    precision,
    liveRecall: liveRecall.get(label) ?? 0,
  }));
}

/** Every truth → said that occurred, by class and then the most frequent first. */
export function confusionOf(twins: Verdict[][]): Evaluation['confusion'] {
  const counts = new Map<string, Evaluation['confusion'][number]>();
  for (const { truth, said } of answersOf(twins)) {
    const key = `${truth} ${said}`;
    const entry = counts.get(key) ?? { truth, said, count: 0 };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()].sort((a, b) => a.truth.localeCompare(b.truth) || b.count - a.count);
}
