import { SEALED } from '#domain/confidentiality';
import type { Line } from '#domain/line';
import { type QualityCounts, REPEAT_WITHIN_MS, SETTLED_AFTER_MS } from '#domain/report-figures';
import { Prisma } from '../../generated/client';
import type { Db } from '../../client';
import { countsOf, factsOf } from '../figures/facts';
import type { Part, Span } from './report-span';

/** `part` counts the parts of the period from 1; null is the whole of it. */
export type Repeats = { line: Line; part: number | null } & Pick<
  QualityCounts,
  'known' | 'repeated' | 'followed' | 'settled'
>;

/**
 * Contacts of a known number: those that repeat the one before them of the same number and class, and, once their week is
 * over, those that none followed in it. The week may end after the period. Whether the number of an informant called before
 * or again is nobody's to know, and a period can be as short as one call: they are in no count of it.
 */
export const REPEATS = factsOf(
  ({ cityId, from, to, now }) => Prisma.sql`
    SELECT case_id, line, accepted_at, since, until,
           accepted_at <= ${now}::timestamptz - ${SETTLED_AFTER_MS} * interval '1 millisecond' AS is_over FROM (
      SELECT o.case_id, d.line, o.accepted_at,
             o.accepted_at - lag(o.accepted_at) OVER same AS since, lead(o.accepted_at) OVER same - o.accepted_at AS until
      FROM contacts o
      JOIN callers r ON r.city_id = o.city_id AND r.id = o.caller_id AND r.number_token IS NOT NULL
      JOIN cases c ON c.city_id = o.city_id AND c.id = o.case_id AND c.confidentiality <> ${SEALED}
      JOIN triage_decisions d ON d.city_id = o.city_id AND d.contact_id = o.id
      WHERE o.city_id = ${cityId} AND o.accepted_at < ${to}::timestamptz + ${SETTLED_AFTER_MS} * interval '1 millisecond'
        AND o.accepted_at >= ${from}::timestamptz - ${REPEAT_WITHIN_MS} * interval '1 millisecond'
      WINDOW same AS (PARTITION BY r.number_token, d.category ORDER BY o.accepted_at, o.id)
    ) AS heard WHERE accepted_at >= ${from}::timestamptz AND accepted_at < ${to}::timestamptz`,
  {
    known: Prisma.sql`true`,
    repeated: Prisma.sql`since <= ${REPEAT_WITHIN_MS} * interval '1 millisecond'`,
    followed: Prisma.sql`is_over`,
    settled: Prisma.sql`is_over AND coalesce(until > ${SETTLED_AFTER_MS} * interval '1 millisecond', true)`,
  },
);

/** Repeats by line, of the whole period and of its parts: the month before it and the week after it are read once for all of them. */
export const countRepeats = (db: Db, span: Span, parts: readonly Part[]): Promise<Repeats[]> =>
  db.$queryRaw(Prisma.sql`
    WITH fact AS (
      SELECT *, width_bucket(accepted_at, ${parts.map((part) => part.from)}::timestamptz[]) AS part
      FROM (${REPEATS.rows(span)}) AS heard
    )
    SELECT line, part, ${countsOf(REPEATS)} FROM fact GROUP BY GROUPING SETS ((line), (line, part))`);
