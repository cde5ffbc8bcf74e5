import type { LinkageType } from '#domain/linkage';
import type { Line } from '#domain/line';
import { announce } from '../change-feed';
import type { Db } from '../client';
import { appendEvent } from './case-store';

/** What a part takes over from the case that it is a part of: nobody asks the caller again. */
export type Context = {
  apiClientId: string;
  callerId: string | null;
  dialled: Line;
  languageHint: string | null;
  address: string | null;
  lat: number | null;
  lon: number | null;
  receivedAt: Date;
  inputHash: string;
  ruleVersion: string;
  language: string;
  /** The number of the case it is a part of. */
  number: string;
};

export async function findContext(db: Db, cityId: string, caseId: string): Promise<Context> {
  const { number, language } = await db.case.findUniqueOrThrow({
    where: { cityId_id: { cityId, id: caseId } },
    select: { number: true, language: true },
  });
  const { decision, ...contact } = await db.contact.findFirstOrThrow({
    where: { cityId, caseId },
    orderBy: [{ acceptedAt: 'asc' }, { id: 'asc' }],
    include: { decision: { select: { inputHash: true, ruleVersion: true } } },
  });
  const { apiClientId, callerId, dialled, languageHint, address, lat, lon, receivedAt } = contact;
  return {
    ...{ apiClientId, callerId, dialled: dialled as Line, languageHint, address, lat, lon, receivedAt },
    ...{ inputHash: decision?.inputHash ?? '', ruleVersion: decision?.ruleVersion ?? '', language, number },
  };
}

/** The case from which the command of this id has made a part; undefined when it has not been done. */
export async function findLinkedFrom(db: Db, cityId: string, id: string): Promise<string | undefined> {
  const row = await db.linkage.findUnique({ where: { cityId_id: { cityId, id } }, select: { fromCaseId: true } });
  return row?.fromCaseId;
}

/** Ties a part that was just stored to the case it is a part of, and says so in the history of both. */
export async function insertLinkage(
  db: Db,
  link: {
    cityId: string;
    id: string;
    type: LinkageType;
    note: string;
    from: { caseId: string; number: string };
    to: { caseId: string; number: string; contactId: string };
    callerId: string | null;
    actorId: string;
    now: Date;
  },
): Promise<void> {
  const { cityId, id, type, note, from, to, callerId, actorId, now } = link;
  await db.contact.update({ where: { cityId_id: { cityId, id: to.contactId } }, data: { callerId } });
  await db.linkage.create({
    data: { cityId, id, fromCaseId: from.caseId, toCaseId: to.caseId, type, note, actorId, at: now },
  });
  const say = (caseId: string, eventType: string, other: string) =>
    appendEvent(db, {
      ...{ cityId, caseId, type: eventType, actorId, at: now },
      data: { linkageId: id, linkageType: type, number: other, note },
    });
  await say(from.caseId, 'linkage-made', to.number);
  await say(to.caseId, 'linkage-received', from.number);
  await announce(db, { cityId, caseIds: [from.caseId, to.caseId], userIds: [] });
}
