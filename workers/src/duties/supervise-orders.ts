import { announce } from '#db/change-feed';
import type { Database } from '#db/client';
import { superviseDueOrders } from '#db/stores/order-store';
import type { Clock } from '#domain/clock';
import type { Duty } from '../run-duty';

/** Puts orders under supervision that nobody has to point at: an overdue reply, a suspension whose review has come. */
export const superviseOrders = (database: Database, clock: Clock): Duty => ({
  name: 'supervise-orders',
  everyMs: 5_000,
  async run() {
    const found = await superviseDueOrders(database, clock.now());
    for (const cityId of new Set(found.map((one) => one.cityId))) {
      const caseIds = found.filter((one) => one.cityId === cityId).map(({ caseId }) => caseId);
      await announce(database, { cityId, caseIds, userIds: [] });
    }
    return found.length;
  },
});
