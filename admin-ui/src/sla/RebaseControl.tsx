import { Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { can } from '#domain/role';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { PauseWire } from '#domain/wire/sla-wire';
import { useT } from '../i18n/use-t';
import { useHotline, useSession } from '../providers/session-context';
import { useFormat } from '../time/use-format';
import { ReasonForm } from './ReasonForm';

/** Puts one running clock of a case under the limits that are valid now: a supervisor's act, with its reason. */
export function RebaseControl({ of, clocks }: { of: CaseDetail; clocks: PauseWire['clocks'] }) {
  const t = useT();
  const { instant } = useFormat();
  const hotline = useHotline();
  const { user } = useSession();
  const running = clocks.filter(({ pausedAt }) => pausedAt === null);
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const clock = running.find(({ metric }) => metric === chosen) ?? running[0];
  if (clock === undefined || !can(user, 'sla:re-base', of)) return null;
  return (
    <>
      <Button
        size="small"
        variant={isOpen ? 'contained' : 'outlined'}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        sx={{ justifySelf: 'start' }}
      >
        {t('sla.rebase.title')}
      </Button>
      {isOpen && (
        <ReasonForm
          title={t('sla.rebase.title')}
          help={t('sla.rebase.help')}
          conflict={t('sla.rebase.same')}
          run={(reason) => hotline.rebase(of.id, clock.metric, reason)}
          onDone={() => setIsOpen(false)}
        >
          <TextField
            select
            label={t('sla.rebase.metric')}
            value={clock.metric}
            onChange={(event) => setChosen(event.target.value)}
          >
            {running.map(({ metric, dueAt }) => (
              <MenuItem key={metric} value={metric}>
                {t('sla.rebase.due', { metric: t(`metric.${metric}`), at: instant(dueAt) })}
              </MenuItem>
            ))}
          </TextField>
        </ReasonForm>
      )}
    </>
  );
}
