import { setTimeout as pause } from 'node:timers/promises';
import type { ShadowJudgement } from '#db/stores/shadow-store';
import type { Clock } from '#domain/clock';
import type { Line } from '#domain/line';
import { decideRoute } from '#domain/routing-policy';
import type { TriageInput } from '#domain/triage';
import type { Metrics } from '#platform/metrics';
import type { ModelMemory } from './model-memory';

/** A contact that was answered and stored. */
export type AnsweredContact = { cityId: string; contactId: string; dialled: Line; input: TriageInput };

/** Contacts that wait to be judged a second time; what is above is left out. */
const MOST_HELD = 500;
/** One contact at a time with this pause between, in ms: a shadow takes no more than a hundred turns a second. */
const PAUSE_MS = 10;
/** Judgements that share an INSERT. */
const BATCH = 50;

export type ShadowObserverDeps = {
  shadowOf: ModelMemory['shadowOf'];
  insert(judgements: ShadowJudgement[]): Promise<void>;
  clock: Clock;
  /** A clock that never goes back, in ms. */
  nowMs(): number;
  metrics: Pick<Metrics, 'shadowDropped'>;
  onFailure(error: unknown): void;
};

/**
 * Lets the model in shadow judge what has been answered already, under the same policy as the decision that counted. It
 * does its best and no more: under load contacts are left out, and what fails is logged and forgotten.
 */
export function createShadowObserver({ shadowOf, insert, clock, nowMs, metrics, onFailure }: ShadowObserverDeps) {
  let held: AnsweredContact[] = [];
  let running: Promise<void> | undefined;

  const judge = ({ cityId, contactId, dialled, input }: AnsweredContact): ShadowJudgement[] => {
    const shadow = shadowOf(cityId);
    if (!shadow || shadow.guard.alarm() !== null) return [];
    const startedAt = nowMs();
    const triage = shadow.engine.triage(input);
    shadow.guard.observe(nowMs() - startedAt);
    const { line, priority, needsHuman } = decideRoute(triage, dialled);
    const { modelId } = shadow;
    return [
      { cityId, modelId, contactId, line, category: triage.category, priority, needsHuman, decidedAt: clock.now() },
    ];
  };
  const drain = async (): Promise<void> => {
    while (held.length > 0) {
      const judgements: ShadowJudgement[] = [];
      for (const contact of held.splice(0, BATCH)) {
        await pause(PAUSE_MS, undefined, { ref: false });
        judgements.push(...judge(contact));
      }
      await insert(judgements);
    }
  };

  return {
    observe(contact: AnsweredContact): void {
      if (!shadowOf(contact.cityId)) return;
      if (held.length >= MOST_HELD) {
        metrics.shadowDropped.inc();
        return;
      }
      held.push(contact);
      running ??= drain()
        .catch(onFailure)
        .finally(() => {
          running = undefined;
        });
    },
    /** Forgets what waits, and resolves when nothing is under way. */
    async close(): Promise<void> {
      held = [];
      await running;
    },
  };
}
