import { hash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { type Line, LANE_OF_LINE } from '#domain/line';
import type { Triage } from '#domain/triage';
import type { Db } from '../client';
import { appendEvent } from './case-store';
import type { Context } from './linkage-store';

const externalIdOf = (commandId: string): string => `words:${commandId}`;

/** The case to which the command of this id has added words; undefined when it has not been done. */
export async function findAddedTo(db: Db, cityId: string, commandId: string): Promise<string | undefined> {
  const where = { cityId_channel_externalId: { cityId, channel: 'operator', externalId: externalIdOf(commandId) } };
  return (await db.contact.findUnique({ where, select: { caseId: true } }))?.caseId;
}

/** What the caller now says, as one contact more of the case, with how it was read. */
export async function addWords(
  db: Db,
  added: {
    cityId: string;
    caseId: string;
    commandId: string;
    text: string;
    context: Context;
    reading: Triage;
    line: Line;
    actorId: string;
    now: Date;
  },
): Promise<void> {
  const { cityId, caseId, commandId, text, context, reading, line, actorId, now } = added;
  const { apiClientId, callerId, dialled, languageHint } = context;
  const id = uuidv7();
  await db.contact.create({
    data: {
      ...{ cityId, id, channel: 'operator', externalId: externalIdOf(commandId), dialled, text, languageHint },
      ...{ callerId, caseId, apiClientId, receivedAt: now, acceptedAt: now },
    },
  });
  await db.triageDecision.create({
    data: {
      ...{ ...reading, cityId, contactId: id, line, lane: LANE_OF_LINE[line], decidedAt: now },
      inputHash: hash('sha256', JSON.stringify([text, languageHint, 'operator'])),
    },
  });
  const data = { contactId: id, category: reading.category, priority: reading.priority };
  await appendEvent(db, { cityId, caseId, type: 'words-added', actorId, at: now, data });
}
