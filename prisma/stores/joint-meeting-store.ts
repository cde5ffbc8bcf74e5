import { v7 as uuidv7 } from 'uuid';
import type { MeetingAgenda } from '#domain/wire/joint-meeting-wire';
import type { Db } from '../client';

export type MeetingRecord = {
  cityId: string;
  parties: string[];
  agenda: MeetingAgenda;
  decisions: { words: string; boundaryRuleId: string | null }[];
  actorId: string;
  now: Date;
};

/** @returns the id of the meeting */
export async function insertMeeting(
  db: Db,
  { cityId, parties, agenda, decisions, actorId, now }: MeetingRecord,
): Promise<string> {
  const id = uuidv7();
  const since = agenda.since === null ? null : new Date(agenda.since);
  await db.jointMeeting.create({
    data: { cityId, id, heldAt: now, since, parties, agenda, recordedById: actorId },
  });
  await db.jointMeetingDecision.createMany({
    data: decisions.map((one, index) => ({ cityId, meetingId: id, number: index + 1, ...one })),
  });
  return id;
}
