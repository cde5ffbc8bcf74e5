import { Alert } from '@mui/material';
import { POLICY_INPUT, type PolicyValue } from '#domain/policy-input';
import { DUE_PERCENT, marksOf } from '#domain/sla';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';
import { cityOffsetMinutes } from '../sla/city-instant';
import { useLive } from '../live/live-context';
import { useFormat } from '../time/use-format';
import type { Draft } from './fields';
import { usePolicies } from './use-policies';

/** Below this the seconds count. */
const HOUR_MS = 3_600_000;

/** When a clock under this policy would warn and be due if it started now. */
export function DraftClock({ of }: { of: Draft }) {
  const t = useT();
  const { instant, time } = useFormat();
  const now = useLive().clock.now();
  const { timeZone } = useSession().city;
  const { data } = usePolicies('calendar');
  const policy = POLICY_INPUT['sla-policy'].safeParse(of);
  const calendar = data?.items.find(({ id }) => id === of.calendarId)?.value;
  if (!policy.success || calendar === undefined) return null;
  const marks = marksIf(policy.data, calendar, now, cityOffsetMinutes(now, timeZone));
  const say = (at: Date) => (policy.data.targetMs < HOUR_MS ? time : instant)(at.getTime());
  return (
    <Alert severity="info" icon={false} role="note" aria-label={t('policies.draft.title')}>
      <strong>{t('policies.draft.title')}</strong>{' '}
      {marks === undefined
        ? t('policies.draft.never')
        : marks
            .map(({ percent, at }) =>
              percent === DUE_PERCENT
                ? t('policies.draft.due', { at: say(at) })
                : t('policies.draft.warn', { percent, at: say(at) }),
            )
            .join(' · ')}
    </Alert>
  );
}

/** Undefined where the calendar has too little working time. */
function marksIf(policy: PolicyValue<'sla-policy'>, days: PolicyValue<'calendar'>, now: number, offset: number) {
  const calendar = {
    ...days,
    utcOffsetMinutes: offset,
    holidays: new Set(days.holidays),
    workdays: new Set(days.workdays),
    knownYears: new Set(days.knownYears),
  };
  try {
    return marksOf({ ...policy, id: '', version: 0, calendar }, { consumedMs: 0, since: new Date(now) });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
