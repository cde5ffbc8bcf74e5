import type { Db } from '#db/client';
import { loadOrderPolicy, readOrder } from '#db/stores/order-store';
import type { Line } from '#domain/line';
import type { OrderContext } from './step';

/** The order of a case that 12345 owns and has taken, with the limits of its city. */
export async function readOrderContext(
  db: Db,
  key: { cityId: string; caseId: string },
  line: Line,
): Promise<OrderContext | undefined> {
  const standing = line === '12345' ? await readOrder(db, key) : undefined;
  return standing && { standing, ...(await loadOrderPolicy(db, key.cityId)) };
}
