import { listOf } from '#domain/wire/list-wire';
import { type UnsealAsk, type UnsealDecide, unsealRequestSchema } from '#domain/wire/unseal-wire';
import type { Api } from '../providers/api';

const id = (value: string) => encodeURIComponent(value);

/** Opening the identity of an informant takes two people. */
export const unsealApi = (api: Api) => ({
  getUnsealRequests: () => api.get(listOf(unsealRequestSchema), '/v1/unseal-requests'),
  askUnseal: (contactId: string, ask: UnsealAsk) =>
    api.post(unsealRequestSchema, `/v1/contacts/${id(contactId)}/unseal-requests`, ask),
  decideUnseal: (requestId: string, decision: UnsealDecide) =>
    api.post(unsealRequestSchema, `/v1/unseal-requests/${id(requestId)}/decision`, decision),
});
