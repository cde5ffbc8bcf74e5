import { Alert, Box } from '@mui/material';
import { useEffect } from 'react';
import { Panel } from '../cases/Panel';
import { startRinging } from '../desk/ring-sound';
import { SoundNotice } from '../desk/SoundNotice';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { SurgeItem } from './SurgeItem';
import { useSurges } from './use-surges';

/** Where far more people call than usual. A whole line is heard, too, until somebody has said what it is. */
export function SurgePanel() {
  const t = useT();
  const failureText = useFailureText();
  const mayDecide = useCan('major-event:lead');
  const { data, error } = useSurges('open');
  const isHeard = mayDecide && (data ?? []).some(({ category, decision }) => category === null && decision === null);
  useEffect(() => (isHeard ? startRinging('P1') : undefined), [isHeard]);
  if (error !== null) return <Alert severity="warning">{failureText(error)}</Alert>;
  if (data === undefined || data.length === 0) return null;
  return (
    <Panel title={t('surges.title')} aside={<span>{data.length}</span>}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {isHeard && <SoundNotice />}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
          {data.map((surge) => (
            <SurgeItem key={surge.id} surge={surge} />
          ))}
        </Box>
      </Box>
    </Panel>
  );
}
