import { startClocks, stopClocks } from '#db/stores/clock-store';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import type { SlaMetric } from '#domain/sla';
import type { EffectContext } from './effect-context';

/** The clocks of a case start again under the policy of what it is now. */
export async function restartClocks(
  {
    db,
    standing,
    now,
    deadlines,
  }: Pick<EffectContext, 'db' | 'now' | 'deadlines'> & {
    standing: { cityId: string; id: string };
  },
  of: { line: Line; priority: Priority },
  metrics: readonly SlaMetric[],
): Promise<void> {
  const key = { cityId: standing.cityId, caseId: standing.id };
  await stopClocks(db, { ...key, now, metrics });
  await startClocks(db, { ...key, now, deadlines: await deadlines(of, metrics) });
}
