import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Names } from '#domain/language';
import type { CategoryWire, DepartmentWire, DistrictWire } from '#domain/wire/catalog-wire';
import { NO_DISTRICT } from '#domain/wire/list-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
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

/** The districts of the city in its order, with those that it gave up. */
export function useDistricts(): DistrictWire[] {
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['districts'],
    queryFn: () => hotline.getDistricts(),
    staleTime: FIVE_MINUTES_MS,
  });
  return data ?? NONE;
}

/** The districts of the city to choose from, then those that older cases lie in, and last that a place is not known. */
export function useDistrictChoices(): { id: string; name: string }[] {
  const t = useT();
  const nameOf = useName();
  const districts = useDistricts();
  const choices = (isRetired: boolean, say: (name: string) => string) =>
    districts.filter((one) => one.isRetired === isRetired).map(({ id, names }) => ({ id, name: say(nameOf(names)) }));
  return [
    ...choices(false, (name) => name),
    ...choices(true, (name) => t('patterns.retired', { name })),
    { id: NO_DISTRICT, name: t('patterns.unknown') },
  ];
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
