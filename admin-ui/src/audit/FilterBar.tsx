import { Box, MenuItem, TextField } from '@mui/material';
import { AUDIT_KINDS, type AuditKind } from '#domain/audit';
import type { AuditListQuery } from '#domain/wire/audit-wire';
import { useT } from '../i18n/use-t';

const PERIODS = [1, 7, 30, 180] as const;
const DAY_MS = 86_400_000;

export type Filters = {
  person: string;
  object: string;
  kind: AuditKind | '';
  refused: '' | 'true' | 'false';
  days: number;
};
export const NO_FILTERS: Filters = { person: '', object: '', kind: '', refused: '', days: 7 };

/** What the filters ask the server for. */
export const queryOf = ({ person, object, kind, refused, days }: Filters, now: number): Partial<AuditListQuery> => ({
  ...(person.trim() === '' ? {} : { person: person.trim() }),
  ...(object.trim() === '' ? {} : { object: object.trim() }),
  ...(kind === '' ? {} : { kind }),
  ...(refused === '' ? {} : { isRefused: refused === 'true' }),
  from: new Date(now - days * DAY_MS).toISOString(),
});

type Props = { filters: Filters; onChange: (next: Filters) => void };

/** By person, object, kind, outcome and period. */
export function FilterBar({ filters, onChange }: Props) {
  const t = useT();
  const text = (field: 'person' | 'object') => (
    <TextField
      label={t(`audit.${field}`)}
      value={filters[field]}
      onChange={(event) => onChange({ ...filters, [field]: event.target.value })}
      size="small"
    />
  );
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
      {text('person')}
      {text('object')}
      <TextField
        select
        size="small"
        label={t('audit.kind')}
        value={filters.kind}
        onChange={(event) =>
          onChange({ ...filters, kind: AUDIT_KINDS.find((one) => one === event.target.value) ?? '' })
        }
        sx={{ minWidth: 130 }}
      >
        <MenuItem value="">{t('audit.every')}</MenuItem>
        {AUDIT_KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`audit.kinds.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={t('audit.outcome')}
        value={filters.refused}
        onChange={(event) => onChange({ ...filters, refused: event.target.value as Filters['refused'] })}
        sx={{ minWidth: 130 }}
      >
        <MenuItem value="">{t('audit.every')}</MenuItem>
        <MenuItem value="false">{t('audit.ok')}</MenuItem>
        <MenuItem value="true">{t('audit.refused')}</MenuItem>
      </TextField>
      <TextField
        select
        size="small"
        label={t('audit.period')}
        value={filters.days}
        onChange={(event) => onChange({ ...filters, days: Number(event.target.value) })}
        sx={{ minWidth: 130 }}
      >
        {PERIODS.map((count) => (
          <MenuItem key={count} value={count}>
            {t('audit.days', { count })}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
