import { Box } from '@mui/material';
import { DataTable } from 'react-admin';
import { ANY_CATEGORY, DUE_PERCENT } from '#domain/sla';
import type { SlaPolicyWire } from '#domain/wire/catalog-wire';
import { LineBadge } from '../badges/LineBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { CategoryName } from '../categories/CategoryName';
import { useT } from '../i18n/use-t';
import { CatalogueList } from '../shell/CatalogueList';
import { EmptyList } from '../shell/EmptyList';
import { Preview } from '../sla/Preview';
import { targetText } from '../time/duration';
import { useFormat } from '../time/use-format';

/** `/sla-policies`: how long each step may take, by line and priority. */
export function SlaPolicyList() {
  const t = useT();
  const { percent, day } = useFormat();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Preview />
      <CatalogueList title="resources.sla-policies.name" sortField="line">
        <DataTable<SlaPolicyWire> bulkActionButtons={false} rowClick={false} size="small" empty={<EmptyList />}>
          <DataTable.Col<SlaPolicyWire> source="line" render={({ line }) => <LineBadge line={line} />} />
          <DataTable.Col<SlaPolicyWire>
            source="priority"
            render={({ priority }) => <PriorityBadge priority={priority} />}
          />
          <DataTable.Col<SlaPolicyWire>
            source="category"
            render={({ category }) => (category === ANY_CATEGORY ? t('list.all') : <CategoryName code={category} />)}
          />
          <DataTable.Col<SlaPolicyWire> source="metric" render={({ metric }) => t(`metric.${metric}`)} />
          <DataTable.Col<SlaPolicyWire> source="targetMs" render={({ targetMs }) => targetText(targetMs, t)} />
          <DataTable.Col<SlaPolicyWire>
            source="warnPercents"
            render={({ warnPercents }) => warnPercents.map((of) => percent(of / DUE_PERCENT)).join(' · ')}
          />
          <DataTable.Col<SlaPolicyWire> source="clock" render={({ clock }) => t(`clock.${clock}`)} />
          <DataTable.Col<SlaPolicyWire>
            source="isPausable"
            render={({ isPausable }) => (isPausable ? t('list.yes') : t('list.no'))}
          />
          <DataTable.Col<SlaPolicyWire> source="validFrom" render={({ validFrom }) => day(validFrom)} />
          <DataTable.Col<SlaPolicyWire> source="version" />
        </DataTable>
      </CatalogueList>
    </Box>
  );
}
