import { DataTable } from 'react-admin';
import type { DepartmentWire } from '#domain/wire/catalog-wire';
import { useLanguage, useName } from '../i18n/languages';
import { CatalogueList } from '../shell/CatalogueList';
import { EmptyList } from '../shell/EmptyList';

/** `/departments` */
export function DepartmentList() {
  const nameOf = useName();
  const [language] = useLanguage();
  return (
    <CatalogueList title="resources.departments.name">
      <DataTable<DepartmentWire> bulkActionButtons={false} rowClick={false} size="small" empty={<EmptyList />}>
        <DataTable.Col<DepartmentWire> source="id" />
        <DataTable.Col<DepartmentWire>
          source={`names.${language}`}
          label="resources.departments.fields.name"
          render={({ names }) => nameOf(names)}
        />
      </DataTable>
    </CatalogueList>
  );
}
