import type { TransferAction, TransferActionInput, TransferStart } from '#domain/transfer-input';
import { caseTransfersSchema } from '#domain/wire/transfer-wire';
import type { Api } from '../providers/api';

const id = (value: string) => encodeURIComponent(value);

/** What the console asks about the lines' dealings over a case, and does in them. */
export const transferApi = (api: Api) => ({
  getTransfers: (caseId: string) => api.get(caseTransfersSchema, `/v1/cases/${id(caseId)}/transfers`),
  startTransfer: (caseId: string, start: TransferStart) =>
    api.post(caseTransfersSchema, `/v1/cases/${id(caseId)}/transfers`, start),
  actOnTransfer: <A extends TransferAction>(transferId: string, action: A, input: TransferActionInput<A>) =>
    api.post(caseTransfersSchema, `/v1/transfers/${id(transferId)}/actions/${action}`, { input }),
});
