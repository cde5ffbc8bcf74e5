import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { Line } from '#domain/line';
import type { PolicyKind } from '#domain/policy-input';
import type { Priority } from '#domain/priority';
import type { PolicyRow } from '#domain/wire/policy-wire';
import { LineBadge } from '../badges/LineBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { useFormat } from '../time/use-format';
import { columnsOf, type Draft, type Field, type FieldKind } from './fields';
import { useShow } from './use-show';

type Props = {
  kind: PolicyKind;
  rows: readonly PolicyRow[];
  onEdit: (row: PolicyRow) => void;
  onHistory: (row: PolicyRow) => void;
};

/** The policies of a kind, each with its version and who made it so. */
export function PolicyTable({ kind, rows, onEdit, onHistory }: Props) {
  const t = useT();
  const show = useShow();
  const mayEdit = useCan('policy:edit');
  const columns = columnsOf(kind);
  return (
    <Table size="small" stickyHeader sx={{ '& th, & td': { px: 1 } }}>
      <TableHead>
        <TableRow>
          {columns.map(({ name }) => (
            <TableCell key={name}>{t(`policies.field.${name}`)}</TableCell>
          ))}
          <TableCell>{t('policies.changed')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} hover sx={{ opacity: isOver(row.value) ? 0.6 : 1 }}>
            {columns.map((field) => (
              <TableCell
                key={field.name}
                sx={{
                  whiteSpace: WRAPPED.includes(field.kind) ? 'pre-line' : 'nowrap',
                  minWidth: field.kind === 'names' || field.kind === 'longNames' ? 150 : undefined,
                  verticalAlign: 'top',
                }}
              >
                <Cell field={field} value={(row.value as Draft)[field.name]} show={show} />
              </TableCell>
            ))}
            <TableCell sx={{ verticalAlign: 'top' }}>
              <Changed of={row} />
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap', verticalAlign: 'top', py: 0.25 }}>
              {mayEdit && (
                <Button aria-label={`${t('policies.edit')} ${row.id}`} onClick={() => onEdit(row)}>
                  {t('policies.edit')}
                </Button>
              )}
              <Button
                color="secondary"
                aria-label={`${t('policies.history')} ${row.id}`}
                onClick={() => onHistory(row)}
              >
                {t('policies.history')}
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Words that may need more than one line; everything else stays on one. */
const WRAPPED: readonly FieldKind[] = [
  'names',
  'longNames',
  'steps',
  'crew',
  'attempts',
  'departments',
  'department',
  'departmentOrNone',
  'category',
  'categoryOrAny',
];

const isOver = (value: Draft): boolean => value.isRetired === true || value.status === 'WITHDRAWN';

type CellProps = { field: Field; value: unknown; show: ReturnType<typeof useShow> };

function Cell({ field: { kind }, value, show }: CellProps) {
  if (kind === 'line') return <LineBadge line={value as Line} />;
  if (kind === 'priority') return <PriorityBadge priority={value as Priority} />;
  if (kind === 'flag') return value === true ? '✓' : '';
  return show(kind, value);
}

function Changed({ of: { version, changedBy, changedAt, validFrom, proposed } }: { of: PolicyRow }) {
  const t = useT();
  const nameOf = useName();
  const { day, instant } = useFormat();
  return (
    <Box sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>
      {t('policies.version', { version })}{' '}
      {changedBy === null || changedAt === null
        ? t('policies.product')
        : `${nameOf(changedBy.displayNames)} ${day(changedAt)}`}
      {validFrom !== null && changedAt !== null && validFrom > changedAt && (
        <Box sx={{ color: 'warning.main' }}>{t('policies.from', { at: instant(validFrom) })}</Box>
      )}
      {proposed !== null && <Box sx={{ color: 'warning.main' }}>{t('policies.proposal.there')}</Box>}
    </Box>
  );
}
