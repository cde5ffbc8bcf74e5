import AlarmOn from '@mui/icons-material/AlarmOn';
import HourglassBottom from '@mui/icons-material/HourglassBottom';
import Timelapse from '@mui/icons-material/Timelapse';
import { Box } from '@mui/material';
import { useT } from '../i18n/use-t';
import { durationText } from './duration';
import { useFormat } from './use-format';
import { useNow } from './use-now';

type Props = { dueAt: string; warnAt?: string };
type Urgency = 'calm' | 'soon' | 'over';

const COLOUR = { calm: 'text.secondary', soon: 'warning.main', over: 'error.main' } as const;
const ICON = { calm: Timelapse, soon: HourglassBottom, over: AlarmOn } as const;

/** Time to a limit by the server's clock. Calm, soon (past `warnAt`) and over differ in icon and word, not in colour alone. */
export function Countdown({ dueAt, warnAt }: Props) {
  const t = useT();
  const { full } = useFormat();
  const urgency = useNow((now): Urgency => {
    if (now > Date.parse(dueAt)) return 'over';
    return warnAt !== undefined && now >= Date.parse(warnAt) ? 'soon' : 'calm';
  });
  const time = useNow((now) => durationText(Math.abs(Date.parse(dueAt) - now), t));
  const Icon = ICON[urgency];
  return (
    <Box
      component="span"
      title={full(dueAt)}
      sx={{
        display: 'inline-flex',
        alignItems: 'baseline',
        gap: 0.5,
        whiteSpace: 'nowrap',
        color: COLOUR[urgency],
        fontWeight: urgency === 'calm' ? 400 : 600,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: '1.1em', alignSelf: 'center' }} />
      {t(urgency === 'over' ? 'case.overdue' : 'case.remaining', { time })}
    </Box>
  );
}
