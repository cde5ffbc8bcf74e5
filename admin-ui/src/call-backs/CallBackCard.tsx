import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { BoardWire } from '#domain/wire/board-wire';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { Figure } from '../supervisor/Figure';
import { useFormat } from '../time/use-format';

/** The board's tile of everybody who got no answer. */
export function CallBackCard({ callBacks }: { callBacks: BoardWire['callBacks'] }) {
  const t = useT();
  const { number } = useFormat();
  const mayRead = useCan('call-back:read');
  const { open, overdue, forSupervisor, mostUrgent } = callBacks;
  return (
    <Panel title={t('callBacks.board.title')} aside={mostUrgent !== null && <PriorityBadge priority={mostUrgent} />}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 200px))', gap: 0.5 }}>
        <Figure
          label={t('callBacks.board.open')}
          value={number(open)}
          formula={t('callBacks.board.openHelp')}
          filter={{ figure: 'callBacksOpen' }}
        />
        <Figure
          label={t('callBacks.board.overdue')}
          value={number(overdue)}
          formula={t('callBacks.board.overdueHelp')}
          filter={{ figure: 'callBacksOverdue' }}
          tone={overdue > 0 ? 'bad' : 'plain'}
        />
        <Figure
          label={t('callBacks.board.forSupervisor')}
          value={number(forSupervisor)}
          formula={t('callBacks.board.forSupervisorHelp')}
          filter={{ figure: 'callBacksForSupervisor' }}
          tone={forSupervisor > 0 ? 'bad' : 'plain'}
        />
      </Box>
      {mayRead && open > 0 && (
        <Box component={LinkBase} to="/call-backs" sx={{ color: 'primary.main' }}>
          {t('callBacks.board.show')}
        </Box>
      )}
    </Panel>
  );
}
