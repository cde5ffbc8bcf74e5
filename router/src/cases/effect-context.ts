import type { Db } from '#db/client';
import type { CaseState } from '#db/stores/case-store';
import type { Transition } from '#domain/case-status';
import type { Actor } from '#domain/role';
import type { SlaDeadline, SlaMetric } from '#domain/sla';

/** What an effect works with: the locked case, the transition it makes, and the transaction it makes it in. */
export type EffectContext = {
  db: Db;
  actor: Actor;
  standing: CaseState;
  transition: Transition;
  now: Date;
  /** Deadlines of these metrics for a case of this line and priority that start now. */
  deadlines(of: Pick<CaseState, 'line' | 'priority'>, metrics: readonly SlaMetric[]): Promise<SlaDeadline[]>;
};
