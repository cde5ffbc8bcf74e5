import type { StageTimesQuery, UnitAction, UnitActionInput, UnitStatusRequest } from '#domain/unit-input';
import { listOf } from '#domain/wire/list-wire';
import { caseUnitsSchema, stageTimesSchema, unitSchema } from '#domain/wire/unit-wire';
import type { Api } from '../providers/api';

const id = (value: string) => encodeURIComponent(value);

/** What a command on a unit carries: the case as the screen showed it. */
type Shown = { id: string; version: number; fence: number | null };

/** What the console asks about units, and does with them. */
export const unitApi = (api: Api) => ({
  getUnits: () => api.get(listOf(unitSchema), '/v1/units'),
  setUnitStatus: (code: string, request: UnitStatusRequest) =>
    api.put(unitSchema, `/v1/units/${id(code)}/status`, request),
  getCaseUnits: (caseId: string) => api.get(caseUnitsSchema, `/v1/cases/${id(caseId)}/units`),
  commandUnit: <A extends UnitAction>(of: Shown, code: string, action: A, input: UnitActionInput<A>) =>
    api.post(caseUnitsSchema, `/v1/cases/${id(of.id)}/units/${id(code)}/actions/${action}`, {
      version: of.version,
      ...(of.fence === null ? {} : { fence: of.fence }),
      input,
    }),
  getStageTimes: (period: StageTimesQuery) => api.get(stageTimesSchema, '/v1/stage-times', period),
});
