import type { z } from 'zod';
import { listOf } from '#domain/wire/list-wire';
import type { Session } from '../lib/session';

const PER_PAGE = 200;

/**
 * Reads a list that begins with the newest until it comes to rows that are too old. Rows that arrive meanwhile move the
 * pages, so that one may come twice: each is kept once.
 */
export async function readAllSince<T extends { id: string }>(
  session: Session,
  path: string,
  schema: z.ZodType<T>,
  isOfRun: (row: T) => boolean,
): Promise<T[]> {
  const found = new Map<string, T>();
  for (let page = 1; ; page += 1) {
    const list = listOf(schema);
    const { items, hasNextPage } = await session.call(list, 'GET', `${path}?page=${page}&perPage=${PER_PAGE}`);
    for (const row of items) if (isOfRun(row)) found.set(row.id, row);
    if (!hasNextPage || !items.every(isOfRun)) return [...found.values()];
  }
}
