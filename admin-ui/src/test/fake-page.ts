/** A page of rows that are all in memory; the place where it ends is how many rows lie before the next one. */
export function fakePage<T>(rows: T[], { after = '0', perPage }: { after?: string; perPage: number }, dataAt: string) {
  const end = Number(after) + perPage;
  const hasNextPage = rows.length > end;
  return { items: rows.slice(Number(after), end), hasNextPage, next: hasNextPage ? String(end) : null, dataAt };
}
