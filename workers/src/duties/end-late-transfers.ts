import type { Database } from '#db/client';
import { endTransfer, findLateTransfers, lockTransfer, soundAlarm } from '#db/stores/transfer-store';
import type { Clock } from '#domain/clock';
import { returnsWhenLate } from '#domain/transfer';
import type { Duty } from '../run-duty';

const BATCH = 100;
/** An alarm that nobody answers sounds again after this long, in ms: what rings the supervisor for danger to life. */
const ALARM_AGAIN_MS = 10_000;

/**
 * Ends transfers that the other line did not answer in time: the case is the sender's again, and the board shows it. What
 * may not go back stays where it is, and the alarm sounds until somebody takes it.
 */
export const endLateTransfers = (database: Database, clock: Clock): Duty => ({
  name: 'end-late-transfers',
  everyMs: 250,
  async run() {
    const now = clock.now();
    const late = await findLateTransfers(database, now, BATCH);
    for (const key of late) {
      await database.$transaction(async (db) => {
        const of = await lockTransfer(db, key);
        if (!of || of === 'moved' || of.dueAt > now || (of.state !== 'INITIATED' && of.state !== 'RINGING')) return;
        if (returnsWhenLate(of)) await endTransfer(db, of, { event: 'time-out', actorId: null, now });
        else await soundAlarm(db, of, { now, dueAt: new Date(now.getTime() + ALARM_AGAIN_MS) });
      });
    }
    return late.length;
  },
});
