import { type Knowledge, knowledgeFor } from '#domain/knowledge';
import { ANY_CATEGORY } from '#domain/sla';
import type { Db } from '../client';
import { knowledgeOf } from '../stores/policies/knowledge-rows';

const MINUTE_MS = 60_000;

/** What may be quoted in a case of a class today, in the city. */
export async function findKnowledge(db: Db, cityId: string, category: string, now: Date): Promise<Knowledge[]> {
  const { utcOffsetMinutes } = await db.city.findUniqueOrThrow({ where: { id: cityId } });
  const today = new Date(now.getTime() + utcOffsetMinutes * MINUTE_MS).toISOString().slice(0, 10);
  const rows = await db.knowledgeEntry.findMany({
    where: { cityId, category: { in: [category, ANY_CATEGORY] }, status: 'PUBLISHED' },
    orderBy: { code: 'asc' },
  });
  return knowledgeFor(rows.map(knowledgeOf), category, today);
}
