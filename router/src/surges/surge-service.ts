import { announce } from '#db/change-feed';
import type { Database } from '#db/client';
import { decideSurge } from '#db/stores/surge-store';
import { readStaffing } from '#db/views/staffing-view';
import { listSurges } from '#db/views/surge-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { SLOT_MS } from '#domain/forecast';
import type { Line } from '#domain/line';
import type { Actor } from '#domain/role';
import { planSeats } from '#domain/staffing';
import type { SurgeWire } from '#domain/wire/surge-wire';

export type SurgeService = ReturnType<typeof createSurgeService>;

const HOUR_MS = 3_600_000;

/** Moments in which far more people call than usual, and what was said of them. */
export function createSurgeService({ database, clock }: { database: Database; clock: Clock }) {
  return {
    async list({ cityId }: Pick<Actor, 'cityId'>, isOver: boolean) {
      const now = clock.now();
      const rows = await listSurges(database, { cityId, isOver });
      const ofLines = rows.some(({ category }) => category === null) && !isOver;
      const { lines } = ofLines ? await readStaffing(database, cityId, now) : { lines: [] };
      const seatsAt = (line: Line, hourly: number): SurgeWire['seats'] => {
        const facts = lines.find(({ policy }) => policy.line === line);
        if (!facts) return null;
        const { policy, measuredHandlingMs, people: present } = facts;
        const handlingMs = measuredHandlingMs ?? policy.handlingMs + policy.wrapUpMs;
        const contacts = (hourly * SLOT_MS) / HOUR_MS;
        return { needed: planSeats({ contacts, handlingMs }, policy).needed.seats, present };
      };
      const items = rows.map((row) => ({
        ...row,
        seats: row.category === null && !isOver ? seatsAt(row.line, row.hourly) : null,
      }));
      return { items, hasNextPage: false, dataAt: now.toISOString() };
    },

    /**
     * Says that a surge is no event, and why. It stays on record with those words.
     * @throws AppError `conflict` when somebody has decided about it before, or there is none
     */
    dismiss: ({ cityId, userId: actorId }: Actor, id: string, words: string): Promise<void> =>
      database.$transaction(async (db) => {
        if (!(await decideSurge(db, cityId, id, { actorId, now: clock.now(), words }))) {
          throw new AppError('conflict', 'there is no such surge, or it was decided about');
        }
        await announce(db, { cityId, caseIds: [], userIds: [] });
      }),
  };
}
