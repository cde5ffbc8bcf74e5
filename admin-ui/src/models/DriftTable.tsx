import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Evaluation } from '#domain/model';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFormat } from '../time/use-format';
import { useFraction } from './use-fraction';

/** How much of what people say is new to the model, day by day, and whether this one has learned it. */
export function DriftTable({ drift }: { drift: Evaluation['drift'] }) {
  const t = useT();
  const { number } = useFormat();
  const fraction = useFraction();
  return (
    <Panel title={t('models.drift')}>
      <Typography color="text.secondary">{t(drift.length === 0 ? 'models.driftNone' : 'models.driftHelp')}</Typography>
      {drift.length > 0 && (
        <ScrollRegion name={t('models.drift')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('models.day')}</TableCell>
                <TableCell align="right">{t('models.contacts')}</TableCell>
                <TableCell align="right">{t('models.candidate')}</TableCell>
                <TableCell align="right">{t('models.live')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {drift.map(({ day, contacts, candidate, live }) => (
                <TableRow key={day}>
                  <TableCell component="th" scope="row">
                    {day}
                  </TableCell>
                  <TableCell align="right">{number(contacts)}</TableCell>
                  <TableCell align="right">{fraction(candidate)}</TableCell>
                  <TableCell align="right">{fraction(live)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      )}
    </Panel>
  );
}
