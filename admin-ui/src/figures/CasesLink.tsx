import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { type CaseFilter, casesLink } from './cases-link';

type Props = { filter: CaseFilter; label: string; children: string };

/** A figure in a table that leads to its cases, for who may read cases; `label` says what is counted. */
export function CasesLink({ filter, label, children }: Props) {
  const t = useT();
  const mayRead = useCan('case:read');
  if (!mayRead) return children;
  return (
    <Box
      component={LinkBase}
      to={casesLink(filter)}
      aria-label={`${label} ${children}`}
      title={t('board.showCases')}
      sx={{ position: 'relative', color: 'inherit', textDecoration: 'underline dotted', textUnderlineOffset: 3 }}
    >
      {children}
    </Box>
  );
}
