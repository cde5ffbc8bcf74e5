import type { Db } from '../client';
import { ANSWER_LIMITS, CALL_BACK_CUES, CALL_BACK_SCHEDULES } from './call-back-rows';

/**
 * Gives every city the rows that features of a later version need, where it has none under their key. What is there is
 * left as it is. May run at every start.
 */
export async function insertMissingRows(db: Db): Promise<void> {
  const skipDuplicates = true;
  for (const { id: cityId } of await db.city.findMany({ select: { id: true } })) {
    const ofCity = <T>(rows: readonly T[]) => rows.map((row) => ({ cityId, ...row }));
    const schedules = CALL_BACK_SCHEDULES.map((row) => ({ ...row, dueAfterMs: [...row.dueAfterMs] }));
    await db.callBackSchedule.createMany({ data: ofCity(schedules), skipDuplicates });
    await db.callBackCue.createMany({ data: ofCity(CALL_BACK_CUES), skipDuplicates });
    await db.answerLimit.createMany({ data: ofCity(ANSWER_LIMITS), skipDuplicates });
  }
}
