import { Alert, Box, Button } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { DUE_PERCENT } from '#domain/sla';
import type { AlarmWire } from '#domain/wire/alarm-wire';
import { CaseLink } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Panel } from '../cases/Panel';
import { startRinging } from '../desk/ring-sound';
import { SoundNotice } from '../desk/SoundNotice';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useCan, useHotline } from '../providers/session-context';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFailureText } from '../shell/use-failure';
import { Age } from '../time/Age';

const REFRESH_MS = 2_000;
const QUERY_KEY = ['board', 'alarms'];
/** However many there are, the queues below stay on the screen. */
const MOST_HEIGHT = '28vh';

/** What people must hear of, until one of them presses the button; the most urgent of what rings is heard. */
export function AlarmPanel() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { data, error } = useQuery({
    queryKey: QUERY_KEY,
    queryFn: () => hotline.getAlarms(),
    refetchInterval: REFRESH_MS,
  });
  const alarms = data?.items ?? [];
  const loudest = alarms.find(({ channel }) => channel === 'bell')?.priority;
  useEffect(() => (loudest === undefined ? undefined : startRinging(loudest)), [loudest]);
  if (error !== null) return <Alert severity="warning">{failureText(error)}</Alert>;
  if (alarms.length === 0) return null;
  return (
    <Panel title={t('sla.alarms.title')} aside={<span>{alarms.length}</span>}>
      {loudest !== undefined && <SoundNotice />}
      <Box role="alert">
        <ScrollRegion name={t('sla.alarms.title')} maxHeight={MOST_HEIGHT}>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
            {alarms.map((alarm) => (
              <AlarmRow key={alarm.id} alarm={alarm} />
            ))}
          </Box>
        </ScrollRegion>
      </Box>
    </Panel>
  );
}

function AlarmRow({ alarm }: { alarm: AlarmWire }) {
  const t = useT();
  const nameOf = useName();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const maySeeCases = useCan('case:read');
  const acknowledge = useMutation({
    mutationFn: () => hotline.acknowledgeAlarm(alarm.id),
    onSuccess: (left) => queries.setQueryData(QUERY_KEY, left),
  });
  const metric = t(`metric.${alarm.metric}`);
  const { step, rounds, percent } = alarm;
  const names = alarm.heardBy.map(({ displayNames }) => nameOf(displayNames)).join(' · ');
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <PriorityBadge priority={alarm.priority} />
      <LineBadge line={alarm.line} />
      <Box component="strong">
        {percent < DUE_PERCENT ? t('sla.alarms.what', { metric, percent }) : t('sla.alarms.over', { metric })}
      </Box>
      {maySeeCases ? <CaseLink id={alarm.caseId}>{alarm.caseNumber}</CaseLink> : <span>{alarm.caseNumber}</span>}
      <span title={t('sla.alarms.raised')}>
        <Age since={alarm.raisedAt} />
      </span>
      <Box component="span" sx={{ color: 'text.secondary', flex: '1 1 0', minWidth: 160 }}>
        {t(`sla.alarms.channel.${alarm.channel}`)} ·{' '}
        {names === '' ? t('sla.alarms.nobody', { step, rounds }) : t('sla.alarms.told', { step, rounds, names })}
      </Box>
      <Button
        variant="contained"
        color="error"
        disabled={acknowledge.isPending}
        onClick={() => acknowledge.mutate()}
        aria-label={`${t('sla.alarms.acknowledge')} ${alarm.caseNumber} ${metric}`}
      >
        {t('sla.alarms.acknowledge')}
      </Button>
      {acknowledge.isError && (
        <Alert severity="warning">
          {failureOf(acknowledge.error).code === 'conflict' ? t('sla.alarms.gone') : failureText(acknowledge.error)}
        </Alert>
      )}
    </Box>
  );
}
