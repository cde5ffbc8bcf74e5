import type { AuditRecord, RecordAudit } from './audit-recorder';

/** Refusals of one kind that come from one place within this time, in ms, are one row and one count. */
export const PORTION_MS = 60_000;
/** Places that are told apart; what comes from more of them is counted together. */
const MAX_PLACES = 1_000;

type Portion = { first: AuditRecord; more: number; until: number };

/**
 * Writes down refusals that anybody can cause at will: the first of a portion at once, the others as a number when the
 * portion is over. So an attacker leaves a trace and cannot fill the audit with it.
 */
export function createPortions(record: RecordAudit, nowMs: () => number) {
  const portions = new Map<string, Portion>();

  /** Writes the counts of portions that are over, or of all. */
  async function flush(isLast = false): Promise<void> {
    const now = nowMs();
    const over = [...portions].filter(([, { until }]) => isLast || until <= now);
    for (const [key] of over) portions.delete(key);
    const counted = over.filter(([, { more }]) => more > 0);
    await Promise.all(
      counted.map(([, { first, more }]) =>
        record({ ...first, objectIds: [], words: null, note: `${more} more within a minute` }),
      ),
    );
  }

  return {
    flush,
    async submit(refused: AuditRecord): Promise<void> {
      await flush();
      const { actorId, source, action, outcome } = refused;
      const own = JSON.stringify([actorId ?? source, action, outcome]);
      const key = portions.has(own) || portions.size < MAX_PLACES ? own : '';
      const known = portions.get(key);
      if (known) known.more += 1;
      else {
        portions.set(key, { first: refused, more: 0, until: nowMs() + PORTION_MS });
        await record(refused);
      }
    },
  };
}

export type Portions = ReturnType<typeof createPortions>;
