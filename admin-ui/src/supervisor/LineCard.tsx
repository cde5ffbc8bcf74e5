import { Box, Table, TableBody, TableCell, TableHead, TableRow, Tooltip } from '@mui/material';
import { SEAT_STATES } from '#domain/seat';
import { SLA_METRICS, type SlaMetric } from '#domain/sla';
import type { BoardWire } from '#domain/wire/board-wire';
import { LineBadge } from '../badges/LineBadge';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { CasesLink } from '../figures/CasesLink';
import { ScrollRegion } from '../shell/ScrollRegion';
import { Figure } from './Figure';

type LineRow = BoardWire['lines'][number];

/** One line of the city: what is open and done today, which clocks run out, who sits where. */
export function LineCard({ line }: { line: LineRow }) {
  const t = useT();
  const { number } = useFormat();
  return (
    <Panel title={t(`lineName.${line.line}`)} aside={<LineBadge line={line.line} />}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 0.5 }}>
        <Figure
          label={t('board.open')}
          value={number(line.open)}
          formula={t('board.f.open')}
          filter={{ line: line.line, isOpen: 'true' }}
        />
        <Figure
          label={t('board.acceptedToday')}
          value={number(line.acceptedToday)}
          formula={t('board.f.acceptedToday')}
          filter={{ figure: 'acceptedToday', figureLine: line.line }}
        />
        <Figure
          label={t('board.closedToday')}
          value={number(line.closedToday)}
          formula={t('board.f.closedToday')}
          filter={{ figure: 'closedToday', figureLine: line.line }}
        />
      </Box>
      <ScrollRegion name={t(`lineName.${line.line}`)}>
        <Table
          size="small"
          sx={{
            mt: 0.5,
            '& .MuiTableCell-root': { px: 0.75 },
            '& thead .MuiTableCell-root': { verticalAlign: 'bottom', whiteSpace: 'normal' },
            '& tbody th': { whiteSpace: 'nowrap' },
          }}
        >
          <TableHead>
            <TableRow>
              <TableCell />
              {SLA_METRICS.map((metric) => (
                <TableCell key={metric} align="right">
                  {t(`metric.${metric}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {(['breached', 'warned'] as const).map((kind) => (
              <TableRow key={kind}>
                <TableCell component="th" scope="row">
                  <Tooltip title={t(`board.f.${kind}`)}>
                    <span tabIndex={0}>{t(`board.${kind}`)}</span>
                  </Tooltip>
                </TableCell>
                {SLA_METRICS.map((metric) => (
                  <TableCell
                    key={metric}
                    align="right"
                    sx={{
                      fontWeight: line[kind][metric] > 0 ? 700 : 400,
                      color:
                        line[kind][metric] === 0
                          ? 'text.secondary'
                          : kind === 'breached'
                            ? 'error.main'
                            : 'warning.main',
                    }}
                  >
                    <ClockCount of={line} kind={kind} metric={metric} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      <Tooltip title={t('board.f.seats')}>
        <Box tabIndex={0} sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25 }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('board.seats')}
          </Box>
          {SEAT_STATES.map((state) => (
            <span key={state}>
              {t(`seat.${state}`)} <strong>{number(line.seats[state])}</strong>
            </span>
          ))}
        </Box>
      </Tooltip>
    </Panel>
  );
}

type ClockCountProps = { of: LineRow; kind: 'breached' | 'warned'; metric: SlaMetric };

function ClockCount({ of, kind, metric }: ClockCountProps) {
  const t = useT();
  const { number } = useFormat();
  const count = of[kind][metric];
  if (count === 0) return number(0);
  const filter = { figure: kind, figureLine: of.line, figureMetric: metric };
  return (
    <CasesLink filter={filter} label={`${t(`lineName.${of.line}`)} ${t(`metric.${metric}`)} ${t(`board.${kind}`)}`}>
      {number(count)}
    </CasesLink>
  );
}
