import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Tooltip } from '@mui/material';
import { useState } from 'react';
import type { Lane } from '#domain/line';
import type { QueueCommand } from '#domain/queue-command';
import type { QueueHealth, QueuesWire } from '#domain/wire/queue-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { Age } from '../time/Age';
import { useFormat } from '../time/use-format';
import { QueueDialog } from './QueueDialog';
import { useQueues } from './use-queues';

const COUNTS = ['waiting', 'active', 'delayed', 'failed', 'workers'] as const;
const isBad = (column: (typeof COUNTS)[number], value: number) =>
  (column === 'failed' && value > 0) || (column === 'workers' && value === 0);

/** Every queue with what waits in it and who works on it, and what a supervisor may do to it. */
export function QueuePanel() {
  const t = useT();
  const { time } = useFormat();
  const mayCommand = useCan('queue:command');
  const [asked, setAsked] = useState<{ queue: Lane; command: QueueCommand } | null>(null);
  const { data } = useQueues();
  if (data === undefined) return null;
  return (
    <Panel
      title={t('queues.title')}
      aside={
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
          {t('board.dataAt', { time: time(data.dataAt) })}
        </Box>
      }
    >
      <ScrollRegion name={t('queues.title')}>
        <Table size="small" aria-label={t('queues.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('queues.queue')}</TableCell>
              <TableCell>{t('queues.state')}</TableCell>
              {[...COUNTS, 'oldest' as const].map((column) => (
                <TableCell key={column} align="right">
                  <Tooltip title={t(`queues.f.${column}`)}>
                    <span tabIndex={0}>{t(`queues.${column}`)}</span>
                  </Tooltip>
                </TableCell>
              ))}
              {mayCommand && <TableCell />}
            </TableRow>
          </TableHead>
          <TableBody>
            {data.queues.map((row) => (
              <QueueRow
                key={row.queue}
                row={row}
                onAsk={mayCommand ? (command) => setAsked({ queue: row.queue, command }) : undefined}
              />
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      {asked !== null && <QueueDialog {...asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

type RowProps = { row: QueuesWire['queues'][number]; onAsk: ((command: QueueCommand) => void) | undefined };

function QueueRow({ row: { queue, health }, onAsk }: RowProps) {
  const t = useT();
  const { number } = useFormat();
  const state = health === null ? 'silent' : health.isPaused ? 'paused' : 'runs';
  const oldestAt = health?.oldestAt ?? null;
  const commands = health === null || onAsk === undefined ? [] : commandsOf(health);
  return (
    <TableRow hover data-queue={queue}>
      <TableCell component="th" scope="row">
        {t(`lane.${queue}`)}
      </TableCell>
      <TableCell
        sx={{ color: { runs: 'success.main', paused: 'warning.main', silent: 'error.main' }[state], fontWeight: 650 }}
      >
        {t(`queues.is.${state}`)}
      </TableCell>
      {COUNTS.map((column) => (
        <TableCell
          key={column}
          align="right"
          sx={health !== null && isBad(column, health[column]) ? { color: 'error.main', fontWeight: 700 } : undefined}
        >
          {health === null ? '—' : number(health[column])}
        </TableCell>
      ))}
      <TableCell align="right">{oldestAt === null ? '—' : <Age since={oldestAt} />}</TableCell>
      {onAsk !== undefined && (
        <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
          {commands.map((command) => (
            <Button key={command} size="small" onClick={() => onAsk(command)}>
              {t(`queues.command.${command}`)}
            </Button>
          ))}
        </TableCell>
      )}
    </TableRow>
  );
}

const commandsOf = ({ isPaused, failed }: QueueHealth): QueueCommand[] => [
  isPaused ? 'resume' : 'pause',
  ...(failed > 0 ? (['retry-failed'] as const) : []),
];
