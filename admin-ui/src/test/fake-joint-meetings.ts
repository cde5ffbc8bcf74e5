import {
  jointMeetingInputSchema,
  jointMeetingSchema,
  type JointMeetingWire,
  type MeetingAgenda,
  meetingAgendaSchema,
} from '#domain/wire/joint-meeting-wire';
import { listOf } from '#domain/wire/list-wire';
import { USERS } from './fake-catalogue';
import type { Route } from './fake-route';
import { Refusal } from './fake-state';

const AT = '2026-11-19T02:00:00.000Z';

/** The regular meetings of the two lines in memory. */
export function createFakeJointMeetings() {
  const { id, displayNames } = USERS.find(({ role }) => role === 'SUPERVISOR')!;
  let meetings: JointMeetingWire[] = [];
  let agenda: MeetingAgenda = { since: null, refused: [], bounced: [], consulted: [] };
  const jointMeetingRoutes: Route[] = [
    [
      'GET',
      /^\/v1\/joint-meetings$/,
      () => ({
        status: 200,
        body: listOf(jointMeetingSchema).parse({ items: meetings, hasNextPage: false, dataAt: AT }),
      }),
    ],
    ['GET', /^\/v1\/joint-meetings\/agenda$/, () => ({ status: 200, body: meetingAgendaSchema.parse(agenda) })],
    [
      'POST',
      /^\/v1\/joint-meetings$/,
      (_, { body }) => {
        const { since, parties, decisions } = jointMeetingInputSchema.parse(body);
        if (since !== agenda.since) throw new Refusal('conflict', 409);
        const meeting = {
          ...{ id: `meeting-${meetings.length}`, heldAt: AT, parties, agenda, recordedBy: { id, displayNames } },
          decisions: decisions.map(({ words, rule }) => ({
            words,
            rule: rule === undefined ? null : { code: rule.code, version: rule.version + 1, line: rule.line },
          })),
        };
        meetings = [meeting, ...meetings];
        agenda = { since: AT, refused: [], bounced: [], consulted: [] };
        return { status: 201, body: jointMeetingSchema.parse(meeting) };
      },
    ],
  ];
  return {
    jointMeetingRoutes,
    setAgenda(next: Partial<MeetingAgenda>) {
      agenda = { ...agenda, ...next };
    },
  };
}
