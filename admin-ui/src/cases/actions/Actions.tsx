import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { CASE_ACTIONS, type CaseAction } from '#domain/case-action';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useT } from '../../i18n/use-t';
import { Key } from '../../keys/Key';
import { ACTION_KEYS } from '../../keys/keymap';
import { useShortcuts } from '../../keys/use-shortcuts';
import { ActionForm } from './ActionForm';

/** The actions the server allows now, each with its shortcut, and the form of the one that is open. */
export function Actions({ of }: { of: CaseDetail }) {
  const t = useT();
  const [open, setOpen] = useState<CaseAction | null>(of.needsHuman && of.actions.includes('decide') ? 'decide' : null);
  const [done, setDone] = useState<CaseAction | null>(null);
  const allowed = CASE_ACTIONS.filter((action) => of.actions.includes(action));
  useShortcuts(Object.fromEntries(allowed.map((action) => [ACTION_KEYS[action], () => setOpen(action)])));
  if (of.actions.length === 0 && open === null && done === null) {
    return <Box sx={{ color: 'text.secondary' }}>{t('case.noActions')}</Box>;
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Box role="group" aria-label={t('case.actions')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {allowed.map((action) => (
          <Button
            key={action}
            variant={action === open ? 'contained' : 'outlined'}
            color={action === 'release' || action === 'note' ? 'secondary' : 'primary'}
            aria-expanded={action === open}
            aria-keyshortcuts={ACTION_KEYS[action]}
            onClick={() => setOpen(action === open ? null : action)}
          >
            {t(`action.${action}`)}
            <Key of={ACTION_KEYS[action]} />
          </Button>
        ))}
      </Box>
      {open === null && done !== null && (
        <Box role="status" sx={{ color: 'success.main' }}>
          ✓ {t('form.done', { action: t(`action.${done}`) })}
        </Box>
      )}
      {open !== null && (
        <ActionForm
          key={`${of.id} ${open}`}
          of={of}
          action={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setDone(open);
            setOpen(null);
          }}
        />
      )}
    </Box>
  );
}
