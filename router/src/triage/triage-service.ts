import type { Triage, TriageInput } from '#domain/triage';
import type { Metrics } from '#platform/metrics';
import { isSlow } from '../models/model-guard';
import type { Serving } from '../models/model-memory';

export type TriageDeps = {
  /** What a city decides with now. */
  liveOf(cityId: string): Serving;
  rulesOnly(input: TriageInput): Triage;
  metrics: Pick<Metrics, 'triageSeconds' | 'triageFailures' | 'triageSlow'>;
  onFailure(error: unknown): void;
  /** A clock that never goes back, in ms. */
  nowMs(): number;
};
export type TriageService = ReturnType<typeof createTriageService>;

/**
 * Asks the city's engine, and never fails: without a model that can be trusted the rules decide and a person looks.
 */
export function createTriageService({ liveOf, rulesOnly, metrics, onFailure, nowMs }: TriageDeps) {
  return {
    triage(cityId: string, input: TriageInput): Triage {
      const { engine, guard } = liveOf(cityId);
      if (!engine || guard.alarm() !== null) return rulesOnly(input);
      const startedAt = nowMs();
      try {
        const proposal = engine.triage(input);
        const tookMs = nowMs() - startedAt;
        guard.observe(tookMs);
        metrics.triageSeconds.observe(tookMs / 1_000);
        if (isSlow(tookMs)) metrics.triageSlow.inc();
        return proposal;
      } catch (error) {
        guard.observe('threw');
        metrics.triageFailures.inc();
        onFailure(error);
        return rulesOnly(input);
      }
    },
  };
}
