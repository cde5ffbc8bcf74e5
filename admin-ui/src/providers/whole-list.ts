/** Search, sort and page over rows that are all in the browser. */

type Row = { id: string };
export type WholeListQuery = {
  filter: Record<string, unknown>;
  sort: { field: string; order: string };
  pagination: { page: number; perPage: number };
};

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a ?? '').localeCompare(String(b ?? ''), 'zh-CN');

const at = (row: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], row);

/** `filter.q` looks in every value of a row; any other key must equal. */
export function readWholeList<T extends Row>(rows: T[], query: WholeListQuery): { data: T[]; total: number } {
  const { q, ...equal } = query.filter;
  const wanted = String(q ?? '')
    .trim()
    .toLowerCase();
  const data = rows
    .filter((row) => wanted === '' || JSON.stringify(Object.values(row)).toLowerCase().includes(wanted))
    .filter((row) => Object.entries(equal).every(([key, value]) => at(row, key) === value));
  const direction = query.sort.order === 'DESC' ? -1 : 1;
  data.sort((a, b) => direction * compare(at(a, query.sort.field), at(b, query.sort.field)));
  const { page, perPage } = query.pagination;
  return { data: data.slice((page - 1) * perPage, page * perPage), total: data.length };
}
