import Edit from '@mui/icons-material/Edit';
import Visibility from '@mui/icons-material/Visibility';
import { Box } from '@mui/material';
import type { ViewerWire } from '#domain/wire/desk-wire';
import { useFormName } from '../drafts/use-form-name';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useViewers } from './use-viewers';

/** Who else has this case on the screen, and what they are writing: two people do not answer the same thing twice. */
export function Presence({ caseId }: { caseId: string }) {
  const viewers = useViewers(caseId);
  return (
    <Box role="status" sx={{ display: 'contents' }}>
      {viewers.map((viewer) => (
        <Viewer key={viewer.id} viewer={viewer} />
      ))}
    </Box>
  );
}

function Viewer({ viewer: { displayNames, writes } }: { viewer: ViewerWire }) {
  const t = useT();
  const nameOf = useName();
  const formName = useFormName();
  const name = nameOf(displayNames);
  const Icon = writes === null ? Visibility : Edit;
  return (
    <Box
      component="span"
      sx={({ palette }) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        py: 0.25,
        borderRadius: 5,
        fontSize: '0.8rem',
        border: 1,
        borderColor: writes === null ? 'divider' : 'warning.main',
        backgroundColor: palette.marks.sunken,
      })}
    >
      <Icon aria-hidden sx={{ fontSize: 15, color: writes === null ? 'text.secondary' : 'warning.main' }} />
      {writes === null
        ? t('desk.presence.looks', { name })
        : t('desk.presence.writes', { name, form: formName(writes) })}
    </Box>
  );
}
