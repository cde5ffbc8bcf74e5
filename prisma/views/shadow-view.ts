import type { ShadowComparison } from '#domain/wire/model-wire';
import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** Differences shown, the gravest first. */
const MOST_DIFFERENCES = 50;

type Counts = Omit<ShadowComparison, 'differences'>;
type DifferenceRow = {
  caseId: string;
  caseNumber: string;
  at: Date;
  line: Line;
  category: string;
  priority: Priority;
  needsHuman: boolean;
  shadowLine: Line;
  shadowCategory: string;
  shadowPriority: Priority;
  shadowNeedsHuman: boolean;
};

/** Both judgements of every contact that the model in shadow has seen. Priorities sort as text: P0 is the most urgent. */
const judgedTwice = (cityId: string, modelId: string) => Prisma.sql`
  shadow_decisions s JOIN triage_decisions d ON d.city_id = s.city_id AND d.contact_id = s.contact_id
  WHERE s.city_id = ${cityId} AND s.model_id = ${modelId}::uuid`;

const IS_SAME = Prisma.sql`(s.line, s.category, s.priority, s.needs_human) = (d.line, d.category, d.priority, d.needs_human)`;

/** What a model in shadow would change, over all contacts it has judged. */
export async function compareShadow(db: Db, cityId: string, modelId: string): Promise<ShadowComparison> {
  const [counts] = await db.$queryRaw<Counts[]>(Prisma.sql`
    SELECT count(*)::int AS contacts, (count(*) FILTER (WHERE ${IS_SAME}))::int AS same,
           (count(*) FILTER (WHERE s.priority < d.priority))::int AS raised,
           (count(*) FILTER (WHERE s.priority > d.priority))::int AS lowered,
           (count(*) FILTER (WHERE s.line = '110' AND d.line = '12345'))::int AS "to110",
           (count(*) FILTER (WHERE s.line = '12345' AND d.line = '110'))::int AS "to12345",
           (count(*) FILTER (WHERE s.category <> d.category))::int AS "otherCategory",
           (count(*) FILTER (WHERE s.needs_human AND NOT d.needs_human))::int AS "asksMore",
           (count(*) FILTER (WHERE d.needs_human AND NOT s.needs_human))::int AS "asksLess"
    FROM ${judgedTwice(cityId, modelId)}`);
  const rows = await db.$queryRaw<DifferenceRow[]>(Prisma.sql`
    SELECT k.id::text AS "caseId", k.number AS "caseNumber", j.* FROM (
      SELECT s.contact_id, s.decided_at AS at, d.line, d.category, d.priority, d.needs_human AS "needsHuman",
             s.line AS "shadowLine", s.category AS "shadowCategory", s.priority AS "shadowPriority",
             s.needs_human AS "shadowNeedsHuman"
      FROM ${judgedTwice(cityId, modelId)} AND NOT ${IS_SAME}
      ORDER BY (s.priority > d.priority) DESC, (d.line = '110' AND s.line = '12345') DESC, d.priority, s.decided_at DESC
      LIMIT ${MOST_DIFFERENCES}
    ) j
    JOIN contacts t ON t.city_id = ${cityId} AND t.id = j.contact_id
    JOIN cases k ON k.city_id = t.city_id AND k.id = t.case_id
    ORDER BY (j."shadowPriority" > j.priority) DESC, (j.line = '110' AND j."shadowLine" = '12345') DESC, j.priority, j.at DESC`);
  if (!counts) throw new Error('a count answers one row');
  return { ...counts, differences: rows.map(differenceOf) };
}

const differenceOf = (row: DifferenceRow): ShadowComparison['differences'][number] => ({
  caseId: row.caseId,
  caseNumber: row.caseNumber,
  at: row.at.toISOString(),
  live: { line: row.line, category: row.category, priority: row.priority, needsHuman: row.needsHuman },
  shadow: {
    line: row.shadowLine,
    category: row.shadowCategory,
    priority: row.shadowPriority,
    needsHuman: row.shadowNeedsHuman,
  },
});
