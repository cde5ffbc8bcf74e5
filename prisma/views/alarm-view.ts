import type { Names } from '#domain/language';
import type { AlarmWire } from '#domain/wire/alarm-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** A board shows so many; who has more open alarms than this does not read the last of them. */
const MOST_ALARMS = 100;

type Row = Omit<AlarmWire, 'dueAt' | 'raisedAt' | 'heardBy'> & {
  dueAt: Date;
  raisedAt: Date;
  heardBy: { id: string; displayNames: Names }[];
};

/** The alarms of a city that were told and that nobody has acknowledged, most urgent first, then oldest. */
export async function listAlarms(db: Db, cityId: string): Promise<AlarmWire[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT a.id::text, a.case_id::text AS "caseId", c.number AS "caseNumber", a.line, a.priority, a.metric, a.percent,
           a.due_at AS "dueAt", a.raised_at AS "raisedAt", a.step, a.rounds, a.channel,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'displayNames', u.display_names) ORDER BY u.username)
                     FROM users u
                     WHERE u.city_id = a.city_id AND u.id IN (
                       SELECT n.user_id FROM alarm_notices n WHERE n.city_id = a.city_id AND n.alarm_id = a.id)),
                    '[]') AS "heardBy"
    FROM alarms a JOIN cases c ON c.city_id = a.city_id AND c.id = a.case_id
    WHERE a.city_id = ${cityId} AND a.acknowledged_at IS NULL AND a.ended_at IS NULL AND a.rounds > 0
    ORDER BY a.priority, a.raised_at LIMIT ${MOST_ALARMS}`);
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString(), raisedAt: row.raisedAt.toISOString() }));
}
