import type { Lane } from '#domain/line';
import { type OwedCase, owedCaseSchema } from '#domain/queues';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

export type OwedJob = { outboxId: bigint; queue: Lane; job: OwedCase };

/**
 * Locks the oldest rows that were stored before `before` and hands them out; other processes skip them until the
 * transaction ends. Emergencies come first, whatever their age.
 */
export async function lockOwed(db: Db, { before, limit }: { before: Date; limit: number }): Promise<OwedJob[]> {
  const rows = await db.$queryRaw<{ id: bigint; queue: Lane; payload: unknown }[]>(Prisma.sql`
    SELECT id, queue, payload FROM outbox WHERE created_at < ${before}::timestamptz
    ORDER BY payload->>'priority', id
    LIMIT ${limit}
    FOR UPDATE SKIP LOCKED`);
  return rows.map((row) => ({ outboxId: row.id, queue: row.queue, job: owedCaseSchema.parse(row.payload) }));
}

/** Forgets jobs that the queue has taken. */
export async function settle(db: Db, outboxIds: readonly bigint[]): Promise<void> {
  await db.$executeRaw(Prisma.sql`DELETE FROM outbox WHERE id = ANY (${[...outboxIds]}::bigint[])`);
}
