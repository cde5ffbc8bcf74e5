import { listOf } from '#domain/wire/list-wire';
import { jointMeetingInputSchema, jointMeetingSchema, meetingAgendaSchema } from '#domain/wire/joint-meeting-wire';
import { actorOf, route } from '../http/route';
import type { JointMeetingService } from './joint-meeting-service';

export const jointMeetingRoutes = (meetings: JointMeetingService) => [
  route({
    method: 'get',
    path: '/v1/joint-meetings',
    who: 'consultation:lead',
    answer: listOf(jointMeetingSchema),
    handle: async (caller) => ({ body: await meetings.list(actorOf(caller)) }),
  }),
  route({
    method: 'get',
    path: '/v1/joint-meetings/agenda',
    who: 'consultation:lead',
    answer: meetingAgendaSchema,
    handle: async (caller) => ({ body: await meetings.agenda(actorOf(caller)) }),
  }),
  route({
    method: 'post',
    path: '/v1/joint-meetings',
    who: 'consultation:lead',
    body: jointMeetingInputSchema,
    answer: jointMeetingSchema,
    handle: async ({ body, ...caller }) => ({ status: 201, body: await meetings.record(actorOf(caller), body) }),
  }),
];
