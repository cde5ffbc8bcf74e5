import Logout from '@mui/icons-material/Logout';
import { Box, ButtonBase, IconButton, Tooltip, Typography } from '@mui/material';
import { LinkBase, useLogout } from 'react-admin';
import { can } from '#domain/role';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline, useSession } from '../providers/session-context';

/** Read out and not shown. */
const UNSEEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

export function Account() {
  const t = useT();
  const nameOf = useName();
  const logout = useLogout();
  const hotline = useHotline();
  const { user } = useSession();

  /** The seat goes first, so that nothing rings at an empty place; where that fails, its lease ends it. */
  const signOut = async () => {
    if (can(user, 'seat:use')) await Promise.allSettled([hotline.setSeat('offline')]);
    await logout();
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <ButtonBase
        component={LinkBase}
        to="/account"
        sx={{
          display: 'block',
          textAlign: 'right',
          lineHeight: 1.25,
          borderRadius: 1,
          px: 0.5,
          maxWidth: { xs: 110, md: 'none' },
        }}
      >
        <Box component="span" sx={UNSEEN}>{`${t('app.account')}: `}</Box>
        <Typography noWrap sx={{ fontSize: '0.82rem', fontWeight: 650, lineHeight: 1.25 }}>
          {nameOf(user.displayNames)}
        </Typography>
        <Typography noWrap color="text.secondary" sx={{ fontSize: '0.74rem', lineHeight: 1.25 }}>
          {t(`role.${user.role}`)}
        </Typography>
      </ButtonBase>
      <Tooltip title={t('app.signOut')}>
        <IconButton size="small" color="inherit" aria-label={t('app.signOut')} onClick={() => void signOut()}>
          <Logout fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
