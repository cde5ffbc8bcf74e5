import { Alert, Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { CaseLink } from '../cases/CaseLink';
import { useDepartmentName } from '../categories/use-catalogue';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import type { Chosen } from './RatesTable';

type Props = { chosen: Chosen; period: { from: string; to: string } };

/** The cases that a percentage is made of, those that count first. */
export function RateCases({ chosen: { rate, departmentCode }, period }: Props) {
  const t = useT();
  const departmentName = useDepartmentName();
  const failureText = useFailureText();
  const hotline = useHotline();
  const query = { ...period, rate, ...(departmentCode === null ? {} : { departmentCode }) };
  const { data, error } = useQuery({
    queryKey: ['three-rates', 'cases', query],
    queryFn: () => hotline.getRateCases(query),
  });
  const unit = departmentCode === null ? t('orders.rates.total') : departmentName(departmentCode);
  return (
    <Panel title={t('orders.rates.cases', { unit, rate: t(`orders.rates.rate.${rate}`) })}>
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      <Box component="ul" sx={{ m: 0, pl: 2.5, columns: { sm: 2, lg: 3 } }}>
        {data?.items.map(({ id, number, isCounted }, index) => (
          <li key={index}>
            <CaseLink id={id}>{number}</CaseLink> ·{' '}
            {isCounted ? t('orders.rates.counted') : t('orders.rates.notCounted')}
          </li>
        ))}
      </Box>
    </Panel>
  );
}
