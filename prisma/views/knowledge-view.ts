import { isInForce, type Knowledge, knowledgeFor, speaksOf } from '#domain/knowledge';
import type { Actor } from '#domain/role';
import { ANY_CATEGORY } from '#domain/sla';
import type { KnowledgeQuery } from '#domain/wire/policy-wire';
import type { Db } from '../client';
import { knowledgeOf } from '../stores/policies/knowledge-rows';

const MINUTE_MS = 60_000;
/** Who searches reads the first of what is found; more is for better words. */
const MOST_FOUND = 20;

/** What the reader may quote today, in the city: of a class, that of the class first, or what speaks of these words. */
export async function findKnowledge(
  db: Db,
  { cityId, line }: Pick<Actor, 'cityId' | 'line'>,
  { category, words }: KnowledgeQuery,
  now: Date,
): Promise<Knowledge[]> {
  const { utcOffsetMinutes } = await db.city.findUniqueOrThrow({ where: { id: cityId } });
  const today = new Date(now.getTime() + utcOffsetMinutes * MINUTE_MS).toISOString().slice(0, 10);
  const rows = await db.knowledgeEntry.findMany({
    where: {
      ...{ cityId, status: 'PUBLISHED' },
      ...(line === null ? {} : { lines: { has: line } }),
      ...(category === undefined ? {} : { category: { in: [category, ANY_CATEGORY] } }),
    },
    orderBy: { code: 'asc' },
  });
  const entries = rows.map(knowledgeOf);
  const known =
    category === undefined ? entries.filter((one) => isInForce(one, today)) : knowledgeFor(entries, category, today);
  return words === undefined ? known : known.filter((one) => speaksOf(one, words)).slice(0, MOST_FOUND);
}
