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
import { ATTEMPT_RESULTS } from '#domain/call-back';
import { CASE_ACTIONS } from '#domain/case-action';
import { useT } from '../i18n/use-t';
import { Key } from './Key';
import { ACTION_KEYS, CALL_BACK_KEYS, HELP_KEY, INCIDENT_KEYS, OFFER_KEYS, SEAT_KEYS, TRANSFER_KEY } from './keymap';
import { useSingleKeys } from './use-shortcuts';

type Entry = { key: string; label: string };

function Group({ title, entries }: { title: string; entries: Entry[] }) {
  return (
    <Box component="section">
      <Typography variant="h3" component="h3" color="text.secondary" gutterBottom>
        {title}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 1.5, rowGap: 0.5 }}
      >
        {entries.map(({ key, label }) => (
          <Row key={key} term={<Key of={key} />} label={label} />
        ))}
      </Box>
    </Box>
  );
}

const Row = ({ term, label }: { term: ReactNode; label: string }) => (
  <>
    <dt>{term}</dt>
    <Box component="dd" sx={{ m: 0 }}>
      {label}
    </Box>
  </>
);

/** The list behind `?`, and the switch that turns single keys off. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const [isOn, setOn] = useSingleKeys();
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="md" aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{t('keys.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 3 }}>
          <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
            <Group
              title={t('keys.offer')}
              entries={[
                { key: OFFER_KEYS.accept, label: t('desk.accept') },
                { key: OFFER_KEYS.decline, label: t('desk.decline') },
                { key: OFFER_KEYS.refuse, label: t('transfers.refuse') },
              ]}
            />
            <Group
              title={t('keys.seat')}
              entries={[
                { key: SEAT_KEYS.ready, label: t('desk.ready') },
                { key: SEAT_KEYS.pause, label: t('desk.pause') },
                { key: SEAT_KEYS.signOff, label: t('desk.signOff') },
              ]}
            />
            <Group
              title={t('callBacks.title')}
              entries={[
                { key: CALL_BACK_KEYS.next, label: t('callBacks.next') },
                { key: CALL_BACK_KEYS.previous, label: t('callBacks.previous') },
                ...ATTEMPT_RESULTS.map((result) => ({
                  key: CALL_BACK_KEYS[result],
                  label: t(`callBacks.end.${result}`),
                })),
              ]}
            />
            <Group
              title={t('keys.everywhere')}
              entries={[
                { key: HELP_KEY, label: t('keys.help') },
                { key: 'Ctrl+Enter', label: t('keys.submit') },
                { key: 'Esc', label: t('keys.collapse') },
              ]}
            />
          </Box>
          <Group
            title={t('keys.case')}
            entries={[
              ...CASE_ACTIONS.map((action) => ({ key: ACTION_KEYS[action], label: t(`action.${action}`) })),
              { key: TRANSFER_KEY, label: t('transfers.title') },
              ...INCIDENT_KEYS.link.map((key) => ({ key, label: t('sameIncident.link') })),
              { key: INCIDENT_KEYS.merge, label: t('sameIncident.merge') },
              { key: INCIDENT_KEYS.undo, label: t('sameIncident.undo') },
            ]}
          />
        </Box>
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
