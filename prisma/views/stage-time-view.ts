import { BUCKET_ENDS, STAGES, type Stage } from '#domain/stage-times';
import type { Agency } from '#domain/unit';
import type { Names } from '#domain/language';
import type { StageTimesWire } from '#domain/wire/unit-wire';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

type Buckets = Record<Stage, number[]>;
type Row = { code: string; stage: Stage; bucket: number; count: number };

/** The instants that a stage lies between; the same as in `stageTimes`. */
export const STAGE_SPAN: Record<Stage, Prisma.Sql> = {
  sign: Prisma.sql`a.signed_at - a.instructed_at`,
  depart: Prisma.sql`a.departed_at - a.signed_at`,
  arrive: Prisma.sql`a.arrived_at - a.instructed_at`,
  feedback: Prisma.sql`a.feedback_at - a.signed_at`,
};

const none = (): Buckets =>
  Object.fromEntries(STAGES.map((stage) => [stage, Array(BUCKET_ENDS[stage].length + 1).fill(0)])) as Buckets;

/** Counts the stages of a period by bucket, for the whole city and for each unit that was instructed in it. */
export async function countStageTimes(
  db: Db,
  cityId: string,
  { from, to }: { from: Date; to: Date },
): Promise<Omit<StageTimesWire, 'dataAt'>> {
  const stages = Prisma.join(
    STAGES.map(
      (stage) =>
        Prisma.sql`(${stage}::text, extract(epoch FROM ${STAGE_SPAN[stage]}) * 1000, ${[...BUCKET_ENDS[stage]]}::numeric[])`,
    ),
  );
  // width_bucket puts a duration that meets an end into the next bucket; ours ends with it, and no stamp is finer than 1 ms.
  const [rows, instructed] = await Promise.all([
    db.$queryRaw<Row[]>(Prisma.sql`
      SELECT a.unit_code AS code, s.stage, width_bucket(s.ms - 0.5, s.ends) AS bucket, count(*)::int AS count
      FROM assignments a CROSS JOIN LATERAL (VALUES ${stages}) AS s(stage, ms, ends)
      WHERE a.city_id = ${cityId} AND a.instructed_at >= ${from}::timestamptz AND a.instructed_at < ${to}::timestamptz
        AND s.ms IS NOT NULL
      GROUP BY 1, 2, 3`),
    db.assignment.groupBy({
      by: ['unitCode'],
      where: { cityId, instructedAt: { gte: from, lt: to } },
      _count: { _all: true },
    }),
  ]);
  const units = await db.unit.findMany({ where: { cityId, code: { in: instructed.map((one) => one.unitCode) } } });
  const all = none();
  const byUnit = new Map(units.map(({ code }) => [code, none()]));
  for (const { code, stage, bucket, count } of rows) {
    for (const buckets of [all, byUnit.get(code)]) if (buckets) buckets[stage][bucket]! += count;
  }
  const listed = units.map(({ code, names, agency }) => ({
    id: code,
    names: names as Names,
    agency: agency as Agency,
    instructions: instructed.find((one) => one.unitCode === code)?._count._all ?? 0,
    buckets: byUnit.get(code) ?? none(),
  }));
  return {
    all,
    units: listed.sort((a, b) => quickShare(b.buckets) - quickShare(a.buckets) || a.id.localeCompare(b.id)),
  };
}

/** The share of instructions that were signed within the first bucket. */
function quickShare({ sign }: Buckets): number {
  const signed = sign.reduce((total, count) => total + count, 0);
  return signed === 0 ? 0 : (sign[0] ?? 0) / signed;
}
