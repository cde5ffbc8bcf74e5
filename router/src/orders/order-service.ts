import { announce } from '#db/change-feed';
import { findCaseByTracking, lockCase } from '#db/stores/case-store';
import { findOrder } from '#db/views/order-view';
import { findNumbers, readRateFacts } from '#db/views/three-rates-view';
import { AppError } from '#domain/app-error';
import { findTransition } from '#domain/case-status';
import { orderObstacle } from '#domain/order';
import type { Actor } from '#domain/role';
import { ratesByUnit, ratesOf, type Rates, type Share } from '#domain/three-rates';
import type {
  OrderWire,
  RateCasesQuery,
  RateCasesWire,
  ThreeRatesQuery,
  ThreeRatesWire,
} from '#domain/wire/order-wire';
import type { CaseDeps } from '../cases/case-service';
import { readOrderContext } from '../cases/read-order-context';
import { reopenOrder } from './answer-effects';

export type OrderService = ReturnType<typeof createOrderService>;

const notFound = () => new AppError('not-found', 'no such order');
const counted = ({ numerator, denominator }: Share) => ({
  numerator: numerator.length,
  denominator: denominator.length,
});
const wireOf = ({ orders, ...rates }: Omit<Rates, 'departmentCode'>): ThreeRatesWire['total'] => ({
  orders,
  responseRate: counted(rates.responseRate),
  resolutionRate: counted(rates.resolutionRate),
  satisfactionRate: counted(rates.satisfactionRate),
});

/** Cases of one percentage that are listed at most. */
const MOST_CASES = 1_000;

/** What is asked of work orders beside the actions on them, and the requester's own way back to a closed one. */
export function createOrderService({ database, clock, timers, deadlinesIn }: CaseDeps) {
  const factsOf = (actor: Actor, { from, to, departmentCode }: ThreeRatesQuery) =>
    readRateFacts(database, {
      ...{ cityId: actor.cityId, from: new Date(from), to: new Date(to), now: clock.now(), departmentCode },
    });

  return {
    /** @throws AppError `not-found` where nobody of 12345 has taken the case */
    async get(actor: Actor, caseId: string): Promise<OrderWire> {
      const order = await findOrder(database, actor.cityId, caseId);
      if (!order) throw notFound();
      if (actor.departmentCode === null) return order;
      // What the requester said when called back, and whom else the catalogue names, is the hotline's.
      return { ...order, proposed: [], callBacks: order.callBacks.map((one) => ({ ...one, note: null })) };
    },

    async rates(actor: Actor, query: ThreeRatesQuery): Promise<ThreeRatesWire> {
      const facts = await factsOf(actor, query);
      return {
        total: wireOf(ratesOf(facts)),
        units: ratesByUnit(facts).map(({ departmentCode, ...rates }) => ({ departmentCode, ...wireOf(rates) })),
        dataAt: clock.now().toISOString(),
      };
    },

    /** The cases that one percentage is made of: as often as each is in the denominator, those that count first, as many as a list can show. */
    async casesOf(actor: Actor, { rate, ...query }: RateCasesQuery): Promise<RateCasesWire> {
      const { numerator, denominator } = ratesOf(await factsOf(actor, query))[rate];
      const counted = new Map<string, number>();
      for (const id of numerator) counted.set(id, (counted.get(id) ?? 0) + 1);
      const left = denominator.filter((id) => {
        const times = counted.get(id) ?? 0;
        counted.set(id, times - 1);
        return times <= 0;
      });
      const shown = [
        ...numerator.map((id) => ({ id, isCounted: true })),
        ...left.map((id) => ({ id, isCounted: false })),
      ];
      const items = shown.slice(0, MOST_CASES);
      const numbers = await findNumbers(database, actor.cityId, [...new Set(items.map(({ id }) => id))]);
      return { items: items.map(({ id, isCounted }) => ({ id, number: numbers.get(id) ?? '', isCounted })) };
    },

    /**
     * The requester comes back to a closed order by its tracking code.
     * @throws AppError `not-found`; `illegal-transition` when it is not closed, or was closed too long ago
     */
    async reopen(cityId: string, trackingCode: string, reason: string): Promise<{ caseNumber: string }> {
      const found = await findCaseByTracking(database, cityId, trackingCode);
      if (!found) throw notFound();
      await database.$transaction(async (db) => {
        const standing = await lockCase(db, cityId, found.id);
        const key = { cityId, caseId: found.id };
        const order = standing && (await readOrderContext(db, key, standing.line));
        if (!standing || !order) throw notFound();
        const now = clock.now();
        const transition = findTransition('reopen', standing);
        const obstacle = orderObstacle('reopen', standing.status, order.standing, order.limits, now, null);
        if ((await database.link.count({ where: { cityId, line: standing.line } })) > 0) {
          throw new AppError('illegal-transition', 'the other installation has the order');
        }
        if (!transition || obstacle !== undefined) {
          throw new AppError('illegal-transition', obstacle ?? `an order in ${standing.status} is not reopened`);
        }
        const deadlines = deadlinesIn(db, key);
        await reopenOrder({ db, actor: null, standing, transition, now, timers, deadlines }, reason);
        await announce(db, { cityId, caseIds: [found.id], userIds: [] });
      });
      return { caseNumber: found.number };
    },
  };
}
