import { Box } from '@mui/material';
import { PRIORITIES, type Priority } from '#domain/priority';
import type { BoardWire } from '#domain/wire/board-wire';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { Age } from '../time/Age';
import { useFormat } from '../time/use-format';
import { Figure } from './Figure';

type Lane = BoardWire['lanes'][number];

/** A wait is longer than a number, and its name than most. */
const COLUMNS = 'minmax(0, 1.25fr) minmax(0, 1.4fr) minmax(0, 1.05fr) minmax(0, 1fr)';

/** Nobody waits at this urgency: the code without its colour, so that colour means work. */
const Quiet = ({ priority }: { priority: Priority }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', height: 22 }}>
    {priority}
  </Box>
);

/** One queue: who waits by urgency, how long the oldest has waited, what rings and what is held. */
export function LaneCard({ lane }: { lane: Lane }) {
  const t = useT();
  const { number } = useFormat();
  const total = PRIORITIES.reduce((sum, priority) => sum + lane.waiting[priority], 0);
  return (
    <Panel title={t(`lane.${lane.lane}`)}>
      <Box sx={{ display: 'grid', gridTemplateColumns: COLUMNS, gap: 0.5 }}>
        <Figure
          label={t('board.waiting')}
          value={number(total)}
          formula={t('board.f.waiting')}
          filter={{ lane: lane.lane, status: 'WAITING' }}
          tone={lane.waiting.P0 > 0 ? 'bad' : total > 0 ? 'warn' : 'plain'}
        />
        <Figure
          label={t('board.oldest')}
          value={lane.oldestWaitingSince === null ? '—' : <Age since={lane.oldestWaitingSince} />}
          formula={t('board.f.oldest')}
          filter={{ lane: lane.lane, status: 'WAITING' }}
        />
        <Figure
          label={t('board.ringing')}
          value={number(lane.ringing)}
          formula={t('board.f.ringing')}
          filter={{ lane: lane.lane, status: 'OFFERED' }}
        />
        <Figure
          label={t('board.held')}
          value={number(lane.held)}
          formula={t('board.f.held')}
          filter={{ lane: lane.lane, status: 'ACCEPTED' }}
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: COLUMNS, gap: 0.5, mt: 0.5 }}>
        {PRIORITIES.map((priority) => (
          <Figure
            key={priority}
            label={
              lane.waiting[priority] === 0 ? (
                <Quiet priority={priority} />
              ) : (
                <PriorityBadge priority={priority} isShort />
              )
            }
            value={number(lane.waiting[priority])}
            formula={t('board.f.waiting')}
            filter={{ lane: lane.lane, status: 'WAITING', priority }}
            tone={priority === 'P0' && lane.waiting.P0 > 0 ? 'bad' : 'plain'}
          />
        ))}
      </Box>
    </Panel>
  );
}
