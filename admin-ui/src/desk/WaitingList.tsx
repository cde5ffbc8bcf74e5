import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { priorityRank } from '#domain/priority';
import type { CaseRow } from '#domain/wire/case-wire';
import { CaseLink } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { NeedsHumanBadge } from '../badges/NeedsHumanBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Panel } from '../cases/Panel';
import { CategoryName } from '../categories/CategoryName';
import { ROW_AT_HAND, useRowKeys } from '../keys/use-row-keys';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFailureText } from '../shell/use-failure';
import { Age } from '../time/Age';
import { ListLoading } from '../shell/ListLoading';

const SHOWN = 50;

const mostUrgentFirst = (a: CaseRow, b: CaseRow) =>
  priorityRank(a.priority) - priorityRank(b.priority) || a.waitingSince.localeCompare(b.waitingSince);

/** Who waits now, in the order in which they will be offered: by urgency, then by age. */
export function WaitingList() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const rowKeys = useRowKeys<HTMLDivElement>();
  const { data, error } = useQuery({ queryKey: ['cases', 'waiting'], queryFn: () => hotline.getWaiting(SHOWN) });
  const rows = [...(data?.items ?? [])].sort(mostUrgentFirst);
  return (
    <Panel title={t('desk.waiting')} aside={data && <span>{data.hasNextPage ? `${rows.length}+` : rows.length}</span>}>
      {error !== null && <Alert severity="warning">{failureText(error)}</Alert>}
      {data === undefined && error === null && <ListLoading />}
      {data !== undefined && rows.length === 0 && (
        <Typography color="text.secondary" sx={{ p: 3, textAlign: 'center' }}>
          {t('desk.waitingEmpty')}
        </Typography>
      )}
      {rows.length > 0 && (
        <Box {...rowKeys} sx={ROW_AT_HAND}>
          <WaitingTable rows={rows} />
        </Box>
      )}
    </Panel>
  );
}

type TableProps = { rows: readonly CaseRow[]; isNarrow?: boolean };

/** Rows of waiting cases, each linked to its case; also on the supervisor's board, where it may have to be narrow. */
export function WaitingTable({ rows, isNarrow = false }: TableProps) {
  const t = useT();
  return (
    <ScrollRegion name={t('desk.waiting')}>
      <Table size="small" sx={isNarrow ? { '& .MuiTableCell-root': { px: 0.75 } } : {}}>
        <TableHead>
          <TableRow>
            <TableCell>{t('resources.cases.fields.priority')}</TableCell>
            <TableCell>{t('resources.cases.fields.line')}</TableCell>
            <TableCell>{t('resources.cases.fields.waitingSince')}</TableCell>
            <TableCell>{t('resources.cases.fields.category')}</TableCell>
            <TableCell>{t('resources.cases.fields.excerpt')}</TableCell>
            <TableCell>{t('resources.cases.fields.number')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              <TableCell>
                <PriorityBadge priority={row.priority} isShort={isNarrow} />
              </TableCell>
              <TableCell>
                <LineBadge line={row.line} />
              </TableCell>
              <TableCell sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
                <Age since={row.waitingSince} />
              </TableCell>
              <TableCell sx={{ minWidth: 100 }}>
                <CategoryName code={row.category} /> {row.needsHuman && <NeedsHumanBadge />}
              </TableCell>
              <TableCell sx={{ minWidth: isNarrow ? 150 : 220, overflowWrap: 'anywhere' }}>
                <Box
                  sx={{ display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
                >
                  {row.excerpt}
                </Box>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <CaseLink id={row.id}>{row.number}</CaseLink>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
