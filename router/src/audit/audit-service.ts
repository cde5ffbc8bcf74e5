import type { Database } from '#db/client';
import { verifyChain } from '#db/audit/verify-chain';
import { listAuditEvents } from '#db/views/audit-view';
import type { Anchor } from '#domain/audit';
import type { Clock } from '#domain/clock';
import type { Actor } from '#domain/role';
import type { AuditListQuery, ChainReportWire } from '#domain/wire/audit-wire';
import { limitConcurrency } from '../session/limit-concurrency';

export type AuditDeps = { database: Database; clock: Clock; anchorsOf(cityId: string): readonly Anchor[] };
export type AuditService = ReturnType<typeof createAuditService>;

/** Reading a long chain takes its time: one auditor at once, a few who wait. */
const [AT_ONCE, WAITING] = [1, 3];

/** What an auditor sees of the audit: its rows, and whether they are still what was written. */
export function createAuditService({ database, clock, anchorsOf }: AuditDeps) {
  const reading = limitConcurrency(AT_ONCE, WAITING);
  return {
    async list({ cityId }: Actor, query: AuditListQuery) {
      const dataAt = clock.now().toISOString();
      return { ...(await listAuditEvents(database, cityId, query)), dataAt };
    },
    /** @throws AppError `rate-limited` when several verify already */
    async verify({ cityId }: Actor): Promise<ChainReportWire> {
      const checkedAt = clock.now().toISOString();
      return { checkedAt, ...(await reading(() => verifyChain(database, cityId, anchorsOf(cityId)))) };
    },
  };
}
