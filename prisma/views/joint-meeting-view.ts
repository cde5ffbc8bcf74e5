import type { Line } from '#domain/line';
import { BOUNCES_BEFORE_THREE_WAY, type TransferState } from '#domain/transfer';
import type { JointMeetingWire, MeetingAgenda, MeetingMatter } from '#domain/wire/joint-meeting-wire';
import type { Db } from '../client';
import { person, personOf } from './transfer-view';

/** Matters of one kind that a meeting can speak of. */
const MOST_MATTERS = 100;
const MOST_MEETINGS = 100;

const of = { select: { id: true, number: true, category: true } } as const;
type Found = { case: { id: string; number: string; category: string }; at: Date };

/** Each case once, at its newest. */
const mattersOf = (found: readonly Found[]): MeetingMatter[] =>
  [...new Map([...found].reverse().map((one) => [one.case.id, one])).values()]
    .reverse()
    .map(({ case: { id, number, category }, at }) => ({
      caseId: id,
      caseNumber: number,
      category,
      at: at.toISOString(),
    }));

/** What the lines did not agree on after the meeting before and until a time. */
export async function drawAgenda(db: Db, cityId: string, until: Date): Promise<MeetingAgenda> {
  const newest = await db.jointMeeting.findFirst({ where: { cityId }, orderBy: { heldAt: 'desc' } });
  const period = { gt: newest?.heldAt, lte: until };
  const transfers = async (where: { state: TransferState } | { bounces: { gte: number } }) =>
    (
      await db.transfer.findMany({
        where: { cityId, startedAt: period, ...where },
        ...{ include: { case: of }, orderBy: { startedAt: 'desc' }, take: MOST_MATTERS },
      })
    ).map((one) => ({ case: one.case, at: one.startedAt }));
  const consultations = await db.consultation.findMany({
    where: { cityId, openedAt: period },
    ...{ include: { case: of }, orderBy: { openedAt: 'desc' }, take: MOST_MATTERS },
  });
  return {
    since: newest?.heldAt.toISOString() ?? null,
    refused: mattersOf(await transfers({ state: 'REFUSED' })),
    bounced: mattersOf(await transfers({ bounces: { gte: BOUNCES_BEFORE_THREE_WAY } })),
    consulted: mattersOf(consultations.map((one) => ({ case: one.case, at: one.openedAt }))),
  };
}

export async function listMeetings(db: Db, where: { cityId: string; id?: string }): Promise<JointMeetingWire[]> {
  const rows = await db.jointMeeting.findMany({
    where,
    orderBy: { heldAt: 'desc' },
    take: MOST_MEETINGS,
    include: { recordedBy: person, decisions: { include: { boundaryRule: true }, orderBy: { number: 'asc' } } },
  });
  return rows.map(({ id, heldAt, parties, agenda, decisions, recordedBy }) => ({
    ...{ id, heldAt: heldAt.toISOString(), parties, agenda: agenda as MeetingAgenda },
    decisions: decisions.map(({ words, boundaryRule: rule }) => ({
      words,
      rule: rule && { code: rule.code, version: rule.version, line: rule.line as Line },
    })),
    recordedBy: personOf(recordedBy),
  }));
}
