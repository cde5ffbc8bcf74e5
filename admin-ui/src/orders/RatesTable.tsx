import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { THREE_RATES, type ThreeRate } from '#domain/three-rates';
import type { ThreeRatesWire } from '#domain/wire/order-wire';
import { useDepartmentName } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';
import { useFraction } from '../models/use-fraction';
import { ScrollRegion } from '../shell/ScrollRegion';

/** What a figure of the table is about; a unit of null is all together. */
export type Chosen = { rate: ThreeRate; departmentCode: string | null };

type Props = { rates: ThreeRatesWire; onChoose: (chosen: Chosen) => void };
type Row = ThreeRatesWire['total'];

/** One row for all together and one for every unit; every percentage with what it is made of, and one press to its cases. */
export function RatesTable({ rates, onChoose }: Props) {
  const t = useT();
  const departmentName = useDepartmentName();
  if (rates.total.orders === 0) return <Box sx={{ color: 'text.secondary' }}>{t('orders.rates.none')}</Box>;
  const cells = (row: Row, departmentCode: string | null, mayChoose: boolean) => (
    <>
      <TableCell align="right">{row.orders}</TableCell>
      {THREE_RATES.map((rate) => (
        <TableCell key={rate} align="right">
          <Percentage
            row={row}
            rate={rate}
            onChoose={mayChoose ? () => onChoose({ rate, departmentCode }) : undefined}
          />
        </TableCell>
      ))}
    </>
  );
  return (
    <ScrollRegion name={t('orders.rates.title')}>
      <Table size="small" aria-label={t('orders.rates.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('orders.rates.unit')}</TableCell>
            <TableCell align="right">{t('orders.rates.orders')}</TableCell>
            {THREE_RATES.map((rate) => (
              <TableCell key={rate} align="right">
                {t(`orders.rates.rate.${rate}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow selected>
            <TableCell component="th" scope="row">
              {t('orders.rates.total')}
            </TableCell>
            {cells(rates.total, null, true)}
          </TableRow>
          {rates.units.map(({ departmentCode, ...row }) => (
            <TableRow key={departmentCode ?? ''}>
              <TableCell component="th" scope="row">
                {departmentCode === null ? t('orders.words.hotline') : departmentName(departmentCode)}
              </TableCell>
              {cells(row, departmentCode, departmentCode !== null)}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

function Percentage({ row, rate, onChoose }: { row: Row; rate: ThreeRate; onChoose: (() => void) | undefined }) {
  const fraction = useFraction();
  const { numerator, denominator } = row[rate];
  if (denominator === 0) return <span>–</span>;
  const text = `${fraction(numerator / denominator)} (${numerator}/${denominator})`;
  if (onChoose === undefined) return <span>{text}</span>;
  // Its own edge reaches out of the column, so that the figures stand below each other.
  return (
    <Button onClick={onChoose} sx={{ mr: -0.625, py: 0, minHeight: 24 }}>
      {text}
    </Button>
  );
}
