import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** The users whose seats hold a case or ring with it, in the order in which seats are locked. */
export async function findHands(db: Db, cityId: string, caseId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT holder_id::text AS id FROM cases
    WHERE city_id = ${cityId} AND id = ${caseId}::uuid AND status = 'ACCEPTED' AND holder_id IS NOT NULL
    UNION SELECT user_id::text FROM offers WHERE city_id = ${cityId} AND case_id = ${caseId}::uuid AND outcome = 'pending'
    ORDER BY id`);
  return rows.map(({ id }) => id);
}
