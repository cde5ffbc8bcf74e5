import { Alert } from '@mui/material';
import { POLICY_INPUT } from '#domain/policy-input';
import { useT } from '../i18n/use-t';
import { useLive } from '../live/live-context';
import { useFormat } from '../time/use-format';
import type { Draft } from './fields';

/** When the attempts would be due if somebody was lost now. */
export function DraftCallBack({ of }: { of: Draft }) {
  const t = useT();
  const { time } = useFormat();
  const now = useLive().clock.now();
  const schedule = POLICY_INPUT['call-back-schedule'].safeParse(of);
  if (!schedule.success) return null;
  const times = schedule.data.dueAfterMs.map((after, index) =>
    t('policies.attempt.at', { n: index + 1, at: time(now + after) }),
  );
  return (
    <Alert severity="info" icon={false} role="note" aria-label={t('policies.attempt.title')}>
      <strong>{t('policies.attempt.title')}</strong> {times.join(' · ')}
    </Alert>
  );
}
