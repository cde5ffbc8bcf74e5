import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Tooltip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { isCaseFigure } from '#domain/case-figures';
import { LINES, type Line } from '#domain/line';
import { keepsNorm, NORMS, SHIFT_FIGURE_KEYS, SHIFT_FIGURES, type ShiftFigure } from '#domain/shift-figures';
import { SHIFT_SPANS, type ShiftSpan } from '#domain/wire/shift-wire';
import { LineBadge } from '../badges/LineBadge';
import { Panel } from '../cases/Panel';
import { CasesLink } from '../figures/CasesLink';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFailureText } from '../shell/use-failure';
import { useFormat } from '../time/use-format';
import { useFigureText } from './use-figure-text';

const REFRESH_MS = 5_000;

/** The figures of both lines over the last half hour and today, against their norms; what misses one is marked in words. */
export function ShiftPanel() {
  const t = useT();
  const { time } = useFormat();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { data, error } = useQuery({
    queryKey: ['shift'],
    queryFn: () => hotline.shift(),
    refetchInterval: REFRESH_MS,
  });
  if (data === undefined) return error === null ? null : <Alert severity="error">{failureText(error)}</Alert>;
  const cellOf = (line: Line, span: ShiftSpan, figure: ShiftFigure) => {
    const found = data.spans.find((one) => one.span === span);
    const value = found?.lines.find((one) => one.line === line)?.figures[figure] ?? null;
    return { line, figure, value, from: found?.from ?? data.dataAt, to: data.dataAt };
  };
  return (
    <Panel
      title={t('board.shift.title')}
      aside={
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
          {t('board.dataAt', { time: time(data.dataAt) })}
        </Box>
      }
    >
      {error !== null && <Alert severity="warning">{t('board.stale', { time: time(data.dataAt) })}</Alert>}
      <ScrollRegion name={t('board.shift.title')}>
        <Table size="small" sx={{ '& .MuiTableCell-root': { px: 0.75, py: 0.4 } }}>
          <TableHead>
            <TableRow>
              <TableCell rowSpan={2} />
              {LINES.map((line) => (
                <TableCell key={line} colSpan={SHIFT_SPANS.length + 1} align="center">
                  <LineBadge line={line} />
                </TableCell>
              ))}
            </TableRow>
            <TableRow>
              {LINES.flatMap((line) => [
                ...SHIFT_SPANS.map((span) => (
                  <TableCell key={`${line} ${span}`} align="right" sx={{ whiteSpace: 'normal' }}>
                    {t(`board.shift.span.${span}`)}
                  </TableCell>
                )),
                <TableCell key={`${line} norm`}>{t('board.shift.norm')}</TableCell>,
              ])}
            </TableRow>
          </TableHead>
          <TableBody>
            {SHIFT_FIGURE_KEYS.map((figure) => (
              <TableRow key={figure} hover>
                <TableCell component="th" scope="row" sx={{ minWidth: 140 }}>
                  <Tooltip title={t(`board.shift.f.${figure}`)} placement="right">
                    <span tabIndex={0}>{t(`board.shift.figure.${figure}`)}</span>
                  </Tooltip>
                </TableCell>
                {LINES.flatMap((line) => [
                  ...SHIFT_SPANS.map((span) => <FigureCell key={`${line} ${span}`} {...cellOf(line, span, figure)} />),
                  <NormCell key={`${line} norm`} {...{ line, figure }} />,
                ])}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Panel>
  );
}

type Cell = { line: Line; figure: ShiftFigure };

type FigureCellProps = Cell & { value: number | null; from: string; to: string };

function FigureCell({ line, figure, value, from, to }: FigureCellProps) {
  const t = useT();
  const figureText = useFigureText();
  const isMissed = keepsNorm(NORMS[line][figure], value) === false;
  const text = figureText(SHIFT_FIGURES[figure].unit, value);
  return (
    <TableCell
      align="right"
      sx={{
        fontVariantNumeric: 'tabular-nums',
        whiteSpace: 'nowrap',
        ...(isMissed ? { color: 'error.main', fontWeight: 700 } : {}),
      }}
    >
      {isMissed && (
        <Box component="span" aria-label={t('board.shift.missed')} title={t('board.shift.missed')} sx={{ mr: 0.5 }}>
          ▼
        </Box>
      )}
      {value !== null && isCaseFigure(figure) ? (
        <CasesLink
          filter={{ figure, figureLine: line, figureFrom: from, figureTo: to }}
          label={`${t(`lineName.${line}`)} ${t(`board.shift.figure.${figure}`)}`}
        >
          {text}
        </CasesLink>
      ) : (
        text
      )}
    </TableCell>
  );
}

function NormCell({ line, figure }: Cell) {
  const figureText = useFigureText();
  const norm = NORMS[line][figure];
  const { unit } = SHIFT_FIGURES[figure];
  const text =
    norm === undefined
      ? ''
      : 'atLeast' in norm
        ? `≥ ${figureText(unit, norm.atLeast)}`
        : `≤ ${figureText(unit, norm.atMost)}`;
  return <TableCell sx={{ color: 'text.secondary', fontSize: '0.78rem', whiteSpace: 'nowrap' }}>{text}</TableCell>;
}
