import Check from '@mui/icons-material/Check';
import { Alert, Box, Button } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import { LineBadge } from '../../badges/LineBadge';
import { PriorityBadge } from '../../badges/PriorityBadge';
import { CategoryName } from '../../categories/CategoryName';
import { useT } from '../../i18n/use-t';
import { Key } from '../../keys/Key';
import { CONFIRM_KEY } from '../../keys/keymap';
import { useShortcuts } from '../../keys/use-shortcuts';
import { useFailureText } from '../../shell/use-failure';
import { decideDraft } from './decide';
import { useAct } from './use-act';

const nothingWaits = () => Promise.resolve();

/** What the system proposes where it asks for a person: one key confirms it as it stands. */
export function ConfirmProposal({ of, onDone }: { of: CaseDetail; onDone: () => void }) {
  const t = useT();
  const failureText = useFailureText();
  const act = useAct('decide', nothingWaits, onDone);
  const confirm = () => {
    if (!act.isPending) act.mutate({ of, input: decideDraft(of) });
  };
  useShortcuts('case', { [CONFIRM_KEY]: confirm });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <LineBadge line={of.line} />
      <PriorityBadge priority={of.priority} />
      <strong>
        <CategoryName code={of.category} />
      </strong>
      <Button
        variant="contained"
        startIcon={<Check aria-hidden />}
        disabled={act.isPending}
        aria-keyshortcuts={CONFIRM_KEY}
        onClick={confirm}
      >
        {t('desk.confirm')}
        <Key of={CONFIRM_KEY} />
      </Button>
      {act.isError && <Alert severity="error">{failureText(act.error)}</Alert>}
    </Box>
  );
}
