import VolumeOff from '@mui/icons-material/VolumeOff';
import { Alert } from '@mui/material';
import { useState } from 'react';
import { useT } from '../i18n/use-t';
import { canSound, unlockSound } from './ring-sound';

/** Says that the browser keeps us silent, and mends it by a press. */
export function SoundNotice() {
  const t = useT();
  const [isHeard, setHeard] = useState(canSound);
  if (isHeard || typeof AudioContext === 'undefined') return null;
  return (
    <Alert
      severity="warning"
      icon={<VolumeOff aria-hidden />}
      role="button"
      tabIndex={0}
      sx={{ cursor: 'pointer' }}
      onClick={() => void unlockSound().then(() => setHeard(canSound()))}
    >
      {t('desk.soundOff')}
    </Alert>
  );
}
