import { AppError } from '#domain/app-error';
import { announce, announceCases } from '../change-feed';
import { Prisma } from '../generated/client';
import type { Db } from '../client';
import { appendEvent } from './case-store';
import { isOnDuty } from './on-duty';

/* Alarms are raised by the mark of a clock: see `markClocks` in clock-store.ts. */

/** Alarms told of in one pass: a flood of them must not outlast a transaction. */
const MOST_ALARMS = 500;

/** Ends alarms that nobody acknowledged before their clock stopped, paused or was given another due time. */
export async function endAlarms(db: Db, now: Date): Promise<number> {
  const ended = await db.$queryRaw<{ city_id: string; case_id: string }[]>(Prisma.sql`
    WITH over AS (
      SELECT a.city_id, a.id FROM alarms a
      JOIN sla_clocks k ON k.city_id = a.city_id AND k.case_id = a.case_id AND k.id = a.clock_id
      WHERE a.acknowledged_at IS NULL AND a.ended_at IS NULL
        AND (k.stopped_at IS NOT NULL OR k.paused_at IS NOT NULL OR k.due_at <> a.due_at)
      FOR UPDATE OF a SKIP LOCKED
    )
    UPDATE alarms a SET ended_at = ${now}::timestamptz FROM over WHERE a.city_id = over.city_id AND a.id = over.id
    RETURNING a.city_id, a.case_id::text`);
  await announceCases(db, ended);
  return ended.length;
}

/**
 * Walks the ladder of every open alarm whose time has come: one step, or one more round of the same one. Told are the
 * people of the step's role and line who are on duty. Where nobody is, the next step follows at once. A round is told once, however many processes walk: the alarm is
 * locked, moved on and its notices written by one statement. An alarm whose clock does not run to its due time any more
 * is silent, whether or not it has been ended.
 * @returns how many alarms were told of
 */
export async function tellDueAlarms(db: Db, now: Date): Promise<number> {
  const told = await db.$queryRaw<{ city_id: string; case_id: string }[]>(Prisma.sql`
    WITH due AS (
      SELECT a.city_id, a.id, a.case_id, a.metric, a.percent, a.raised_at, a.rounds + 1 AS round, s.step > a.step AS is_first,
             s.step, s.role, coalesce(s.line, a.line) AS line, s.channel,
             ${now}::timestamptz + s.repeat_ms * interval '1 millisecond' AS repeat_at,
             n.step AS next_step, n.after_ms AS next_after_ms
      FROM alarms a
      JOIN escalation_steps s ON s.city_id = a.city_id AND s.metric = a.metric AND s.priority = a.priority
                             AND s.percent = a.percent AND s.step = a.next_step
      LEFT JOIN escalation_steps n ON n.city_id = s.city_id AND n.metric = s.metric AND n.priority = s.priority
                                  AND n.percent = s.percent AND n.step = s.step + 1
      JOIN sla_clocks k ON k.city_id = a.city_id AND k.case_id = a.case_id AND k.id = a.clock_id
                        AND k.stopped_at IS NULL AND k.paused_at IS NULL AND k.due_at = a.due_at
      WHERE a.next_at <= ${now}::timestamptz AND a.acknowledged_at IS NULL AND a.ended_at IS NULL
      ORDER BY a.priority, a.next_at LIMIT ${MOST_ALARMS}
      FOR UPDATE OF a SKIP LOCKED
    ), people AS (
      SELECT due.id AS alarm_id, u.id AS user_id
      FROM due JOIN users u ON u.city_id = due.city_id AND u.role = due.role AND u.disabled_at IS NULL
                           AND (u.line IS NULL OR u.line = due.line)
      LEFT JOIN seats e ON e.city_id = u.city_id AND e.user_id = u.id
      WHERE ${isOnDuty(now)}
    ), planned AS (
      SELECT due.*, (SELECT count(*)::int FROM people WHERE people.alarm_id = due.id) AS heard_by,
             CASE WHEN EXISTS (SELECT FROM people WHERE people.alarm_id = due.id)
                    THEN raised_at + next_after_ms * interval '1 millisecond'
                  WHEN next_step IS NOT NULL THEN ${now}::timestamptz END AS climbs_at
      FROM due
    ), noticed AS (
      INSERT INTO alarm_notices (city_id, alarm_id, round, user_id, step, channel, sent_at)
      SELECT p.city_id, p.id, p.round, people.user_id, p.step, p.channel, ${now}::timestamptz
      FROM planned p JOIN people ON people.alarm_id = p.id
    ), logged AS (
      INSERT INTO case_events (city_id, case_id, type, at, data)
      SELECT city_id, case_id, 'alarm-raised', ${now}::timestamptz,
             jsonb_build_object('metric', metric, 'percent', percent, 'step', step, 'role', role, 'heardBy', heard_by)
      FROM planned WHERE is_first
    )
    UPDATE alarms a SET step = p.step, channel = p.channel, rounds = p.round,
                        next_step = CASE WHEN p.climbs_at <= p.repeat_at THEN p.next_step ELSE p.step END,
                        next_at = least(p.climbs_at, p.repeat_at)
    FROM planned p WHERE a.city_id = p.city_id AND a.id = p.id
    RETURNING a.city_id, a.case_id::text`);
  await announceCases(db, told);
  return told.length;
}

/**
 * A person has heard the alarm: nobody is told of it any more.
 * @throws AppError `not-found`; `conflict` when somebody else was first, or its clock has ended it
 */
export async function acknowledgeAlarm(
  db: Db,
  { cityId, alarmId, actorId, now }: { cityId: string; alarmId: string; actorId: string; now: Date },
): Promise<void> {
  const [alarm] = await db.$queryRaw<{ case_id: string; metric: string; percent: number; step: number }[]>(Prisma.sql`
    UPDATE alarms SET acknowledged_at = ${now}::timestamptz, acknowledged_by_id = ${actorId}::uuid
    WHERE city_id = ${cityId} AND id = ${alarmId}::uuid AND acknowledged_at IS NULL AND ended_at IS NULL
    RETURNING case_id::text, metric, percent, step`);
  if (!alarm) {
    const isKnown = (await db.alarm.count({ where: { cityId, id: alarmId } })) > 0;
    throw isKnown ? new AppError('conflict', 'the alarm is over') : new AppError('not-found', 'no such alarm');
  }
  const { case_id: caseId, metric, percent, step } = alarm;
  await appendEvent(db, {
    cityId,
    caseId,
    type: 'alarm-acknowledged',
    actorId,
    at: now,
    data: { metric, percent, step },
  });
  await announce(db, { cityId, caseIds: [caseId], userIds: [] });
}
