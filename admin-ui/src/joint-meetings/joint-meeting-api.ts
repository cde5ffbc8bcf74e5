import { type JointMeetingInput, jointMeetingSchema, meetingAgendaSchema } from '#domain/wire/joint-meeting-wire';
import { listOf } from '#domain/wire/list-wire';
import type { Api } from '../providers/api';

const list = listOf(jointMeetingSchema);

/** What the console asks about the regular meetings of the two lines, and the record of one. */
export const jointMeetingApi = (api: Api) => ({
  getMeetings: async () => (await api.get(list, '/v1/joint-meetings')).items,
  getMeetingAgenda: () => api.get(meetingAgendaSchema, '/v1/joint-meetings/agenda'),
  recordMeeting: (input: JointMeetingInput) => api.post(jointMeetingSchema, '/v1/joint-meetings', input),
});
