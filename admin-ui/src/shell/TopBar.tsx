import HelpOutline from '@mui/icons-material/HelpOutline';
import Search from '@mui/icons-material/Search';
import { Box, Button, IconButton, Tooltip, Typography } from '@mui/material';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { Key } from '../keys/Key';
import { SEARCH_KEY } from '../keys/keymap';
import { LiveBadge } from '../live/LiveBadge';
import { useSession } from '../providers/session-context';
import { TOP_HEIGHT } from '../theme/frame';
import { Account } from './Account';
import { LanguageSwitch } from './LanguageSwitch';
import { SchemeSwitch } from './SchemeSwitch';

/** @param onSearch undefined for who has nothing to search */
export function TopBar({ onHelp, onSearch }: { onHelp: () => void; onSearch?: () => void }) {
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
      <Typography component="div" id="react-admin-title" noWrap sx={{ fontWeight: 650, fontSize: '1rem' }} />
      <Typography
        color="text.secondary"
        sx={{ fontSize: '0.85rem', ml: 0.5, display: { xs: 'none', md: 'block' } }}
        noWrap
      >
        {nameOf(city.names)}
      </Typography>
      <Box sx={{ flex: 1 }} />
      {onSearch !== undefined && (
        <Button
          size="small"
          color="inherit"
          aria-label={t('search.open')}
          onClick={onSearch}
          sx={{ minWidth: 0, flexShrink: 0 }}
        >
          <Search fontSize="small" />
          <Box component="span" sx={{ display: { xs: 'none', md: 'inline' }, ml: 0.75 }}>
            {t('search.open')}
            <Key of={SEARCH_KEY} />
          </Box>
        </Button>
      )}
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
