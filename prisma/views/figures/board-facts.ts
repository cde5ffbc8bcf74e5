/** What the board counts of cases at this moment, by the database's own time. */
import { OPEN_TRANSFER_STATES } from '#domain/transfer';
import { Prisma } from '../../generated/client';
import { factsOf } from './facts';

type Here = { cityId: string };

/**
 * Since the day of the city began. A day has 25 hours at most; without saying so, the planner takes a third of all cases for
 * those of today, and reads them all.
 */
const isToday = (instant: Prisma.Sql, cityId: string) => Prisma.sql`
  ${instant} >= now() - interval '25 hours' AND ${instant} >= (
    SELECT date_trunc('day', now() AT TIME ZONE time_zone) AT TIME ZONE time_zone FROM cities WHERE id = ${cityId})`;

export const ACCEPTED_TODAY = factsOf(
  ({ cityId }: Here) => Prisma.sql`
    SELECT id AS case_id, line FROM cases WHERE city_id = ${cityId} AND ${isToday(Prisma.sql`created_at`, cityId)}`,
  { acceptedToday: Prisma.sql`true` },
);

export const CLOSED_TODAY = factsOf(
  ({ cityId }: Here) => Prisma.sql`
    SELECT id AS case_id, line FROM cases WHERE city_id = ${cityId} AND ${isToday(Prisma.sql`closed_at`, cityId)}`,
  { closedToday: Prisma.sql`true` },
);

/** Clocks that still run and have warned. Their lines are looked up one by one: a join may be made by reading all cases. */
export const WARNED_CLOCKS = factsOf(
  ({ cityId }: Here) => Prisma.sql`
    SELECT k.case_id, k.metric, k.due_at,
           (SELECT c.line FROM cases c WHERE c.city_id = k.city_id AND c.id = k.case_id) AS line
    FROM sla_clocks k WHERE k.city_id = ${cityId} AND k.stopped_at IS NULL AND k.paused_at IS NULL AND k.warn_at <= now()`,
  { breached: Prisma.sql`due_at <= now()`, warned: Prisma.sql`due_at > now()` },
);

export const DEFERRED = factsOf(
  ({ cityId }: Here) => Prisma.sql`
    SELECT id AS case_id FROM cases WHERE city_id = ${cityId} AND deferred_until IS NOT NULL`,
  { deferred: Prisma.sql`true` },
);

export const OPEN_TRANSFERS = factsOf(
  ({ cityId }: Here) => Prisma.sql`
    SELECT case_id FROM transfers WHERE city_id = ${cityId} AND state IN (${Prisma.join([...OPEN_TRANSFER_STATES])})`,
  { transfersOpen: Prisma.sql`true` },
);

export const OWED_CALL_BACKS = factsOf(
  ({ cityId }: Here) => Prisma.sql`
    SELECT case_id, due_at, needs_supervisor, priority FROM call_backs WHERE city_id = ${cityId} AND done_at IS NULL`,
  {
    callBacksOpen: Prisma.sql`true`,
    callBacksOverdue: Prisma.sql`due_at <= now() AND NOT needs_supervisor`,
    callBacksForSupervisor: Prisma.sql`needs_supervisor`,
  },
);
