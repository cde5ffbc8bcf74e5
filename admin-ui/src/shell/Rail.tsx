import { Box, ButtonBase } from '@mui/material';
import { LinkBase, useLocation } from 'react-admin';
import { can } from '#domain/role';
import { isPolicyPath } from '../policies/policy-pages';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';
import { Mark } from './Mark';
import { PAGES } from './pages';

/** Grows with the type on a wall screen. */
const RAIL_WIDTH = '5.5rem';

/** Where the longest rail would not fit with air between its entries. */
const LOW = '@media (max-height: 960px)';

/** The pages this person may open, always in view. */
export function Rail() {
  const t = useT();
  const { user } = useSession();
  const { pathname } = useLocation();
  return (
    <Box
      component="nav"
      aria-label={t('app.menu')}
      sx={({ palette }) => ({
        width: RAIL_WIDTH,
        flexShrink: 0,
        position: 'sticky',
        top: 0,
        height: '100vh',
        overflowY: 'auto',
        py: 1.25,
        px: 0.75,
        display: 'flex',
        flexDirection: 'column',
        gap: 0.5,
        [LOW]: { py: 0.75, gap: 0 },
        backgroundColor: palette.marks.rail.ground,
        color: palette.marks.rail.text,
      })}
    >
      <Box sx={{ display: 'grid', placeItems: 'center', mb: 1, [LOW]: { mb: 0.5 } }}>
        <Mark size={40} />
      </Box>
      {PAGES.filter(({ permission }) => can(user, permission)).map(({ name, icon: Icon }) => {
        const isInside = pathname === `/${name}` || pathname.startsWith(`/${name}/`);
        const isHere = isInside || (name === 'policies' && isPolicyPath(pathname));
        return (
          <ButtonBase
            key={name}
            component={LinkBase}
            to={`/${name}`}
            aria-current={isHere ? 'page' : undefined}
            sx={({ palette }) => ({
              display: 'flex',
              flexDirection: 'column',
              gap: 0.25,
              py: 0.75,
              [LOW]: { py: 0.375, gap: 0 },
              borderRadius: 1.5,
              fontSize: '0.75rem',
              lineHeight: 1.2,
              textAlign: 'center',
              color: isHere ? palette.marks.rail.text : palette.marks.rail.muted,
              backgroundColor: isHere ? palette.marks.rail.active : 'transparent',
              boxShadow: isHere ? 'inset 3px 0 0 #5cc4d4' : 'none',
              '&:hover': { backgroundColor: palette.marks.rail.active, color: palette.marks.rail.text },
            })}
          >
            <Icon aria-hidden sx={{ fontSize: 21, [LOW]: { fontSize: 18 } }} />
            {t(`nav.${name}`)}
          </ButtonBase>
        );
      })}
    </Box>
  );
}
