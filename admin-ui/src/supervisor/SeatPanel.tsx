import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { CaseLink } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { Age } from '../time/Age';
import { useFormat } from '../time/use-format';

const REFRESH_MS = 2_000;

/** Who sits where: their state, how long they have been in it by the server's clock, and the case they hold. */
export function SeatPanel() {
  const t = useT();
  const nameOf = useName();
  const { time } = useFormat();
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['board', 'seats'],
    queryFn: () => hotline.getBoardSeats(),
    refetchInterval: REFRESH_MS,
  });
  if (data === undefined) return null;
  return (
    <Panel
      title={t('board.seatList.title')}
      aside={
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
          {t('board.dataAt', { time: time(data.dataAt) })}
        </Box>
      }
    >
      {data.items.length === 0 ? (
        <Typography color="text.secondary">{t('board.seatList.none')}</Typography>
      ) : (
        <ScrollRegion name={t('board.seatList.title')} maxHeight={320}>
          <Table size="small" stickyHeader aria-label={t('board.seatList.title')}>
            <TableHead>
              <TableRow>
                {(['name', 'line', 'state', 'since', 'case'] as const).map((column) => (
                  <TableCell key={column}>{t(`board.seatList.${column}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.items.map(({ id, names, line, state, since, held }) => (
                <TableRow key={id} hover>
                  <TableCell component="th" scope="row">
                    {nameOf(names)}
                  </TableCell>
                  <TableCell>{line !== null && <LineBadge line={line} />}</TableCell>
                  <TableCell>{t(`seat.${state}`)}</TableCell>
                  <TableCell>
                    <Age since={since} />
                  </TableCell>
                  <TableCell>{held !== null && <CaseLink id={held.id}>{held.number}</CaseLink>}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      )}
    </Panel>
  );
}
