import type { CaseListQuery } from '#domain/wire/list-wire';

export type CaseFilter = Partial<Record<keyof CaseListQuery, string>>;

/** The case list with these filters. */
export const casesLink = (filter: CaseFilter): string =>
  `/cases?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;
