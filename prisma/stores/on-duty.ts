import { Prisma } from '../generated/client';

/**
 * Whether a person (`u`) is on duty: who has a seat (`e`, of a left join) while it is signed on, others while signed in.
 */
export const isOnDuty = (now: Date): Prisma.Sql => Prisma.sql`
  CASE WHEN e.user_id IS NULL
    THEN EXISTS (SELECT FROM sessions o
                 WHERE o.city_id = u.city_id AND o.user_id = u.id AND o.expires_at > ${now}::timestamptz)
    ELSE e.state <> 'offline' AND e.lease_until > ${now}::timestamptz END`;
