import EditNote from '@mui/icons-material/EditNote';
import { Box, Button, Card } from '@mui/material';
import { useState } from 'react';
import { CASE_ACTIONS, type CaseAction } from '#domain/case-action';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useDrafts } from '../../drafts/use-draft';
import { useT } from '../../i18n/use-t';
import { Key } from '../../keys/Key';
import { ACTION_KEYS } from '../../keys/keymap';
import { useShortcuts } from '../../keys/use-shortcuts';
import { DESK, TOP_HEIGHT } from '../../theme/frame';
import { Panel } from '../Panel';
import { ActionForm } from './ActionForm';
import { ConfirmProposal } from './ConfirmProposal';

/** However long the case is, its buttons stay on a screen that has room for them beside the rest. */
const ALWAYS_IN_VIEW = {
  [DESK]: { position: 'sticky', top: TOP_HEIGHT + 8, bottom: 8, zIndex: 'mobileStepper' },
} as const;

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
  const isDone = open === null && done !== null;
  return (
    <>
      <Box sx={ALWAYS_IN_VIEW}>
        <Panel title={t('case.actions')}>
          {allowed.length === 0 ? (
            <Box sx={{ color: 'text.secondary' }}>{t('case.noActions')}</Box>
          ) : (
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
          )}
        </Panel>
      </Box>
      {(asked !== undefined || open !== null || isDone) && (
        <Card sx={{ p: 1.5, display: 'grid', gap: 1.25 }}>
          {asked !== undefined && <ConfirmProposal of={of} onDone={() => finish('decide')} />}
          {isDone && (
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
        </Card>
      )}
    </>
  );
}
