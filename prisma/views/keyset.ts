import { AppError } from '#domain/app-error';

export type Key = { field: string; order: 'asc' | 'desc'; is: 'word' | 'id' | 'instant' | 'number' };
type Row = Record<string, unknown>;

const refused = () => {
  const message = 'this is not the place where a page of this list ended';
  return new AppError('invalid-input', message, { issues: [{ path: 'after', message }] });
};

const written = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? value.toString() : value;

const LOOKS_LIKE: Record<Key['is'], RegExp> = {
  word: /^[\w-]{1,40}$/,
  id: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  number: /^\d{1,18}$/,
};

function readAs(is: Key['is'], value: unknown): unknown {
  if (typeof value !== 'string' || !LOOKS_LIKE[is].test(value)) throw refused();
  if (is === 'instant' && Number.isNaN(Date.parse(value))) throw refused();
  return is === 'instant' ? new Date(value) : is === 'number' ? BigInt(value) : value;
}

/**
 * Pages of a list by the place where the last one ended, not by a count of rows: each costs the same however far back it
 * lies, and what comes in meanwhile moves no row from one page to the next.
 * @param keys what the list is ordered by, the last of them different in every row
 */
export function keyset(keys: readonly Key[]) {
  /** What comes after these values: the first key bounds the walk through its index, the others decide among equals. */
  function after(values: readonly unknown[]): object {
    const bound = (index: number, isStrict: boolean) => {
      const { field, order } = keys[index]!;
      return { [field]: { [`${order === 'asc' ? 'gt' : 'lt'}${isStrict ? '' : 'e'}`]: values[index] } };
    };
    const laterThan = (index: number): object =>
      index === keys.length - 1
        ? bound(index, true)
        : { OR: [bound(index, true), { [keys[index]!.field]: values[index], ...laterThan(index + 1) }] };
    return { AND: [bound(0, false), laterThan(0)] };
  }

  /** @throws AppError `invalid-input` that names `after` */
  function valuesOf(cursor: string): unknown[] {
    let values: unknown;
    try {
      values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    } catch {
      throw refused();
    }
    if (!Array.isArray(values) || values.length !== keys.length) throw refused();
    return keys.map(({ is }, index) => readAs(is, values[index]));
  }

  return {
    keys,
    orderBy: keys.map(({ field, order }) => ({ [field]: order })),
    valuesOf,
    /** @throws AppError `invalid-input` that names `after` */
    where: (cursor: string | undefined): object => (cursor === undefined ? {} : after(valuesOf(cursor))),
    /** A page of the rows that were read, one more than it holds, and where it ends. */
    pageOf<R extends Row>(rows: readonly R[], perPage: number): { rows: R[]; next: string | null } {
      const page = rows.slice(0, perPage);
      const last = page.at(-1);
      if (last === undefined || rows.length <= perPage) return { rows: page, next: null };
      return {
        rows: page,
        next: Buffer.from(JSON.stringify(keys.map(({ field }) => written(last[field])))).toString('base64url'),
      };
    },
  };
}

/** The order of most lists: by an instant, the newest first. */
export const newestFirst = (field: string) =>
  keyset([
    { field, order: 'desc', is: 'instant' },
    { field: 'id', order: 'desc', is: 'id' },
  ]);
