import DarkMode from '@mui/icons-material/DarkMode';
import LightMode from '@mui/icons-material/LightMode';
import { IconButton, Tooltip, useTheme as useMuiTheme } from '@mui/material';
import { useTheme } from 'react-admin';
import { useT } from '../i18n/use-t';

/** Day and night colours; the choice is remembered, and follows the system until it is made. */
export function SchemeSwitch() {
  const t = useT();
  const [, setTheme] = useTheme();
  const isDark = useMuiTheme().palette.mode === 'dark';
  const label = isDark ? t('app.toLight') : t('app.toDark');
  return (
    <Tooltip title={label}>
      <IconButton size="small" color="inherit" aria-label={label} onClick={() => setTheme(isDark ? 'light' : 'dark')}>
        {isDark ? <LightMode fontSize="small" /> : <DarkMode fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}
