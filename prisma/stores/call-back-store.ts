import { v7 as uuidv7 } from 'uuid';
import type { CallBackResult } from '#domain/transfer-input';
import type { Db } from '../client';
import { appendEvent } from './case-store';

/** Owes the caller of a lost call a call, and says so in the history. */
export async function oweCallBack(
  db: Db,
  owed: { cityId: string; caseId: string; transferId: string; actorId: string; now: Date; dueAt: Date },
): Promise<void> {
  const { cityId, caseId, transferId, actorId, now, dueAt } = owed;
  await db.callBack.create({ data: { cityId, id: uuidv7(), caseId, transferId, owedSince: now, dueAt } });
  const data = { dueAt: dueAt.toISOString() };
  await appendEvent(db, { cityId, caseId, type: 'call-back-owed', actorId, at: now, data });
}

/** @returns the case's id, or undefined when nothing is owed under this id any more */
export async function settleCallBack(
  db: Db,
  done: { cityId: string; id: string; actorId: string; now: Date; outcome: CallBackResult; note?: string },
): Promise<string | undefined> {
  const { cityId, id, actorId, now, outcome, note } = done;
  const [row] = await db.callBack.updateManyAndReturn({
    where: { cityId, id, doneAt: null },
    data: { outcome, note, doneAt: now, doneById: actorId },
  });
  if (!row) return undefined;
  const data = { callBackResult: outcome, note: note ?? '' };
  await appendEvent(db, { cityId, caseId: row.caseId, type: 'call-back-done', actorId, at: now, data });
  return row.caseId;
}
