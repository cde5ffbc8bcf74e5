import type { OrderWire, RateCasesWire, ThreeRatesWire } from '#domain/wire/order-wire';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const NONE = { orders: 0, responseRate: share(0, 0), resolutionRate: share(0, 0), satisfactionRate: share(0, 0) };

/** The work orders in memory. `setOrder` says what the server knows of one. */
export function createFakeOrders(now: () => number) {
  const orders = new Map<string, Partial<OrderWire>>();
  let rates: Pick<ThreeRatesWire, 'total' | 'units'> = { total: NONE, units: [] };
  let rateCases: RateCasesWire['items'] = [];
  return {
    orderOf: (caseId: string): OrderWire => ({
      ...{
        appealType: null,
        accusedDepartmentCode: null,
        refusal: null,
        whereToGo: null,
        proposed: ['D04'],
        units: [],
      },
      ...{
        escalations: [],
        extension: null,
        extensionLeft: 10,
        reviewOn: null,
        failedDispatches: 0,
        reworks: 0,
        reopenings: 0,
      },
      ...{ callBackAttempts: 0, callBacks: [], supervisions: [], needsRework: false },
      ...orders.get(caseId),
    }),
    setOrder: (caseId: string, change: Partial<OrderWire>) => void orders.set(caseId, change),
    rates: (): ThreeRatesWire => ({ ...rates, dataAt: new Date(now()).toISOString() }),
    setRates: (next: typeof rates, cases: typeof rateCases = []) => {
      rates = next;
      rateCases = cases;
    },
    rateCases: (): RateCasesWire => ({ items: rateCases }),
  };
}
