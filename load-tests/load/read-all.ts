import type { z } from 'zod';
import { pageOf } from '#domain/wire/list-wire';
import type { Session } from '../lib/session';

const PER_PAGE = 200;

/**
 * Reads a list that begins with the newest until it comes to rows that are too old.
 */
export async function readAllSince<T extends { id: string }>(
  session: Session,
  path: string,
  schema: z.ZodType<T>,
  isOfRun: (row: T) => boolean,
): Promise<T[]> {
  const found: T[] = [];
  for (let after = ''; ;) {
    const { items, next } = await session.call(pageOf(schema), 'GET', `${path}?perPage=${PER_PAGE}${after}`);
    found.push(...items.filter(isOfRun));
    if (next === null || !items.every(isOfRun)) return found;
    after = `&after=${next}`;
  }
}
