import { insertShadowDecisions } from '#db/stores/shadow-store';
import { findArtefact, listServedModels } from '#db/views/model-view';
import type { Database } from '#db/client';
import type { Clock } from '#domain/clock';
import { SERVING_ALARMS } from '#domain/wire/model-wire';
import { loadShippedEngine } from '#engine/shipped-engine';
import { rulesOnly } from '#engine/triage-engine';
import type { Metrics } from '#platform/metrics';
import { createTriageService } from '../triage/triage-service';
import { createModelMemory } from './model-memory';
import { createShadowObserver } from './shadow-observer';

type EngineDeps = {
  database: Database;
  clock: Clock;
  metrics: Metrics;
  /** Says in the log what failed. */
  warn(what: string): (error: unknown) => void;
  nowMs(): number;
};

/** The engine as it serves: the live model of each city, the rules alone where it fails, and the model in shadow. */
export function composeEngine({ database, clock, metrics, warn, nowMs }: EngineDeps) {
  const shipped = loadShippedEngine();
  const models = createModelMemory({
    shipped,
    listServed: () => listServedModels(database),
    findArtefact: (model) => findArtefact(database, model),
    onFailure: warn('a model cannot be loaded'),
    onAlarms: (counts) => SERVING_ALARMS.forEach((alarm) => metrics.modelAlarms.set({ alarm }, counts[alarm])),
    nowMs,
  });
  const triage = createTriageService({
    liveOf: models.liveOf,
    rulesOnly,
    metrics,
    onFailure: warn('the model failed'),
    nowMs,
  });
  const shadow = createShadowObserver({
    shadowOf: models.shadowOf,
    insert: (judgements) => insertShadowDecisions(database, judgements),
    clock,
    nowMs,
    metrics,
    onFailure: warn('the model in shadow missed contacts'),
  });
  return { shipped, models, triage, shadow };
}
