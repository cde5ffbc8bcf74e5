import { LANE_OF_LINE } from '#domain/line';
import type { Actor } from '#domain/role';
import { OPEN_TRANSFER_STATES } from '#domain/transfer';
import type { Prisma } from '../generated/client';
import type { Db } from '../client';

export type Reader = Pick<Actor, 'cityId' | 'line' | 'departmentCode'>;

/**
 * Which cases somebody may see: who stands above the lines all of the city; who sits at one its own, those that wait for
 * it, those that nobody can place yet, those that it once had, those that are on their way to it, and those about which
 * both lines confer; who works for a department the orders of 12345 that it has in its hands or has ended, while they
 * do not accuse it.
 * Every list, count, stream and single object of a case goes through this one rule.
 */
export const casesOf = ({ cityId, line, departmentCode }: Reader): Prisma.CaseWhereInput =>
  departmentCode !== null
    ? { cityId, line: '12345', workOrder: ordersOf(departmentCode) }
    : line === null
      ? { cityId }
      : {
          cityId,
          OR: [
            { line },
            { lane: LANE_OF_LINE[line] },
            { needsHuman: true },
            // Owners alternate between two lines: what ever had a second one was each line's once.
            { ownerships: { some: { number: 2 } } },
            { transfers: { some: { toLine: line, state: { in: [...OPEN_TRANSFER_STATES] } } } },
            { consultations: { some: {} } },
          ],
        };

const ordersOf = (departmentCode: string): Prisma.WorkOrderWhereInput => ({
  OR: [{ accusedDepartmentCode: null }, { accusedDepartmentCode: { not: departmentCode } }],
  units: { some: { departmentCode, OR: [{ endedAt: null }, { end: { in: ['REPLIED', 'CLOSED'] } }] } },
});

/** Those of these cases that the reader may see. */
export async function visibleCases(db: Db, reader: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0 || (reader.line === null && reader.departmentCode === null)) return [...ids];
  const rows = await db.case.findMany({
    where: { AND: [casesOf(reader), { id: { in: [...ids] } }] },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
