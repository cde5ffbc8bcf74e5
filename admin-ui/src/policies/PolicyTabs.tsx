import { Box, ButtonBase } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useT } from '../i18n/use-t';
import { pathOf, POLICY_PAGES, type PolicyPageName } from './policy-pages';

/** The kinds of rules, side by side. */
export function PolicyTabs({ here }: { here: PolicyPageName }) {
  const t = useT();
  return (
    <Box component="nav" aria-label={t('policies.tabs')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {POLICY_PAGES.map((page) => (
        <ButtonBase
          key={page}
          component={LinkBase}
          to={pathOf(page)}
          aria-current={page === here ? 'page' : undefined}
          sx={{
            px: 1.25,
            py: 0.6,
            borderRadius: 1.5,
            fontWeight: 600,
            fontSize: '0.85rem',
            color: page === here ? 'primary.contrastText' : 'text.secondary',
            bgcolor: page === here ? 'primary.main' : 'transparent',
            '&:hover': page === here ? {} : { bgcolor: 'action.hover', color: 'text.primary' },
          }}
        >
          {page === 'changes' ? t('policies.log') : t(`policies.kind.${page}`)}
        </ButtonBase>
      ))}
    </Box>
  );
}
