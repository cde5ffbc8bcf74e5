import type { ReactNode } from 'react';
import { List, Pagination, SearchInput } from 'react-admin';
import type { MessageKey } from '../i18n/catalogue';
import { useT } from '../i18n/use-t';
import { ListBody } from './ListBody';
import { ScrollRegion } from './ScrollRegion';

type Props = { title: MessageKey; sortField?: string; children: ReactNode };

/** A read-only list of policy rows: searched in the browser, all on one page where they fit. */
export function CatalogueList({ title, sortField = 'id', children }: Props) {
  const t = useT();
  return (
    <List
      filters={[<SearchInput key="q" source="q" placeholder={t('list.search')} alwaysOn sx={{ width: 260 }} />]}
      sort={{ field: sortField, order: 'ASC' }}
      perPage={100}
      pagination={<Pagination rowsPerPageOptions={[100, 500]} />}
      actions={false}
      empty={false}
      exporter={false}
      title={t(title)}
    >
      <ListBody>
        <ScrollRegion name={t(title)}>{children}</ScrollRegion>
      </ListBody>
    </List>
  );
}
