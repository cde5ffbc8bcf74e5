import type { Triage } from '#domain/triage';
import { CATEGORY_HEAD } from '../model/judge';
import { scoresOf, type TextModel, vectorsOf } from '../model/text-model';
import { engineOf } from '../triage-engine';
import { fitTemperature, type Scored } from './calibrate';
import { type CorpusRow, routeOf } from './corpus-row';
import { foldOf } from './folds';
import { exampleOf, trainEngineModel } from './train-engine-model';
import type { Example } from './train-model';

/** What the engine said of a text whose situation it had never met. */
export type Verdict = { row: CorpusRow; triage: Triage };

type Fold = { model: TextModel; rows: CorpusRow[]; scores: Float32Array[] };

const scoreAll = (model: TextModel, examples: Example[]): Float32Array[] =>
  examples.map(({ reading }) => scoresOf(model, vectorsOf(model, reading).whole));

const scoredFor = (head: string, model: TextModel, { rows, scores }: Fold): Scored[] => {
  const labels = model.heads.find(({ name }) => name === head)?.labels ?? [];
  return rows.map((row, i) => ({
    scores: scores[i]!,
    target: labels.indexOf(head === CATEGORY_HEAD ? row.category : routeOf(row)),
  }));
};

const sameShape = (a: TextModel, b: TextModel) =>
  a.heads.every((head, i) => head.labels.join() === b.heads[i]?.labels.join());

/** The model with temperatures that fit the held-out scores of `folds`. */
function calibrated(model: TextModel, folds: Fold[]): TextModel {
  const usable = folds.filter((fold) => sameShape(fold.model, model));
  const heads = model.heads.map((head) => ({
    ...head,
    temperature: fitTemperature(
      head,
      usable.flatMap((fold) => scoredFor(head.name, model, fold)),
    ),
  }));
  return { ...model, heads };
}

function trainFolds(rows: CorpusRow[], count: number): Fold[] {
  const examples = rows.map(exampleOf);
  const folds = rows.map(({ situation }) => foldOf(situation, count));
  return Array.from({ length: count }, (_, fold) => {
    const model = trainEngineModel(
      examples.filter((_, i) => folds[i] !== fold),
      `fold ${fold}`,
    );
    const heldOut = rows.filter((_, i) => folds[i] === fold);
    return {
      model,
      rows: heldOut,
      scores: scoreAll(
        model,
        examples.filter((_, i) => folds[i] === fold),
      ),
    };
  });
}

/**
 * Judges every row by an engine that never saw its situation, with temperatures fitted on the other folds; and gives
 * the temperatures a model trained on everything should take.
 */
export function crossValidate(
  rows: CorpusRow[],
  count: number,
): { verdicts: Verdict[]; temperatures: Map<string, number> } {
  const folds = trainFolds(rows, count);
  const verdicts = folds.flatMap((fold) => {
    const engine = engineOf(
      calibrated(
        fold.model,
        folds.filter((other) => other !== fold),
      ),
    );
    return fold.rows.map((row) => ({ row, triage: engine.triage({ text: row.text }) }));
  });
  const { heads } = calibrated(folds[0]!.model, folds);
  return { verdicts, temperatures: new Map(heads.map(({ name, temperature }) => [name, temperature])) };
}
