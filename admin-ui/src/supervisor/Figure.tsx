import { Box, ButtonBase, Tooltip } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import { type CaseFilter, casesLink } from '../figures/cases-link';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { WALL } from '../theme/themes';

type Props = {
  label: ReactNode;
  value: ReactNode;
  formula: string;
  filter?: CaseFilter;
  tone?: 'plain' | 'warn' | 'bad';
};

const TONE = { plain: 'text.primary', warn: 'warning.main', bad: 'error.main' } as const;

/** One figure: what it is, how it is counted (on hover and focus), and the cases behind it (on press). */
export function Figure({ label, value, formula, filter, tone = 'plain' }: Props) {
  const t = useT();
  const mayRead = useCan('case:read');
  const opens = mayRead ? filter : undefined;
  const content = (
    <>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem', lineHeight: 1.3 }}>
        {label}
      </Box>
      <Box
        component="span"
        sx={{ fontSize: '1.5rem', [WALL]: { fontSize: '2rem' }, fontWeight: 650, lineHeight: 1.15, color: TONE[tone] }}
      >
        {value}
      </Box>
    </>
  );
  const sx = {
    display: 'grid',
    justifyItems: 'start',
    justifyContent: 'start',
    alignContent: 'start',
    gap: 0.25,
    px: 0.75,
    py: 1,
    borderRadius: 1.5,
    textAlign: 'left',
    minWidth: 0,
  } as const;
  return (
    <Tooltip
      title={
        <>
          <strong>{t('board.formula')}</strong>
          <br />
          {formula}
          {opens && (
            <>
              <br />→ {t('board.showCases')}
            </>
          )}
        </>
      }
    >
      {opens === undefined ? (
        <Box tabIndex={0} sx={sx}>
          {content}
        </Box>
      ) : (
        <ButtonBase component={LinkBase} to={casesLink(opens)} sx={{ ...sx, '&:hover': { bgcolor: 'action.hover' } }}>
          {content}
        </ButtonBase>
      )}
    </Tooltip>
  );
}
