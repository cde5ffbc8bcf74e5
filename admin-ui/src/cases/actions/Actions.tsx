import EditNote from '@mui/icons-material/EditNote';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { CASE_ACTIONS, type CaseAction } from '#domain/case-action';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useDrafts } from '../../drafts/use-draft';
import { useT } from '../../i18n/use-t';
import { Key } from '../../keys/Key';
import { ACTION_KEYS } from '../../keys/keymap';
import { useShortcuts } from '../../keys/use-shortcuts';
import { ActionForm } from './ActionForm';
import { ConfirmProposal } from './ConfirmProposal';

/**
 * The actions the server allows now, each with its shortcut, and the form of the one that is open. Until the operator
 * chooses, that is the form with the newest draft, or the decision where the system asks for one.
 */
export function Actions({ of }: { of: CaseDetail }) {
  const t = useT();
  const [chosen, setChosen] = useState<CaseAction | null | undefined>(undefined);
  const [done, setDone] = useState<CaseAction | null>(null);
  const drafts = useDrafts(of.id) ?? [];
  const allowed = CASE_ACTIONS.filter((action) => of.actions.includes(action));
  const drafted = drafts.flatMap(({ form }) => allowed.find((action) => action === form) ?? []);
  const asked = of.needsHuman ? allowed.find((action) => action === 'decide') : undefined;
  const open = chosen === undefined ? (drafted[0] ?? asked ?? null) : chosen;
  const finish = (action: CaseAction) => {
    setDone(action);
    setChosen(null);
  };
  useShortcuts('case', Object.fromEntries(allowed.map((action) => [ACTION_KEYS[action], () => setChosen(action)])));
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
            startIcon={drafted.includes(action) ? <EditNote titleAccess={t('desk.draft.open')} /> : undefined}
            onClick={() => setChosen(action === open ? null : action)}
          >
            {t(`action.${action}`)}
            <Key of={ACTION_KEYS[action]} />
          </Button>
        ))}
      </Box>
      {asked !== undefined && <ConfirmProposal of={of} onDone={() => finish('decide')} />}
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
          onClose={() => setChosen(null)}
          onDone={() => finish(open)}
        />
      )}
    </Box>
  );
}
