import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { Evaluation } from '#domain/model';
import { Panel } from '../cases/Panel';
import { CategoryName } from '../categories/CategoryName';
import { useT } from '../i18n/use-t';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFormat } from '../time/use-format';
import { useFraction } from './use-fraction';

/** A fall of recall that is worth a look, in [0, 1]. */
const WORTH_A_LOOK = 0.05;

/** Recall and precision of every class, in the order of the codes; what fell stands out. */
export function ClassTable({ classes }: { classes: Evaluation['classes'] }) {
  const t = useT();
  const { number } = useFormat();
  const fraction = useFraction();
  return (
    <Panel title={t('models.classes')}>
      <ScrollRegion name={t('models.classes')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('models.category')}</TableCell>
              <TableCell align="right">{t('models.texts')}</TableCell>
              <TableCell align="right">{t('models.recall')}</TableCell>
              <TableCell align="right">{t('models.liveRecall')}</TableCell>
              <TableCell align="right">{t('models.precision')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {classes.map(({ category, count, recall, precision, liveRecall }) => (
              <TableRow key={category}>
                <TableCell component="th" scope="row">
                  {category} <CategoryName code={category} />
                </TableCell>
                <TableCell align="right">{number(count)}</TableCell>
                <TableCell
                  align="right"
                  sx={liveRecall - recall > WORTH_A_LOOK ? { color: 'error.main', fontWeight: 700 } : undefined}
                >
                  {fraction(recall)}
                </TableCell>
                <TableCell align="right">{fraction(liveRecall)}</TableCell>
                <TableCell align="right">{fraction(precision)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Panel>
  );
}
