import type { NuisanceDecision } from '#domain/nuisance';
import { listOf } from '#domain/wire/list-wire';
import { nuisanceMarkSchema } from '#domain/wire/nuisance-wire';
import type { Api } from '../providers/api';

const marks = listOf(nuisanceMarkSchema);
const id = (value: string) => encodeURIComponent(value);

/** What the console asks about marks of numbers, and says of them. */
export const nuisanceApi = (api: Api) => ({
  getNuisanceMarks: () => api.get(marks, '/v1/nuisance-marks'),
  askNuisanceMark: (contactId: string, reason: string) =>
    api.post(marks, `/v1/contacts/${id(contactId)}/nuisance-mark`, { reason }),
  decideNuisanceMark: (markId: string, decision: NuisanceDecision, reason: string) =>
    api.post(marks, `/v1/nuisance-marks/${id(markId)}/${decision}`, { reason }),
});
