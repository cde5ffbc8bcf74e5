import type { SurgeWire } from '#domain/wire/surge-wire';
import { useCategoryName } from '../categories/use-catalogue';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';

/** What they call about and where, in the words of the reader. */
export function useTopicName(): (surge: Pick<SurgeWire, 'category' | 'district'>) => string {
  const t = useT();
  const nameOf = useName();
  const categoryName = useCategoryName();
  return ({ category, district }) =>
    [
      category === null ? t('surges.wholeLine') : categoryName(category),
      ...(district === null ? [] : [nameOf(district.names)]),
    ].join(' · ');
}
