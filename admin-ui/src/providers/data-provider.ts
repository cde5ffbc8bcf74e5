import { type DataProvider, HttpError } from 'react-admin';
import type { z } from 'zod';
import type { CaseAction } from '#domain/case-action';
import type { CaseActionInput } from '#domain/case-action-input';
import type { RequestedSeatState } from '#domain/seat';
import { type TriageInput, triageSchema } from '#domain/triage';
import { boardSchema } from '#domain/wire/board-wire';
import { shiftSchema } from '#domain/wire/shift-wire';
import { earlierCasesSchema } from '#domain/wire/desk-wire';
import { caseDetailSchema, casePageSchema, caseRowSchema } from '#domain/wire/case-wire';
import { callerSchema, type REVEAL_PURPOSES } from '#domain/wire/contact-wire';
import { type PinAsk, pinSchema } from '#domain/wire/pin-wire';
import { listOf, pageOf } from '#domain/wire/list-wire';
import { seatSchema } from '#domain/wire/seat-wire';
import { accountApi } from '../account/account-api';
import { apiClientApi } from '../api-clients/api-client-api';
import { userApi } from '../users/user-api';
import { auditApi } from '../audit/audit-api';
import { callBackApi } from '../call-backs/call-back-api';
import { boundaryApi } from '../boundaries/boundary-api';
import { consultationApi } from '../consultations/consultation-api';
import { linkageApi } from '../linkages/linkage-api';
import { draftApi } from '../drafts/draft-api';
import { drillApi } from '../drill/drill-api';
import { linkApi } from '../link/link-api';
import { jointMeetingApi } from '../joint-meetings/joint-meeting-api';
import { majorEventApi } from '../major-events/major-event-api';
import { surgeApi } from '../surges/surge-api';
import { modelApi } from '../models/model-api';
import { orderApi } from '../orders/order-api';
import { sameIncidentApi } from '../same-incident/same-incident-api';
import { notificationApi } from '../notifications/notification-api';
import { nuisanceApi } from '../nuisance/nuisance-api';
import { patternApi } from '../patterns/pattern-api';
import { presenceApi } from '../presence/presence-api';
import { queueApi } from '../queues/queue-api';
import { questionApi } from '../questions/question-api';
import { reportApi } from '../reports/report-api';
import { searchApi } from '../search/search-api';
import { slaApi } from '../sla/sla-api';
import { staffingApi } from '../staffing/staffing-api';
import { transferApi } from '../transfers/transfer-api';
import { policyApi } from '../policies/policy-api';
import { unitApi } from '../units/unit-api';
import { privacyApi } from '../privacy/privacy-api';
import { unsealApi } from '../unseal/unseal-api';
import type { Api } from './api';
import { createPagePlaces } from './page-places';
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
 * Our HTTP API in the words of react-admin: lists answer `{items, hasNextPage, next, dataAt}` without a total, because
 * counting a growing table costs more than it tells.
 */
export function createDataProvider(api: Api, session: SessionSource) {
  const places = createPagePlaces();

  async function list(resource: string, query: WholeListQuery) {
    const name = known(resource);
    const { reads } = RESOURCES[name];
    const row = RESOURCES[name].row as z.ZodType<{ id: string }>;
    if (reads === 'whole') return readWholeList((await api.get(listOf(row), `/v1/${name}`)).items, query);
    const { page, perPage } = query.pagination;
    const asked = {
      ...query.filter,
      perPage,
      ...(name === 'cases' ? { sort: query.sort.field, order: query.sort.order } : {}),
    };
    const shape = name === 'cases' ? casePageSchema : pageOf(row);
    const read = (after: string | undefined) => api.get(shape, `/v1/${name}`, { ...asked, after });
    const key = JSON.stringify([name, asked]);
    const after = await places.placeOf(key, page, async (from) => (await read(from)).next);
    if (after === null) return { data: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } };
    const { items, hasNextPage, next, ...more } = await read(after);
    places.remember(key, page, next);
    const pageInfo = { hasNextPage, hasPreviousPage: page > 1 };
    const meta = 'figure' in more ? { figure: more.figure } : undefined;
    // The last page knows the total that no other page does.
    return hasNextPage
      ? { data: items, pageInfo, meta }
      : { data: items, pageInfo, meta, total: (page - 1) * perPage + items.length };
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
    ...searchApi(api),
    ...slaApi(api),
    ...staffingApi(api),
    ...queueApi(api),
    ...patternApi(api),
    ...reportApi(api),
    ...sameIncidentApi(api),
    ...transferApi(api),
    ...unitApi(api),
    ...auditApi(api),
    ...unsealApi(api),
    ...privacyApi(api),
    ...callBackApi(api),
    ...nuisanceApi(api),
    ...notificationApi(api),
    ...consultationApi(api),
    ...jointMeetingApi(api),
    ...majorEventApi(api),
    ...surgeApi(api),
    ...boundaryApi(api),
    ...policyApi(api),
    ...linkageApi(api),
    ...questionApi(api),
    ...draftApi(api),
    ...presenceApi(api),
    getSession: () => session.get(),
    getCase: (caseId: string) => api.get(caseDetailSchema, `/v1/cases/${id(caseId)}`),
    getEarlierCases: (caseId: string) => api.get(earlierCasesSchema, `/v1/cases/${id(caseId)}/earlier-cases`),
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
    reveal: (contactId: string, why: Reveal) => api.ask(callerSchema, `/v1/contacts/${id(contactId)}/reveal`, why),
    tellPin: (caseId: string, why: PinAsk) => api.ask(pinSchema, `/v1/cases/${id(caseId)}/pin`, why),
    triage: (input: TriageInput) => api.ask(triageSchema, '/v1/triage', input),
  });
}
export type HotlineDataProvider = ReturnType<typeof createDataProvider>;
