import { CATEGORY_HEAD, ROUTE_HEAD } from '../model/judge';
import type { TextModel } from '../model/text-model';
import { readText } from '../read-text';
import { type CorpusRow, routeOf } from './corpus-row';
import { DEFAULT_OPTIONS, type Example, trainModel, type TrainOptions } from './train-model';

/** A row as the trainer takes it: read once, labelled with its category and its route. */
export const exampleOf = (row: CorpusRow): Example => ({
  reading: readText(row.text),
  labels: { [CATEGORY_HEAD]: row.category, [ROUTE_HEAD]: routeOf(row) },
});

export const ENGINE_OPTIONS = {
  ...DEFAULT_OPTIONS,
  heads: [CATEGORY_HEAD, ROUTE_HEAD],
  balanced: [CATEGORY_HEAD],
} satisfies Omit<TrainOptions, 'version'>;

/** Trains the model of the triage engine. */
export const trainEngineModel = (examples: Example[], version: string): TextModel =>
  trainModel(examples, { ...ENGINE_OPTIONS, version });
