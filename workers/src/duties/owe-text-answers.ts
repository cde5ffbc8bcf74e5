import { announce } from '#db/change-feed';
import type { Database } from '#db/client';
import { lockUnansweredTexts, oweCallBack } from '#db/stores/call-back-store';
import type { Clock } from '#domain/clock';
import type { Duty } from '../run-duty';

const BATCH = 100;

/** Makes tasks of messages that nobody took within the limit of their channel, each once. */
export const oweTextAnswers = (database: Database, clock: Clock): Duty => ({
  name: 'owe-text-answers',
  everyMs: 5_000,
  run: () =>
    database.$transaction(async (db) => {
      const now = clock.now();
      const waiting = await lockUnansweredTexts(db, now, BATCH);
      for (const { cityId, caseId, priority } of waiting) {
        await oweCallBack(db, { cityId, caseId, kind: 'UNANSWERED_TEXT', priority, actorId: null, now });
        await announce(db, { cityId, caseIds: [caseId], userIds: [] });
      }
      return waiting.length;
    }),
});
