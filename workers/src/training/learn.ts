import { isCategoryCode } from '#domain/category';
import type { Route } from '#engine/decide/cost-matrix';
import { CATEGORY_HEAD, ROUTE_HEAD } from '#engine/model/judge';
import { scoresOf, type TextModel, vectorsOf } from '#engine/model/text-model';
import { readText } from '#engine/read-text';
import { fitTemperature } from '#engine/train/calibrate';
import { type CorpusRow, routeOf } from '#engine/train/corpus-row';
import type { Example } from '#engine/train/train-model';
import type { TaughtText } from './training-task';

/** The engine tells apart three grades of 110 and two of 12345; a person may decide any pair. */
const routeOfDecision = ({ line, priority }: TaughtText): Route => {
  if (line === '110') return priority === 'P0' || priority === 'P1' ? `110/${priority}` : '110/P2';
  return priority === 'P3' ? '12345/P3' : '12345/P2';
};

/** A decided case as the trainer takes it. A category that only this city has says nothing to the engine; its route does. */
export const exampleOfDecision = (taught: TaughtText): Example => ({
  reading: readText(taught.text),
  labels: {
    [CATEGORY_HEAD]: isCategoryCode(taught.category) ? taught.category : null,
    [ROUTE_HEAD]: routeOfDecision(taught),
  },
});

/**
 * Temperatures that fit texts the model has not learned from. Two numbers fitted on a thousand texts hardly flatter the
 * calibration error measured on the same texts, and live and candidate are flattered alike.
 */
export function fitTemperatures(model: TextModel, rows: CorpusRow[]): Map<string, number> {
  const scores = rows.map(({ text }) => scoresOf(model, vectorsOf(model, readText(text)).whole));
  const truthOf = (name: string, row: CorpusRow) => (name === CATEGORY_HEAD ? row.category : routeOf(row));
  return new Map(
    model.heads.map((head) => {
      const scored = rows.map((row, at) => ({
        scores: scores[at]!,
        target: head.labels.indexOf(truthOf(head.name, row)),
      }));
      return [head.name, fitTemperature(head, scored)];
    }),
  );
}

export const withTemperatures = (model: TextModel, temperatures: Map<string, number>): TextModel => ({
  ...model,
  heads: model.heads.map((head) => ({ ...head, temperature: temperatures.get(head.name) ?? head.temperature })),
});
