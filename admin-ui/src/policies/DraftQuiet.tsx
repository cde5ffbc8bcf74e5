import { Alert } from '@mui/material';
import { quietUntil } from '#domain/notification';
import { POLICY_INPUT } from '#domain/policy-input';
import { PRIORITIES } from '#domain/priority';
import { useT } from '../i18n/use-t';
import { useLive } from '../live/live-context';
import { useSession } from '../providers/session-context';
import { cityOffsetMinutes } from '../sla/city-instant';
import { useFormat } from '../time/use-format';
import type { Draft } from './fields';

/** Until when a message that is owed now would wait, by the urgency of its case. */
export function DraftQuiet({ of }: { of: Draft }) {
  const t = useT();
  const { instant } = useFormat();
  const { timeZone } = useSession().city;
  const now = useLive().clock.now();
  const hours = POLICY_INPUT['quiet-hours'].safeParse(of);
  if (!hours.success) return null;
  const city = { now: new Date(now), utcOffsetMinutes: cityOffsetMinutes(now, timeZone) };
  const words = PRIORITIES.map((priority) => {
    const until = quietUntil(hours.data, { ...city, priority });
    return until === undefined
      ? t('policies.quiet.atOnce', { priority })
      : t('policies.quiet.until', { priority, at: instant(until.getTime()) });
  });
  return (
    <Alert severity="info" icon={false} role="note" aria-label={t('policies.quiet.title')}>
      <strong>{t('policies.quiet.title')}</strong> {words.join(' · ')}
    </Alert>
  );
}
