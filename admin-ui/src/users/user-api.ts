import { type AccountChange, type AccountInput, accountSchema, oneTimePasswordSchema } from '#domain/wire/account-wire';
import type { Api } from '../providers/api';

const at = (id: string) => `/v1/users/${encodeURIComponent(id)}`;

/** What administrators do to accounts; all but ending sessions asks for a fresh proof. */
export const userApi = (api: Api) => ({
  createUser: (input: AccountInput) => api.post(oneTimePasswordSchema, '/v1/users', input),
  changeUser: (id: string, change: AccountChange) => api.put(accountSchema, at(id), change),
  resetPassword: (id: string) => api.post(oneTimePasswordSchema, `${at(id)}/reset-password`),
  removeSecondFactor: (id: string) => api.delete(`${at(id)}/second-factor`),
  endSessionsOf: (id: string) => api.delete(`${at(id)}/sessions`),
});
