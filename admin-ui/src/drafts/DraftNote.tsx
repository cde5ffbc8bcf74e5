import { Box } from '@mui/material';
import { useT } from '../i18n/use-t';
import { useFormat } from '../time/use-format';
import type { DraftOf } from './use-draft';

/** Where the words of a form are kept: so that nobody fears to lose them, and everybody knows when they might. */
export function DraftNote({ draft: { state, savedAt } }: { draft: Pick<DraftOf<unknown>, 'state' | 'savedAt'> }) {
  const t = useT();
  const { time } = useFormat();
  if (state === 'untouched' || savedAt === null) return null;
  return (
    <Box
      role="status"
      sx={{ color: state === 'failed' ? 'warning.main' : 'text.secondary', fontSize: '0.78rem', minHeight: '1.3em' }}
    >
      {t(`desk.draft.${state}`, { time: time(savedAt) })}
    </Box>
  );
}
