import CheckCircle from '@mui/icons-material/CheckCircle';
import ErrorOutline from '@mui/icons-material/ErrorOutline';
import { Box } from '@mui/material';
import type { BoardWire } from '#domain/wire/board-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { Age } from '../time/Age';
import { useFormat } from '../time/use-format';
import { Figure } from './Figure';

/** How the queues do: reachable, and how much is stored but not yet handed over. */
export function DeliveryCard({ delivery }: { delivery: BoardWire['delivery'] }) {
  const t = useT();
  const { number } = useFormat();
  const Icon = delivery.isReachable ? CheckCircle : ErrorOutline;
  return (
    <Panel title={t('board.delivery')}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1.6fr) 1fr 1fr', gap: 0.5, alignItems: 'center' }}>
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 0.75,
            p: 1,
            color: delivery.isReachable ? 'success.main' : 'error.main',
          }}
        >
          <Icon aria-hidden />
          <span>
            {t(`board.backend.${delivery.backend}`)}{' '}
            {delivery.isReachable ? t('board.reachable') : t('board.unreachable')}
          </span>
        </Box>
        <Figure label={t('board.outbox')} value={number(delivery.outboxPending)} formula={t('board.f.delivery')} />
        <Figure
          label={t('board.outboxOldest')}
          value={delivery.outboxOldestAt === null ? '—' : <Age since={delivery.outboxOldestAt} />}
          formula={t('board.f.delivery')}
        />
      </Box>
    </Panel>
  );
}
