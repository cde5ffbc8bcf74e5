import { replaceEqualDeep } from '@tanstack/react-query';

type Page = { data: { id: unknown }[] };

const isPage = (value: unknown): value is Page =>
  typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data);

/**
 * Keeps what a reading did not change as the same object, so that it is not drawn again. The rows of a list are compared
 * by their ids: by their places, one that comes in at the top would make all of them new. An equal page is the same page.
 */
export function shareRows(before: unknown, after: unknown): unknown {
  if (!isPage(before) || !isPage(after)) return replaceEqualDeep(before, after);
  const known = new Map(before.data.map((row) => [row.id, row]));
  const data = after.data.map((row): typeof row => replaceEqualDeep(known.get(row.id), row));
  const isSame = data.length === before.data.length && data.every((row, index) => row === before.data[index]);
  const around = { ...before, data: null };
  const rest = replaceEqualDeep(around, { ...after, data: null });
  return isSame && rest === around ? before : { ...rest, data: isSame ? before.data : data };
}
