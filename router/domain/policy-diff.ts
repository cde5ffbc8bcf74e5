/** One field that differs between two versions, by its path; a side that lacks it is undefined. */
export type FieldChange = { path: string; from: unknown; to: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What changed from one version to the next, field by field in the order of the later one. Words in several languages
 * are compared language by language (`names.vi`), lists as a whole.
 */
export function diffOf(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (!isRecord(before) && !isRecord(after)) return same(before, after) ? [] : [{ path, from: before, to: after }];
  const [from, to] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const fields = [...new Set([...Object.keys(to), ...Object.keys(from)])];
  return fields.flatMap((field) => diffOf(from[field], to[field], path === '' ? field : `${path}.${field}`));
}

/** What a list of words, days or numbers gained and lost; undefined for anything else. */
export function listDiff({ from, to }: FieldChange): { added: string[]; removed: string[] } | undefined {
  if (!isPlainList(from) || !isPlainList(to)) return undefined;
  return {
    added: to.filter((one) => !from.includes(one)).map(String),
    removed: from.filter((one) => !to.includes(one)).map(String),
  };
}

const isPlainList = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number');
