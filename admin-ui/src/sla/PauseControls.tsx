import { Alert, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { can } from '#domain/role';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline, useSession } from '../providers/session-context';
import { durationText } from '../time/duration';
import { ReasonForm } from './ReasonForm';
import { RebaseControl } from './RebaseControl';

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
  const run: Record<Deed, (reason: string) => Promise<unknown>> = {
    ask: (reason) => hotline.askPause(of.id, reason),
    approve: (reason) => hotline.decidePause(of.id, 'approve', reason),
    refuse: (reason) => hotline.decidePause(of.id, 'refuse', reason),
    resume: (reason) => hotline.resume(of.id, reason),
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
      <RebaseControl of={of} clocks={pause.clocks} />
      {open !== null && isOpen[open] && (
        <ReasonForm
          key={open}
          title={t(`sla.pause.${open}`)}
          help={t(`sla.pause.${HELP[open]}`)}
          conflict={t('sla.pause.conflict')}
          run={run[open]}
          onDone={() => setOpen(null)}
        />
      )}
    </Box>
  );
}
