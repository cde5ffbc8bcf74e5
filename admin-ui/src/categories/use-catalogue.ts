import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Names } from '#domain/language';
import type { CategoryWire, DepartmentWire } from '#domain/wire/catalog-wire';
import { useName } from '../i18n/languages';
import { useHotline } from '../providers/session-context';

const FIVE_MINUTES_MS = 300_000;
type Row = { id: string; names: Names };
const NONE: never[] = [];
const ALL = { filter: {}, sort: { field: 'id', order: 'ASC' as const }, pagination: { page: 1, perPage: 10_000 } };

/** The city's categories, all of them, read once and kept. */
export function useCategories(): CategoryWire[] {
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['categories', 'all'],
    queryFn: async () => (await hotline.getList<CategoryWire>('categories', ALL)).data,
    staleTime: FIVE_MINUTES_MS,
  });
  return data ?? NONE;
}

export function useDepartments(): DepartmentWire[] {
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['departments', 'all'],
    queryFn: async () => (await hotline.getList<DepartmentWire>('departments', ALL)).data,
    staleTime: FIVE_MINUTES_MS,
  });
  return data ?? NONE;
}

function useNameOfCode(rows: readonly Row[]): (code: string) => string {
  const nameOf = useName();
  return useCallback(
    (code) => {
      const row = rows.find(({ id }) => id === code);
      return row === undefined ? code : nameOf(row.names);
    },
    [rows, nameOf],
  );
}

/** The name of a category in the language on screen; the code where the catalogue does not know it. */
export function useCategoryName(): (code: string) => string {
  return useNameOfCode(useCategories());
}

export function useDepartmentName(): (code: string) => string {
  return useNameOfCode(useDepartments());
}
