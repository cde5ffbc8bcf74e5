import {
  P0_DISPATCH_WITHIN_MS,
  type PoliceCounts,
  quickEnd,
  STAGE_COUNTS,
  type StageCounts,
} from '#domain/report-figures';
import { STAGES, type Stage } from '#domain/stage-times';
import { Prisma } from '../../generated/client';
import type { Db } from '../../client';
import { STAGE_SPAN } from '../stage-time-view';
import { countByUnit, countsOf, factsOf } from '../figures/facts';
import type { Span } from './report-span';

type StageRow = { unit: string | null; stage: Stage } & StageCounts;

/** How soon a first bucket ends is a column of the row, so that every stage asks the same. */
const IS_QUICK = Prisma.sql`ms <= quick_ms`;

/** Stages that units ended, of the instructions of a period. */
export const STAGE_ENDS = factsOf(({ cityId, from, to }) => {
  const stages = Prisma.join(
    STAGES.map(
      (stage) =>
        Prisma.sql`(${stage}::text, extract(epoch FROM ${STAGE_SPAN[stage]}) * 1000, ${quickEnd(stage)}::numeric)`,
    ),
  );
  return Prisma.sql`
    SELECT a.case_id, a.unit_code AS unit, s.stage, s.ms, s.quick_ms
    FROM assignments a CROSS JOIN LATERAL (VALUES ${stages}) AS s(stage, ms, quick_ms)
    WHERE a.city_id = ${cityId} AND a.instructed_at >= ${from}::timestamptz AND a.instructed_at < ${to}::timestamptz
      AND s.ms IS NOT NULL`;
}, conditionsOfStages());

function conditionsOfStages() {
  const conditions = STAGES.flatMap((stage) => [
    [STAGE_COUNTS[stage].ended, Prisma.sql`stage = ${stage}`],
    [STAGE_COUNTS[stage].quick, Prisma.sql`stage = ${stage} AND ${IS_QUICK}`],
  ]);
  return Object.fromEntries(conditions) as Record<(typeof STAGE_COUNTS)[Stage]['ended' | 'quick'], Prisma.Sql>;
}

const readStages = (db: Db, span: Span): Promise<StageRow[]> =>
  db.$queryRaw(Prisma.sql`
    WITH fact AS (${STAGE_ENDS.rows(span)})
    SELECT unit, stage, count(*)::int AS ended, (count(*) FILTER (WHERE ${IS_QUICK}))::int AS quick,
           (percentile_disc(0.5) WITHIN GROUP (ORDER BY ms))::float8 AS "p50Ms",
           (percentile_disc(0.9) WITHIN GROUP (ORDER BY ms))::float8 AS "p90Ms"
    FROM fact GROUP BY GROUPING SETS ((stage), (stage, unit))`);

/** Orders to units in a period. */
export const INSTRUCTIONS = factsOf(
  ({ cityId, from, to }) => Prisma.sql`
    SELECT case_id, unit_code AS unit FROM assignments
    WHERE city_id = ${cityId} AND instructed_at >= ${from}::timestamptz AND instructed_at < ${to}::timestamptz`,
  { instructions: Prisma.sql`true` },
);

/** Dangers to life that came in during the period and were answered: sent within a minute of the answer, or not yet late. */
export const DANGERS = factsOf(
  ({ cityId, from, to, now }) => Prisma.sql`
    SELECT case_id, unit, sent_at, ms FROM (
      SELECT c.id AS case_id, NULL::text AS unit, a.sent_at,
             extract(epoch FROM coalesce(a.sent_at, ${now}::timestamptz) - c.answered_at) * 1000 AS ms
      FROM cases c CROSS JOIN LATERAL (
        SELECT min(i.instructed_at) AS sent_at FROM assignments i WHERE i.city_id = c.city_id AND i.case_id = c.id
      ) AS a
      WHERE c.city_id = ${cityId} AND c.line = '110' AND c.priority = 'P0' AND c.answered_at IS NOT NULL
        AND c.created_at >= ${from}::timestamptz AND c.created_at < ${to}::timestamptz
        AND (a.sent_at IS NOT NULL OR c.status NOT IN ('CLOSED', 'MERGED'))
    ) AS danger WHERE sent_at IS NOT NULL OR ms > ${P0_DISPATCH_WITHIN_MS}`,
  {
    p0Answered: Prisma.sql`true`,
    p0SentInTime: Prisma.sql`sent_at IS NOT NULL AND ms <= ${P0_DISPATCH_WITHIN_MS}`,
  },
);

async function readDangers(db: Db, span: Span): Promise<Pick<PoliceCounts, 'p0Answered' | 'p0SentInTime'>> {
  const [row] = await db.$queryRaw<Pick<PoliceCounts, 'p0Answered' | 'p0SentInTime'>[]>(Prisma.sql`
    WITH fact AS (${DANGERS.rows(span)}) SELECT ${countsOf(DANGERS)} FROM fact`);
  return row!;
}

const noStage: StageCounts = { ended: 0, quick: 0, p50Ms: null, p90Ms: null };
const NOTHING: PoliceCounts = {
  ...{ instructions: 0, p0Answered: 0, p0SentInTime: 0 },
  ...{ sign: noStage, depart: noStage, arrive: noStage, feedback: noStage },
};

/** Units in a period, all together under null and by their code. */
export async function countPolice(db: Db, span: Span): Promise<Map<string | null, PoliceCounts>> {
  const counts = new Map<string | null, PoliceCounts>();
  for (const { unit, instructions } of await countByUnit(db, INSTRUCTIONS, span)) {
    counts.set(unit, { ...NOTHING, instructions });
  }
  counts.set(null, { ...(counts.get(null) ?? NOTHING), ...(await readDangers(db, span)) });
  for (const { unit, stage, ...of } of await readStages(db, span)) {
    counts.set(unit, { ...(counts.get(unit) ?? NOTHING), [stage]: of });
  }
  return counts;
}
