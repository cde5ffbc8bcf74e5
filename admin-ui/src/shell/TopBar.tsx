import HelpOutline from '@mui/icons-material/HelpOutline';
import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { LiveBadge } from '../live/LiveBadge';
import { useSession } from '../providers/session-context';
import { Account } from './Account';
import { LanguageSwitch } from './LanguageSwitch';
import { SchemeSwitch } from './SchemeSwitch';

export const TOP_HEIGHT = 52;

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const t = useT();
  const nameOf = useName();
  const { city } = useSession();
  return (
    <Box
      component="header"
      sx={{
        height: TOP_HEIGHT,
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        px: 2,
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography component="div" id="react-admin-title" sx={{ fontWeight: 650, fontSize: '1rem' }} />
      <Typography color="text.secondary" sx={{ fontSize: '0.85rem', ml: 0.5 }} noWrap>
        {nameOf(city.names)}
      </Typography>
      <Box sx={{ flex: 1 }} />
      <LiveBadge />
      <LanguageSwitch />
      <SchemeSwitch />
      <Tooltip title={t('keys.open')}>
        <IconButton size="small" color="inherit" aria-label={t('keys.open')} onClick={onHelp}>
          <HelpOutline fontSize="small" />
        </IconButton>
      </Tooltip>
      <Account />
    </Box>
  );
}
