import {
  orderSchema,
  type RateCasesQuery,
  rateCasesSchema,
  type ThreeRatesQuery,
  threeRatesSchema,
} from '#domain/wire/order-wire';
import type { Api } from '../providers/api';

/** What the console asks about work orders; what is done with them are actions on the case. */
export const orderApi = (api: Api) => ({
  getOrder: (caseId: string) => api.get(orderSchema, `/v1/cases/${encodeURIComponent(caseId)}/order`),
  getThreeRates: (query: ThreeRatesQuery) => api.get(threeRatesSchema, '/v1/three-rates', query),
  getRateCases: (query: RateCasesQuery) => api.get(rateCasesSchema, '/v1/three-rates/cases', query),
});
