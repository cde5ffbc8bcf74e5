import { Alert } from '@mui/material';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import { useQueues } from './use-queues';

/** Says on every board which queues are paused, by whom, since when and why, and what goes on all the same. */
export function PausedNotice() {
  const t = useT();
  const nameOf = useName();
  const { time } = useFormat();
  const paused = useQueues().data?.queues.filter(({ health }) => health?.isPaused === true) ?? [];
  return paused.map(({ queue, paused: by }) => (
    <Alert key={queue} severity={queue === 'line-12345' ? 'warning' : 'error'} role="status">
      <strong>{t('queues.isPaused', { queue: t(`lane.${queue}`) })}</strong>{' '}
      {by !== null && t('queues.pausedBy', { name: nameOf(by.by), time: time(by.at), reason: by.reason })}{' '}
      {t('queues.goesOn')}
    </Alert>
  ));
}
