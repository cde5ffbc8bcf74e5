import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { can } from '#domain/role';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { PauseWire } from '#domain/wire/sla-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { failureOf } from '../providers/http-error';
import { useHotline, useSession } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { durationText } from '../time/duration';

const DEEDS = ['ask', 'approve', 'refuse', 'resume'] as const;
type Deed = (typeof DEEDS)[number];

const HELP = { ask: 'helpAsk', approve: 'helpDecide', refuse: 'helpDecide', resume: 'helpResume' } as const;

/** Asking for a pause of the clocks, deciding about it and letting them run on: each with a reason. */
export function PauseControls({ of }: { of: CaseDetail }) {
  const t = useT();
  const nameOf = useName();
  const hotline = useHotline();
  const { user } = useSession();
  const [open, setOpen] = useState<Deed | null>(null);
  const { data: pause } = useQuery({
    queryKey: ['cases', of.id, 'pause'],
    queryFn: () => hotline.getPause(of.id),
  });
  if (pause === undefined) return null;
  const paused = pause.clocks.filter(({ pausedAt }) => pausedAt !== null);
  const mayPause = can(user, 'sla:pause', of);
  const mayDecide = can(user, 'sla:decide-pause', of) && pause.asked !== null && pause.asked.by.id !== user.id;
  const isOpen: Record<Deed, boolean> = {
    ask: mayPause && pause.isPossible,
    approve: mayDecide,
    refuse: mayDecide,
    resume: mayPause && paused.length > 0,
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
      {paused.map(({ metric, elapsedMs }) => (
        <Alert key={metric} severity="info">
          {t('sla.pause.paused', { metric: t(`metric.${metric}`), time: durationText(elapsedMs, t) })}
        </Alert>
      ))}
      {pause.asked !== null && (
        <Alert severity="warning">
          {t('sla.pause.asked', { name: nameOf(pause.asked.by.displayNames), reason: pause.asked.reason })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {DEEDS.filter((deed) => isOpen[deed]).map((deed) => (
          <Button
            key={deed}
            size="small"
            variant={deed === open ? 'contained' : 'outlined'}
            aria-expanded={deed === open}
            onClick={() => setOpen(deed === open ? null : deed)}
          >
            {t(`sla.pause.${deed}`)}
          </Button>
        ))}
      </Box>
      {open !== null && isOpen[open] && (
        <ReasonForm key={open} caseId={of.id} deed={open} onDone={() => setOpen(null)} />
      )}
    </Box>
  );
}

function ReasonForm({ caseId, deed, onDone }: { caseId: string; deed: Deed; onDone: () => void }) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const run: Record<Deed, () => Promise<PauseWire>> = {
    ask: () => hotline.askPause(caseId, reason),
    approve: () => hotline.decidePause(caseId, 'approve', reason),
    refuse: () => hotline.decidePause(caseId, 'refuse', reason),
    resume: () => hotline.resume(caseId, reason),
  };
  const change = useMutation({
    mutationFn: () => run[deed](),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  const isFilled = reason.trim() !== '';
  return (
    <Box
      component="form"
      aria-label={t(`sla.pause.${deed}`)}
      sx={{ display: 'grid', gap: 1 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isFilled && !change.isPending) change.mutate();
      }}
    >
      <Typography color="text.secondary">{t(`sla.pause.${HELP[deed]}`)}</Typography>
      <TextField
        label={t('sla.pause.reason')}
        value={reason}
        required
        autoFocus
        multiline
        maxRows={6}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
        onChange={(event) => setReason(event.target.value)}
      />
      {change.isError && (
        <Alert severity="error">
          {['conflict', 'illegal-transition'].includes(failureOf(change.error).code)
            ? t('sla.pause.conflict')
            : failureText(change.error)}
        </Alert>
      )}
      <Button type="submit" variant="contained" disabled={!isFilled || change.isPending} sx={{ justifySelf: 'start' }}>
        {t('form.submit')}
      </Button>
    </Box>
  );
}
