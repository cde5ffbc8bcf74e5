import { Alert, Box, Button } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useCategories, useCategoryName } from '../../categories/use-catalogue';
import { useT } from '../../i18n/use-t';
import { useFormat } from '../../time/use-format';
import { otherThan } from '../alternatives';
import { otherLine } from './decide';
import type { Draft } from './fields';

type Props = { of: CaseDetail; draft: Draft; onChange: (draft: Draft) => void };

/** The other classes the engine saw, one press each, and what the choice made will mean. */
export function DecideHints({ of, draft, onChange }: Props) {
  const t = useT();
  const { percent } = useFormat();
  const categoryName = useCategoryName();
  const categories = useCategories();
  const target = otherLine(of, draft);
  const alternatives = otherThan(of.category, of.decisions.at(-1)?.alternatives ?? []);
  return (
    <>
      {of.needsHuman && <Box sx={{ color: 'text.secondary' }}>{t('case.needsHumanHelp')}</Box>}
      {alternatives.length > 0 && (
        <Box
          role="group"
          aria-label={t('case.alternatives')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}
        >
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>
            {t('case.alternatives')}
          </Box>
          {alternatives.map(({ line, category, confidence }) => (
            <Button
              key={`${line} ${category}`}
              variant="outlined"
              onClick={() =>
                onChange({
                  ...draft,
                  line,
                  category,
                  priority: categories.find(({ id }) => id === category)?.defaultPriority ?? of.priority,
                })
              }
            >
              {t(`line.${line}`)} {categoryName(category)} {percent(confidence)}
            </Button>
          ))}
        </Box>
      )}
      {target !== undefined && <Alert severity="info">{t('form.otherLine', { line: t(`line.${target}`) })}</Alert>}
    </>
  );
}
