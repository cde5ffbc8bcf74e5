import { createHash } from 'node:crypto';
import type { Database } from '#db/client';
import {
  claimCandidate,
  type ClaimedModel,
  failCandidate,
  keepTrained,
  releaseCandidate,
} from '#db/stores/model-store';
import { confirmedTexts, findLiveModel, recentTexts } from '#db/views/training-view';
import type { Clock } from '#domain/clock';
import type { Duty } from '../run-duty';
import type { TrainingResult, TrainingTask } from '../training/training-task';

/** A claim that is this old belongs to a worker that died: longer than any training may take, in ms. */
const LEASE_MS = 2_100_000;

export type TrainingDeps = {
  database: Database;
  clock: Clock;
  corpusDir: string;
  train(task: TrainingTask, stopping: AbortSignal): Promise<TrainingResult>;
};

/** Trains the models that supervisors asked for, one at a time. */
export function trainModels({ database, clock, corpusDir, train }: TrainingDeps): Duty {
  const stopping = new AbortController();
  return {
    name: 'train-models',
    everyMs: 1_000,
    async run() {
      const now = clock.now();
      const claim = await claimCandidate(database, { now, leaseUntil: new Date(now.getTime() + LEASE_MS) });
      if (!claim) return 0;
      try {
        const { artefact, evaluation } = await train(await gatherTask(database, claim, corpusDir), stopping.signal);
        const trained = { artefact, artefactHash: createHash('sha256').update(artefact).digest('hex'), evaluation };
        await database.$transaction((db) => keepTrained(db, claim, trained, clock.now()));
      } catch (error) {
        if (stopping.signal.aborted) await releaseCandidate(database, claim);
        else await database.$transaction((db) => failCandidate(db, claim, describe(error), clock.now()));
        throw error;
      }
      return 1;
    },
    abandon: () => stopping.abort(),
  };
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function gatherTask(database: Database, claim: ClaimedModel, corpusDir: string): Promise<TrainingTask> {
  const { cityId, version, learnedUntil } = claim;
  const live = await findLiveModel(database, cityId);
  return {
    version,
    corpusDir,
    confirmed: await confirmedTexts(database, cityId, learnedUntil),
    live: live
      ? {
          version: live.version,
          artefact: live.artefact,
          confirmed: live.learnedUntil ? await confirmedTexts(database, cityId, live.learnedUntil) : [],
        }
      : null,
    recent: await recentTexts(database, cityId, learnedUntil),
  };
}
