import { Box, Button } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useDepartmentName } from '../categories/use-catalogue';
import type { Draft } from '../cases/actions/fields';
import { useT } from '../i18n/use-t';
import { useOrder } from './use-order';

type Props = { of: CaseDetail; draft: Draft; onChange: (draft: Draft) => void };

/** The units that the dispatch catalogue proposes for the class, one press each; never the one that is accused. */
export function DispatchHints({ of, draft, onChange }: Props) {
  const t = useT();
  const departmentName = useDepartmentName();
  const { data: order } = useOrder(of);
  if (order === undefined) return null;
  const proposed = order.proposed.filter((code) => code !== draft.accusedDepartmentCode);
  if (proposed.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('orders.words.noProposal')}</Box>;
  return (
    <Box
      role="group"
      aria-label={t('orders.words.proposed')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}
    >
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>
        {t('orders.words.proposed')}
      </Box>
      {proposed.map((departmentCode) => (
        <Button key={departmentCode} variant="outlined" onClick={() => onChange({ ...draft, departmentCode })}>
          {departmentName(departmentCode)}
        </Button>
      ))}
    </Box>
  );
}
