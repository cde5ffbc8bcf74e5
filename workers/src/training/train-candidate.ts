import { readCorpus } from '#engine/commands/read-corpus';
import { encodeModel } from '#engine/model/artefact';
import { loadShippedEngine } from '#engine/shipped-engine';
import { foldOf } from '#engine/train/folds';
import { exampleOf, trainEngineModel } from '#engine/train/train-engine-model';
import { createTriageEngine, type TriageEngine } from '#engine/triage-engine';
import { classesOf, confusionOf, judgeRows, newlyMissed } from './evaluate';
import { objectionsTo } from './gate';
import { exampleOfDecision, withTemperatures } from './learn';
import type { TrainingResult, TrainingTask } from './training-task';
import { raiseTwins } from './twins';
import { driftByDay } from './unknown-words';

/** One situation in five is held back. Which ones depends on their names alone, so the held-out set never changes. */
const FOLDS = 5;
const HELD_OUT = 0;

/**
 * Trains a model from the corpus and what people decided, and judges it beside the live one.
 *
 * A model that learned the whole corpus cannot be measured on it. So twins are trained without the held-out situations,
 * as the candidate was and as the live model was, and these are compared. The candidate itself learns everything, and
 * must besides catch every emergency of the whole corpus that the live model itself catches.
 * Throws when the corpus cannot be read or holds nothing to learn.
 */
export function trainCandidate({ version, corpusDir, confirmed, live, recent }: TrainingTask): TrainingResult {
  const rows = readCorpus(corpusDir);
  const isHeldOut = rows.map(({ situation }) => foldOf(situation, FOLDS) === HELD_OUT);
  const heldOut = rows.filter((_, at) => isHeldOut[at]);
  const examples = rows.map(exampleOf);
  const learnable = examples.filter((_, at) => !isHeldOut[at]);
  const taught = confirmed.map(exampleOfDecision);

  const twins = raiseTwins([...learnable, ...taught], heldOut);
  const liveTwins = raiseTwins([...learnable, ...(live?.confirmed ?? []).map(exampleOfDecision)], heldOut);
  const whole = trainEngineModel([...examples, ...taught], version);
  const artefact = encodeModel(withTemperatures(whole, twins.temperatures));

  const liveEngine = loadLive(live?.artefact ?? null);
  const itself = judgeRows(createTriageEngine(artefact), rows);
  const missed = [
    ...newlyMissed('held-out', heldOut, twins.verdicts, liveTwins.verdicts),
    ...newlyMissed('itself', rows, [itself], [judgeRows(liveEngine, rows)]),
  ];
  const judged = {
    candidate: twins.figures,
    live: liveTwins.figures,
    classes: classesOf(twins.verdicts, liveTwins.verdicts),
    missed,
  };
  return {
    artefact: JSON.stringify(artefact),
    evaluation: {
      ...judged,
      liveVersion: live?.version ?? liveEngine.modelVersion,
      learnedFrom: {
        corpus: rows.length,
        confirmed: confirmed.length,
        corrected: confirmed.filter(({ isCorrection }) => isCorrection).length,
      },
      confusion: confusionOf(twins.verdicts),
      objections: objectionsTo(judged),
      drift: driftByDay(recent, liveTwins.model, twins.model),
    },
  };
}

/** The live model as it is; a damaged one serves nobody, so the shipped one stands in for it. */
function loadLive(artefact: string | null): TriageEngine {
  if (artefact === null) return loadShippedEngine();
  try {
    return createTriageEngine(JSON.parse(artefact));
  } catch {
    return loadShippedEngine();
  }
}
