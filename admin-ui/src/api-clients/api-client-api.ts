import { type ApiClientChange, type ApiClientInput, apiClientSchema, newKeySchema } from '#domain/wire/api-client-wire';
import type { Api } from '../providers/api';

const at = (id: string) => `/v1/api-clients/${encodeURIComponent(id)}`;

/** What administrators do to API clients; all of it asks for a fresh proof. */
export const apiClientApi = (api: Api) => ({
  createApiClient: (input: ApiClientInput) => api.post(newKeySchema, '/v1/api-clients', input),
  changeApiClient: (id: string, change: ApiClientChange) => api.put(apiClientSchema, at(id), change),
  rotateKey: (id: string) => api.post(newKeySchema, `${at(id)}/rotate`),
});
