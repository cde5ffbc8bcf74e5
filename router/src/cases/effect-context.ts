import type { Db } from '#db/client';
import type { CaseState } from '#db/stores/case-store';
import type { Actor } from '#domain/role';
import type { SlaDeadline, SlaMetric } from '#domain/sla';
import type { TransferTimers } from '#domain/transfer';

/** What an effect works with: the locked case, and the transaction it changes it in. */
export type EffectContext = {
  db: Db;
  actor: Actor;
  standing: CaseState;
  now: Date;
  timers: TransferTimers;
  /** Deadlines of these metrics for a case of this line and priority that start now. */
  deadlines(of: Pick<CaseState, 'line' | 'priority'>, metrics: readonly SlaMetric[]): Promise<SlaDeadline[]>;
};
