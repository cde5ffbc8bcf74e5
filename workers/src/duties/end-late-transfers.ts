import type { Database } from '#db/client';
import {
  endTransfer,
  findLateTransfers,
  type LockedTransfer,
  lockTransfer,
  soundAlarm,
} from '#db/stores/transfer-store';
import type { Clock } from '#domain/clock';
import { isFirstResponse, returnsWhenLate } from '#domain/transfer';
import type { Duty } from '../run-duty';

const BATCH = 100;
/** An alarm that nobody answers sounds again after this long, in ms: what rings the supervisor for danger to life … */
const ALARM_AGAIN_MS = 10_000;
/** … and what reminds of an order that was decided and can wait. */
const REMIND_AGAIN_MS = 3_600_000;

const againAfterMs = ({ isDecided, priority }: LockedTransfer): number =>
  isDecided && !isFirstResponse(priority) ? REMIND_AGAIN_MS : ALARM_AGAIN_MS;

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
        else await soundAlarm(db, of, { now, dueAt: new Date(now.getTime() + againAfterMs(of)) });
      });
    }
    return late.length;
  },
});
