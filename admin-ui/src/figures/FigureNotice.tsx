import { Alert, Box, Button, ToggleButton, ToggleButtonGroup, Tooltip } from '@mui/material';
import { useListContext } from 'react-admin';
import { CASE_FIGURES, FIGURE_PARTS, type FigurePart, isCaseFigure } from '#domain/case-figures';
import type { SlaMetric } from '#domain/sla';
import { type FigureCounts, NO_DISTRICT } from '#domain/wire/list-wire';
import { useDepartmentName } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import type { CaseFilter } from './cases-link';
import { useFigureWords } from './use-figure-words';

const OF_FIGURE: readonly (keyof CaseFilter)[] = [
  ...(['figure', 'figurePart', 'figureLine', 'figureUnit', 'figureMetric', 'figureFrom', 'figureTo'] as const),
];

/** Over a list of the cases of a figure: which one it is, what it counts, and the way back to all cases. */
export function FigureNotice() {
  const t = useT();
  const words = useFigureWords();
  const { number } = useFormat();
  const list = useListContext();
  const filter = list.filterValues as CaseFilter;
  const scope = useScope(filter);
  const { figure, figurePart = 'whole' } = filter;
  const { figure: counted } = (list.meta ?? {}) as { figure?: FigureCounts };
  if (figure === undefined || !isCaseFigure(figure)) return null;
  const { part, whole } = CASE_FIGURES[figure].counts;
  const isShare = whole.length > 1 || whole[0] !== part;
  const leave = () =>
    list.setFilters(Object.fromEntries(Object.entries(filter).filter(([key]) => !OF_FIGURE.some((of) => of === key))));
  return (
    <Alert
      severity="info"
      icon={false}
      role="status"
      sx={{ mb: 1, '& .MuiAlert-message': { width: '100%' } }}
      action={
        <Button color="inherit" size="small" onClick={leave}>
          {t('figures.leave')}
        </Button>
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Tooltip title={words.formula(figure)}>
          <strong tabIndex={0}>{words.figure(figure)}</strong>
        </Tooltip>
        {scope !== '' && <span>{scope}</span>}
        {counted && (
          <span>
            {isShare
              ? t('figures.share', { part: number(counted.part), whole: number(counted.whole) })
              : t('figures.count', { whole: number(counted.whole) })}
            {' · '}
            {t('figures.cases', { cases: number(counted.cases) })}
          </span>
        )}
        {isShare && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={figurePart}
            aria-label={t('figures.parts')}
            onChange={(_event, next: FigurePart | null) =>
              next !== null && list.setFilters({ ...filter, figurePart: next })
            }
          >
            {FIGURE_PARTS.map((one) => (
              <ToggleButton key={one} value={one} sx={{ py: 0.25 }}>
                {t(`figures.part.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      </Box>
    </Alert>
  );
}

/** What of a figure is listed: a line, a unit, a metric, a period. */
function useScope(filter: CaseFilter): string {
  const t = useT();
  const { instant } = useFormat();
  const departmentName = useDepartmentName();
  const { figureLine, figureUnit, figureMetric, figureFrom, figureTo } = filter;
  return [
    ...(figureLine === '110' || figureLine === '12345' ? [t(`line.${figureLine}`)] : []),
    ...(figureUnit === undefined ? [] : [departmentName(figureUnit)]),
    ...(figureMetric === undefined ? [] : [t(`metric.${figureMetric as SlaMetric}`)]),
    ...(figureFrom === undefined || figureTo === undefined ? [] : [`${instant(figureFrom)} – ${instant(figureTo)}`]),
  ].join(' · ');
}

/** Under a filter by districts: whose cases are not listed by where they lie. */
export function DistrictNote() {
  const t = useT();
  const list = useListContext();
  const { district } = list.filterValues as CaseFilter;
  if (district === undefined) return null;
  return (
    <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.82rem', mb: 1 }}>
      {district === NO_DISTRICT ? t('figures.noDistrict') : t('figures.byDistrict')}
    </Box>
  );
}
