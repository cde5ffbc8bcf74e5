import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Tooltip } from '@mui/material';
import type { StaffingLineWire, StaffingSlotWire } from '#domain/wire/staffing-wire';
import { useT } from '../i18n/use-t';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFormat } from '../time/use-format';

const COLUMNS = [
  'expected',
  'dayBefore',
  'source',
  'needed',
  'rostered',
  'level',
  'occupancy',
  'more',
  'fewer',
] as const;

/** The half hours of one line: what is expected, who is needed for it, and what one person would change. */
export function SlotTable({ line, slots, people }: Pick<StaffingLineWire, 'line' | 'slots'> & { people: number }) {
  const t = useT();
  return (
    <TableContainer sx={{ maxHeight: '32rem' }} tabIndex={0}>
      <ScrollRegion name={t(`lineName.${line}`)}>
        <Table size="small" stickyHeader aria-label={t(`lineName.${line}`)}>
          <TableHead>
            <TableRow>
              <TableCell>{t('staffing.col.at')}</TableCell>
              {COLUMNS.map((column) => (
                <TableCell key={column} align="right">
                  <Tooltip title={t(`staffing.f.${column}`)}>
                    <span tabIndex={0}>{t(`staffing.col.${column}`)}</span>
                  </Tooltip>
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {slots.map((slot, index) => (
              <SlotRow key={slot.at} slot={slot} missing={index === 0 ? slot.needed.seats - people : 0} />
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </TableContainer>
  );
}

/** `missing`: people that the half hour lacks now. */
function SlotRow({ slot, missing }: { slot: StaffingSlotWire; missing: number }) {
  const t = useT();
  const { instant, number, percent } = useFormat();
  const round = (contacts: number) => number(Math.round(contacts));
  const cells: Record<(typeof COLUMNS)[number], string> = {
    expected: `${round(slot.expected)} (${round(slot.low)}–${round(slot.high)})`,
    dayBefore: slot.dayBefore === null ? '—' : number(slot.dayBefore),
    source: slot.weeks === 0 ? t('staffing.profile') : t('staffing.weeks', { n: slot.weeks }),
    needed: number(slot.needed.seats),
    rostered: number(slot.rostered),
    level: percent(slot.needed.serviceLevel),
    occupancy: percent(slot.needed.occupancy),
    more: percent(slot.oneMore.serviceLevel),
    fewer: slot.oneFewer === null ? '—' : percent(slot.oneFewer.serviceLevel),
  };
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        {instant(slot.at)}
        {missing > 0 && (
          <Box component="strong" sx={{ color: 'warning.main', ml: 1 }}>
            {t('staffing.missing', { n: missing })}
          </Box>
        )}
      </TableCell>
      {COLUMNS.map((column) => (
        <TableCell key={column} align="right" sx={{ whiteSpace: 'nowrap' }}>
          {cells[column]}
        </TableCell>
      ))}
    </TableRow>
  );
}
