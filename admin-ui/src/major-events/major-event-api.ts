import type { EventView } from '#domain/major-event';
import { listOf } from '#domain/wire/list-wire';
import {
  type MajorEventChange,
  type MajorEventEnd,
  type MajorEventInput,
  majorEventSchema,
} from '#domain/wire/major-event-wire';
import { z } from 'zod';
import type { Api } from '../providers/api';

const list = listOf(majorEventSchema);
const id = (value: string) => encodeURIComponent(value);

/** What the console asks about events that both lines handle together, and does about them. */
export const majorEventApi = (api: Api) => ({
  getMajorEvents: async (view: EventView) => (await api.get(list, '/v1/major-events', { view })).items,
  declareMajorEvent: (input: MajorEventInput) => api.post(majorEventSchema, '/v1/major-events', input),
  changeMajorEvent: (eventId: string, input: MajorEventChange) =>
    api.put(majorEventSchema, `/v1/major-events/${id(eventId)}`, input),
  endMajorEvent: (eventId: string, input: MajorEventEnd) =>
    api.post(majorEventSchema, `/v1/major-events/${id(eventId)}/end`, input),
  readMajorEvent: (eventId: string) => api.post(z.unknown(), `/v1/major-events/${id(eventId)}/read`),
  joinMajorEvent: (caseId: string, eventId: string | null) =>
    api.put(z.unknown(), `/v1/cases/${id(caseId)}/major-event`, { eventId }),
});
