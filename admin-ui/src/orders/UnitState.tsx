import { Box } from '@mui/material';
import type { OrderWire } from '#domain/wire/order-wire';
import { useDepartmentName } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';
import { Instant } from '../time/Instant';

/** A unit and what became of its part: at work, until when it may return the order, what it told the host. */
export function UnitState({ unit }: { unit: OrderWire['units'][number] }) {
  const t = useT();
  const departmentName = useDepartmentName();
  const { departmentCode, end, isDesignated, returnUntil, opinion } = unit;
  return (
    <Box component="span">
      {departmentName(departmentCode)} · {end === null ? t('orders.words.working') : t(`orders.end.${end}`)}
      {isDesignated && ` · ${t('orders.words.designated')}`}
      {end === null && !isDesignated && returnUntil !== null && (
        <>
          {' · '}
          {t('orders.words.returnUntil')} <Instant at={returnUntil} />
        </>
      )}
      {opinion !== null && <Box sx={{ color: 'text.secondary' }}>{opinion}</Box>}
    </Box>
  );
}
