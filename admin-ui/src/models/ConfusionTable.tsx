import { Box, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import type { Evaluation } from '#domain/model';
import { Panel } from '../cases/Panel';
import { useCategoryName } from '../categories/use-catalogue';
import { useT } from '../i18n/use-t';
import { ScrollRegion } from '../shell/ScrollRegion';
import { heatOf } from './heat';

/** Below this a cell is left empty: a reader looks for what is often confused. */
const LEAST_SHOWN = 0.005;
const whole = (share: number) => Math.round(share * 100);

/** What was said of every class, as a table of heat: green on the diagonal, red beside it, the number in the cell. */
export function ConfusionTable({ confusion }: { confusion: Evaluation['confusion'] }) {
  const t = useT();
  const categoryName = useCategoryName();
  const { codes, rows } = heatOf(confusion);
  return (
    <Panel title={t('models.confusion')}>
      <Typography color="text.secondary">{t('models.confusionHelp')}</Typography>
      <ScrollRegion name={t('models.confusion')}>
        <Box
          component="table"
          sx={{
            borderCollapse: 'collapse',
            fontSize: '0.75rem',
            '& th, & td': { px: 0.5, py: 0.25, textAlign: 'center', minWidth: 26 },
            // Upright, the six digits of a special code would push the table out of the page.
            '& th[scope=col]': { writingMode: 'vertical-rl', p: 0.25 },
            '& th[scope=row]': { textAlign: 'left', whiteSpace: 'nowrap', fontWeight: 400 },
          }}
        >
          <thead>
            <tr>
              <th>
                {t('models.truth')} ↓ {t('models.said')} →
              </th>
              {codes.map((code) => (
                <th key={code} scope="col" title={categoryName(code)}>
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ truth, cells }) => (
              <tr key={truth}>
                <th scope="row">
                  {truth} {categoryName(truth)}
                </th>
                {cells.map((share, at) => (
                  <Box
                    component="td"
                    key={codes[at]}
                    title={share > 0 ? `${categoryName(truth)} → ${categoryName(codes[at] ?? '')}` : undefined}
                    sx={({ palette }) => ({
                      backgroundColor:
                        share < LEAST_SHOWN
                          ? undefined
                          : alpha(codes[at] === truth ? palette.success.main : palette.error.main, 0.08 + share * 0.4),
                    })}
                  >
                    {share < LEAST_SHOWN ? '' : whole(share)}
                  </Box>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </ScrollRegion>
    </Panel>
  );
}
