import type { BoundaryRuleInput } from '#domain/consultation-input';
import { listedRuleSchema } from '#domain/wire/consultation-wire';
import type { Api } from '../providers/api';

/** What the administrator does to the boundary list. */
export const boundaryApi = (api: Api) => ({
  addBoundaryRule: (input: BoundaryRuleInput) => api.post(listedRuleSchema, '/v1/boundary-rules', input),
  endBoundaryRule: (id: string) => api.post(listedRuleSchema, `/v1/boundary-rules/${encodeURIComponent(id)}/end`, {}),
});
