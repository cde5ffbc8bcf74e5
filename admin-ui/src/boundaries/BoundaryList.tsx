import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { WHOLE_CITY } from '#domain/boundary';
import type { ListedRule } from '#domain/wire/consultation-wire';
import { CaseLink } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { CategoryName } from '../categories/CategoryName';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { PolicyTabs } from '../policies/PolicyTabs';
import { useCan } from '../providers/session-context';
import { CatalogueList } from '../shell/CatalogueList';
import { EmptyList } from '../shell/EmptyList';
import { useFormat } from '../time/use-format';
import { EndDialog } from './EndDialog';
import { RuleDialog } from './RuleDialog';

type Editing = { what: 'next' | 'end'; rule: ListedRule } | { what: 'add' };

/** `/boundary-rules`: which line a class of matters belongs to, with every version that ever held. */
export function BoundaryList() {
  const t = useT();
  const nameOf = useName();
  const { day } = useFormat();
  const mayEdit = useCan('boundary:edit');
  const mayReadCases = useCan('case:read');
  const [editing, setEditing] = useState<Editing>();
  const close = () => setEditing(undefined);
  const madeBy = ({ createdBy, caseId, createdAt }: ListedRule) => {
    if (createdBy === null) return t('boundaries.product');
    const who = `${nameOf(createdBy.displayNames)} · ${day(createdAt)}`;
    if (caseId === null) return who;
    return mayReadCases ? (
      <CaseLink id={caseId}>
        {t('boundaries.decided')} · {who}
      </CaseLink>
    ) : (
      `${t('boundaries.decided')} · ${who}`
    );
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <PolicyTabs here="boundary-rule" />
      {mayEdit && (
        <Button variant="contained" onClick={() => setEditing({ what: 'add' })} sx={{ justifySelf: 'start' }}>
          {t('boundaries.add')}
        </Button>
      )}
      <CatalogueList title="resources.boundary-rules.name" sortField="code">
        <DataTable<ListedRule> bulkActionButtons={false} rowClick={false} size="small" empty={<EmptyList />}>
          <DataTable.Col<ListedRule> source="code" />
          <DataTable.Col<ListedRule> source="category" render={({ category }) => <CategoryName code={category} />} />
          <DataTable.Col<ListedRule>
            source="area"
            render={({ area }) => (area === WHOLE_CITY ? t('boundaries.wholeCity') : area)}
          />
          <DataTable.Col<ListedRule> source="line" render={({ line }) => <LineBadge line={line} />} />
          <DataTable.Col<ListedRule> source="matter" disableSort render={({ matter }) => nameOf(matter)} />
          <DataTable.Col<ListedRule> source="source" />
          <DataTable.Col<ListedRule> source="version" />
          <DataTable.Col<ListedRule> source="validFrom" render={({ validFrom }) => day(validFrom)} />
          <DataTable.Col<ListedRule>
            source="validTo"
            render={({ validTo, endedBy }) =>
              validTo === null
                ? '—'
                : [day(validTo), endedBy && nameOf(endedBy.displayNames)].filter(Boolean).join(' · ')
            }
          />
          <DataTable.Col<ListedRule> source="createdBy" disableSort render={madeBy} />
          {mayEdit && (
            <DataTable.Col<ListedRule>
              label=""
              render={(rule) =>
                rule.validTo === null && (
                  <Box sx={{ whiteSpace: 'nowrap' }}>
                    <Button size="small" onClick={() => setEditing({ what: 'next', rule })}>
                      {t('boundaries.next')}
                    </Button>
                    <Button size="small" onClick={() => setEditing({ what: 'end', rule })}>
                      {t('boundaries.end')}
                    </Button>
                  </Box>
                )
              }
            />
          )}
        </DataTable>
      </CatalogueList>
      {editing?.what === 'end' && <EndDialog rule={editing.rule} onClose={close} />}
      {editing?.what === 'next' && <RuleDialog before={editing.rule} onClose={close} />}
      {editing?.what === 'add' && <RuleDialog onClose={close} />}
    </Box>
  );
}
