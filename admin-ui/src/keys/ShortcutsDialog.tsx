import {
  Box,
  Dialog,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormHelperText,
  Switch,
  Typography,
} from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t';
import { Key } from './Key';
import { groupsThatAre, type ShortcutGroup, shortcutGroups } from './shortcut-groups';
import { useSingleKeys } from './use-shortcuts';

/** The list behind `?`: first what can be pressed now, then the rest; and the switch that turns single keys off. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const [isOn, setOn] = useSingleKeys();
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="md" fullWidth aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{t('keys.title')}</DialogTitle>
      <DialogContent>
        <AllShortcuts />
        <FormControlLabel
          sx={{ mt: 2 }}
          control={<Switch checked={isOn} onChange={(_, checked) => setOn(checked)} />}
          label={t('keys.single')}
        />
        <FormHelperText sx={{ mt: 0 }}>{t('keys.singleHelp')}</FormHelperText>
      </DialogContent>
    </Dialog>
  );
}

/** Drawn anew each time the dialog opens: what is valid depends on what stands behind it. */
function AllShortcuts() {
  const t = useT();
  const groups = shortcutGroups(t);
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Groups title={t('keys.now')} groups={groupsThatAre(true, groups)}>
        <Group
          title={t('keys.form')}
          rows={[
            { key: 'Ctrl+Enter', label: t('keys.submit') },
            { key: 'Esc', label: t('keys.collapse') },
          ]}
        />
      </Groups>
      <Groups title={t('keys.elsewhere')} groups={groupsThatAre(false, groups)} isMuted />
    </Box>
  );
}

type GroupsProps = { title: string; groups: ShortcutGroup[]; isMuted?: boolean; children?: ReactNode };

function Groups({ title, groups, isMuted = false, children }: GroupsProps) {
  return (
    <Box component="section" aria-label={title} sx={{ color: isMuted ? 'text.secondary' : undefined }}>
      <Typography variant="h2" component="h3" gutterBottom>
        {title}
      </Typography>
      <Box sx={{ columnWidth: 250, columnGap: 3 }}>
        {groups.map(({ title: of, shortcuts }) => (
          <Group key={of} title={of} rows={shortcuts} />
        ))}
        {children}
      </Box>
    </Box>
  );
}

function Group({ title, rows }: { title: string; rows: readonly { key: string; label: string }[] }) {
  return (
    <Box sx={{ mb: 1.5, breakInside: 'avoid' }}>
      <Typography variant="h3" component="h4" color="text.secondary" gutterBottom>
        {title}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 1.5, rowGap: 0.5 }}
      >
        {rows.map(({ key, label }) => (
          <Box key={`${key} ${label}`} sx={{ display: 'contents' }}>
            <dt>
              <Key of={key} />
            </dt>
            <Box component="dd" sx={{ m: 0 }}>
              {label}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
