import { type DataProvider, HttpError } from 'react-admin';
import type { z } from 'zod';
import type { CaseAction } from '#domain/case-action';
import type { CaseActionInput } from '#domain/case-action-input';
import type { RequestedSeatState } from '#domain/seat';
import { type TriageInput, triageSchema } from '#domain/triage';
import { boardSchema } from '#domain/wire/board-wire';
import { shiftSchema } from '#domain/wire/shift-wire';
import { caseDetailSchema, caseRowSchema } from '#domain/wire/case-wire';
import { callerSchema, type REVEAL_PURPOSES } from '#domain/wire/contact-wire';
import { listOf } from '#domain/wire/list-wire';
import { seatSchema } from '#domain/wire/seat-wire';
import { accountApi } from '../account/account-api';
import { apiClientApi } from '../api-clients/api-client-api';
import { userApi } from '../users/user-api';
import { auditApi } from '../audit/audit-api';
import { callBackApi } from '../call-backs/call-back-api';
import { boundaryApi } from '../boundaries/boundary-api';
import { consultationApi } from '../consultations/consultation-api';
import { linkageApi } from '../linkages/linkage-api';
import { drillApi } from '../drill/drill-api';
import { linkApi } from '../link/link-api';
import { modelApi } from '../models/model-api';
import { orderApi } from '../orders/order-api';
import { sameIncidentApi } from '../same-incident/same-incident-api';
import { notificationApi } from '../notifications/notification-api';
import { nuisanceApi } from '../nuisance/nuisance-api';
import { questionApi } from '../questions/question-api';
import { slaApi } from '../sla/sla-api';
import { staffingApi } from '../staffing/staffing-api';
import { transferApi } from '../transfers/transfer-api';
import { policyApi } from '../policies/policy-api';
import { unitApi } from '../units/unit-api';
import { unsealApi } from '../unseal/unseal-api';
import type { Api } from './api';
import { isResource, RESOURCES, type ResourceName } from './resources';
import type { SessionSource } from './session-source';
import { readWholeList, type WholeListQuery } from './whole-list';

/** What an action carries: the version the screen showed, the fence of our claim if we hold one, and the form. */
export type CaseCommand<A extends CaseAction> = { version: number; fence?: number; input: CaseActionInput<A> };
export type Reveal = { purpose: (typeof REVEAL_PURPOSES)[number]; note?: string };

const whole: WholeListQuery = {
  filter: {},
  sort: { field: 'id', order: 'ASC' },
  pagination: { page: 1, perPage: 1e6 },
};
const id = (value: unknown) => encodeURIComponent(String(value));

const known = (resource: string): ResourceName => {
  if (isResource(resource)) return resource;
  throw new HttpError(`unknown resource ${resource}`, 404);
};

/** The console changes nothing through the generic verbs: every change is an action with a name. */
const readOnly = () => Promise.reject(new HttpError('errors.forbidden', 403));

/**
 * Our HTTP API in the words of react-admin: lists answer `{items, hasNextPage, dataAt}` without a total, because
 * counting a growing table costs more than it tells.
 */
export function createDataProvider(api: Api, session: SessionSource) {
  async function list(resource: string, query: WholeListQuery) {
    const name = known(resource);
    const { row, reads } = RESOURCES[name];
    const rows = listOf(row as z.ZodType<{ id: string }>);
    if (reads === 'whole') return readWholeList((await api.get(rows, `/v1/${name}`)).items, query);
    const { items, hasNextPage } = await api.get(rows, `/v1/${name}`, {
      ...query.filter,
      ...query.pagination,
      ...(name === 'cases' ? { sort: query.sort.field, order: query.sort.order } : {}),
    });
    const { page, perPage } = query.pagination;
    const pageInfo = { hasNextPage, hasPreviousPage: page > 1 };
    // The last page knows the total that no other page does.
    return hasNextPage
      ? { data: items, pageInfo }
      : { data: items, pageInfo, total: (page - 1) * perPage + items.length };
  }

  const base = {
    getList: (resource: string, params: Partial<WholeListQuery>) => list(resource, { ...whole, ...params }),
    getOne: async (resource: string, params: { id: unknown }) => {
      const name = known(resource);
      return { data: await api.get(RESOURCES[name].row, `/v1/${name}/${id(params.id)}`) };
    },
    getMany: async (resource: string, params: { ids: unknown[] }) => {
      const name = known(resource);
      if (RESOURCES[name].reads === 'paged') {
        return {
          data: await Promise.all(params.ids.map((one) => api.get(RESOURCES[name].row, `/v1/${name}/${id(one)}`))),
        };
      }
      const { data } = await list(name, whole);
      return { data: data.filter((row) => params.ids.includes(row.id)) };
    },
    getManyReference: (resource: string, params: WholeListQuery & { target: string; id: unknown }) =>
      list(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
    update: readOnly,
    updateMany: readOnly,
    create: readOnly,
    delete: readOnly,
    deleteMany: readOnly,
  } as DataProvider;

  return Object.assign(base, {
    ...accountApi(api, session),
    ...userApi(api),
    ...apiClientApi(api),
    ...drillApi(api),
    ...linkApi(api),
    ...modelApi(api),
    ...orderApi(api),
    ...slaApi(api),
    ...staffingApi(api),
    ...sameIncidentApi(api),
    ...transferApi(api),
    ...unitApi(api),
    ...auditApi(api),
    ...unsealApi(api),
    ...callBackApi(api),
    ...nuisanceApi(api),
    ...notificationApi(api),
    ...consultationApi(api),
    ...boundaryApi(api),
    ...policyApi(api),
    ...linkageApi(api),
    ...questionApi(api),
    getSession: () => session.get(),
    getCase: (caseId: string) => api.get(caseDetailSchema, `/v1/cases/${id(caseId)}`),
    /** The open cases that wait for a person, most urgent first, then oldest. */
    getWaiting: (perPage: number) =>
      api.get(listOf(caseRowSchema), '/v1/cases', {
        status: 'WAITING',
        isOpen: true,
        sort: 'priority',
        order: 'ASC',
        perPage,
      }),
    act: <A extends CaseAction>(caseId: string, action: A, command: CaseCommand<A>) =>
      api.post(caseDetailSchema, `/v1/cases/${id(caseId)}/actions/${action}`, command),
    getSeat: () => api.get(seatSchema, '/v1/seat'),
    setSeat: (state: RequestedSeatState) => api.put(seatSchema, '/v1/seat', { state }),
    heartbeat: () => api.post(seatSchema, '/v1/seat/heartbeat'),
    acceptOffer: (offerId: string) => api.post(seatSchema, `/v1/offers/${id(offerId)}/accept`),
    declineOffer: (offerId: string) => api.post(seatSchema, `/v1/offers/${id(offerId)}/decline`),
    board: () => api.get(boardSchema, '/v1/board'),
    shift: () => api.get(shiftSchema, '/v1/board/shift'),
    reveal: (contactId: string, why: Reveal) => api.post(callerSchema, `/v1/contacts/${id(contactId)}/reveal`, why),
    triage: (input: TriageInput) => api.post(triageSchema, '/v1/triage', input),
  });
}
export type HotlineDataProvider = ReturnType<typeof createDataProvider>;
