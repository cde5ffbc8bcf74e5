import { Table, TableBody, TableCell, TableHead, TableRow, Tooltip, Typography } from '@mui/material';
import { type Figures, NUMBER_FIGURES, SHARE_FIGURES } from '#domain/model';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFraction } from './use-fraction';

type Props = { candidate: Figures; live: Figures };

/** Every figure of the model beside that of the one it was compared with; counts and interval on hover and focus. */
export function FigureTable({ candidate, live }: Props) {
  const t = useT();
  const fraction = useFraction();
  const share = ({ hits, of, share: value, low, high }: Figures['top1']) => (
    <Tooltip title={`${hits} / ${of} · ${t('models.interval', { low: fraction(low), high: fraction(high) })}`}>
      <span tabIndex={0}>{fraction(value)}</span>
    </Tooltip>
  );
  return (
    <Panel title={t('models.figures')}>
      <Typography color="text.secondary">{t('models.figuresHelp')}</Typography>
      <ScrollRegion name={t('models.figures')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell />
              <TableCell align="right">{t('models.candidate')}</TableCell>
              <TableCell align="right">{t('models.live')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {SHARE_FIGURES.map((figure) => (
              <TableRow key={figure}>
                <TableCell component="th" scope="row">
                  {t(`models.figure.${figure}`)}
                </TableCell>
                <TableCell align="right">{share(candidate[figure])}</TableCell>
                <TableCell align="right">{share(live[figure])}</TableCell>
              </TableRow>
            ))}
            {NUMBER_FIGURES.map((figure) => (
              <TableRow key={figure}>
                <TableCell component="th" scope="row">
                  {t(`models.figure.${figure}`)}
                </TableCell>
                <TableCell align="right">{fraction(candidate[figure])}</TableCell>
                <TableCell align="right">{fraction(live[figure])}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Panel>
  );
}
