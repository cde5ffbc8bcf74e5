import { Box, Table, TableBody, TableCell, TableHead, TableRow, Tooltip } from '@mui/material';
import { isCaseFigure } from '#domain/case-figures';
import { normOf, REPORT_FIGURES, type ReportFigure, type ReportName } from '#domain/report-figures';
import { type FigureUnit, keepsNorm, type Norm } from '#domain/shift-figures';
import type { ReportRow } from '#domain/wire/report-wire';
import { LineBadge } from '../badges/LineBadge';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import type { CaseFilter } from '../figures/cases-link';
import { CasesLink } from '../figures/CasesLink';
import { useFigureWords } from '../figures/use-figure-words';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFigureText } from '../supervisor/use-figure-text';

type Props = { report: ReportName; rows: ReportRow[]; isByUnit: boolean };

/** One row for the whole period and one for each part or unit; what misses its norm is marked in words. */
export function ReportTable({ report, rows, isByUnit }: Props) {
  const t = useT();
  const nameOf = useName();
  const words = useFigureWords();
  const figures = Object.entries(REPORT_FIGURES[report]) as [ReportFigure, { unit: FigureUnit }][];
  const hasLines = rows.some(({ line }) => line !== null);
  return (
    <ScrollRegion name={t(`reports.name.${report}`)} maxHeight="70vh">
      <Table
        size="small"
        stickyHeader
        aria-label={t(`reports.name.${report}`)}
        sx={{
          '& .MuiTableCell-root': { px: 0.75, py: 0.5 },
          // Names of figures take several lines, so that the figures fit beside each other.
          '& thead .MuiTableCell-root': { verticalAlign: 'bottom', whiteSpace: 'normal', lineHeight: 1.3 },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('reports.group')}</TableCell>
            {hasLines && <TableCell>{t('resources.cases.fields.line')}</TableCell>}
            {figures.map(([figure]) => (
              <TableCell key={figure} align="right">
                <Tooltip title={words.formula(figure)}>
                  <span tabIndex={0}>{words.figure(figure)}</span>
                </Tooltip>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const { group, names, line, figures: values } = row;
            return (
              <TableRow key={`${group} ${line}`} hover selected={group === null}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  {group === null ? t('reports.whole') : names === null ? group : nameOf(names)}
                </TableCell>
                {hasLines && <TableCell>{line !== null && <LineBadge line={line} />}</TableCell>}
                {figures.map(([figure, { unit }]) => (
                  <ValueCell
                    key={figure}
                    unit={unit}
                    value={values[figure] ?? null}
                    norm={normOf(figure, line)}
                    opens={casesOf(figure, row, isByUnit)}
                    label={words.figure(figure)}
                  />
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

/** The cases behind a figure of a row; none where it is not cases that it counts. */
function casesOf(
  figure: ReportFigure,
  { group, line, from, to }: ReportRow,
  isByUnit: boolean,
): CaseFilter | undefined {
  if (!isCaseFigure(figure)) return undefined;
  return {
    ...{ figure, figureFrom: from, figureTo: to },
    ...(line === null ? {} : { figureLine: line }),
    ...(isByUnit && group !== null ? { figureUnit: group } : {}),
  };
}

type CellProps = {
  unit: FigureUnit;
  value: number | null;
  norm: Norm | undefined;
  opens: CaseFilter | undefined;
  label: string;
};

function ValueCell({ unit, value, norm, opens, label }: CellProps) {
  const t = useT();
  const figureText = useFigureText();
  const isMissed = keepsNorm(norm, value) === false;
  const limit =
    norm && ('atLeast' in norm ? `≥ ${figureText(unit, norm.atLeast)}` : `≤ ${figureText(unit, norm.atMost)}`);
  return (
    <TableCell
      align="right"
      title={limit}
      sx={{
        whiteSpace: 'nowrap',
        fontVariantNumeric: 'tabular-nums',
        ...(isMissed ? { color: 'error.main', fontWeight: 700 } : {}),
      }}
    >
      {isMissed && (
        <Box component="span" role="img" aria-label={t('board.shift.missed')} sx={{ mr: 0.5 }}>
          ▼
        </Box>
      )}
      {value !== null && opens !== undefined ? (
        <CasesLink filter={opens} label={label}>
          {figureText(unit, value)}
        </CasesLink>
      ) : (
        figureText(unit, value)
      )}
    </TableCell>
  );
}
