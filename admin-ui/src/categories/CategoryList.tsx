import { DataTable } from 'react-admin';
import type { CategoryWire } from '#domain/wire/catalog-wire';
import { LineBadge } from '../badges/LineBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { useLanguage, useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { CatalogueList } from '../shell/CatalogueList';
import { EmptyList } from '../shell/EmptyList';
import { useDepartmentName } from './use-catalogue';

/** `/categories` */
export function CategoryList() {
  const t = useT();
  const nameOf = useName();
  const [language] = useLanguage();
  const departmentName = useDepartmentName();
  return (
    <CatalogueList title="resources.categories.name">
      <DataTable<CategoryWire> bulkActionButtons={false} rowClick={false} size="small" empty={<EmptyList />}>
        <DataTable.Col<CategoryWire> source="id" />
        <DataTable.Col<CategoryWire>
          source={`names.${language}`}
          label="resources.categories.fields.name"
          render={({ names }) => nameOf(names)}
        />
        <DataTable.Col<CategoryWire> source="kind" render={({ kind }) => t(`kind.${kind}`)} />
        <DataTable.Col<CategoryWire> source="line" render={({ line }) => <LineBadge line={line} />} />
        <DataTable.Col<CategoryWire>
          source="defaultPriority"
          render={({ defaultPriority }) => <PriorityBadge priority={defaultPriority} />}
        />
        <DataTable.Col<CategoryWire>
          source="departmentCode"
          render={({ departmentCode }) => (departmentCode === null ? '—' : departmentName(departmentCode))}
        />
      </DataTable>
    </CatalogueList>
  );
}
