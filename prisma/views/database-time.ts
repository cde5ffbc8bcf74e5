import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** The database's own time. */
export async function readNow(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>(Prisma.sql`SELECT now()`);
  return row!.now;
}
