import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { diffOf } from '#domain/policy-diff';
import { DATED_KINDS, POLICY_KEY_FIELDS, type PolicyKind } from '#domain/policy-input';
import type { PolicyRow } from '#domain/wire/policy-wire';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';
import { cityInstant } from '../sla/city-instant';
import { CalendarYear } from './CalendarYear';
import { Diff } from './Diff';
import { DraftCallBack } from './DraftCallBack';
import { DraftClock } from './DraftClock';
import { DraftQuiet } from './DraftQuiet';
import { type Draft, formFieldsOf } from './fields';
import { FieldInput } from './inputs/FieldInput';
import { useOptions } from './use-options';
import { usePolicyForm } from './use-policy-form';

type Props = { kind: PolicyKind; before?: PolicyRow; onClose: () => void };

/** A new policy, or the next version of one: its fields, what it would mean, what is changed, and why. */
export function PolicyDialog({ kind, before, onClose }: Props) {
  const t = useT();
  const options = useOptions();
  const { timeZone } = useSession().city;
  const form = usePolicyForm(kind, before, onClose);
  const [start, setStart] = useState('');
  const keys: readonly string[] = POLICY_KEY_FIELDS[kind];
  const changes = before === undefined ? [] : diffOf(before.value, form.draft);
  const isSame = before !== undefined && changes.length === 0;
  const title =
    before === undefined
      ? t('policies.addTitle', { kind: t(`policies.kind.${kind}`) })
      : t('policies.editTitle', { kind: t(`policies.kind.${kind}`), version: before.version });
  const isDated = DATED_KINDS.includes(kind);
  const canPublish = !form.isPending && !isSame && form.reason.trim() !== '';
  const publish = () => form.submit(start === '' ? undefined : cityInstant(start, timeZone));
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.ctrlKey && canPublish) publish();
  }
  const helps: Record<string, string> = {
    ...{ id: t('policies.help.key'), code: t('policies.help.key'), area: t('policies.help.area') },
    ...{ warnPercents: t('policies.help.percents'), words: t('policies.help.words') },
    toMinute: t('policies.help.toMinute'),
    ...{ position: t('policies.help.position'), outline: t('policies.help.outline') },
  };
  return (
    <Dialog
      open
      onClose={onClose}
      onKeyDown={onKeyDown}
      maxWidth={kind === 'ladder' ? 'lg' : 'md'}
      fullWidth
      aria-labelledby="policy-title"
    >
      <DialogTitle id="policy-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
        {before !== undefined && before.proposed !== null && (
          <Alert
            severity="info"
            action={
              <Button onClick={() => form.change(before.proposed as Draft)}>{t('policies.proposal.take')}</Button>
            }
          >
            {t('policies.proposal.what')}
            <Diff kind={kind} changes={diffOf(before.value, before.proposed)} />
          </Alert>
        )}
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', alignItems: 'start' }}>
          {formFieldsOf(kind).map((field) => {
            const fault = form.faults[field.name];
            const isKey = keys.includes(field.name);
            return (
              <FieldInput
                key={field.name}
                field={field}
                options={options}
                label={t(`policies.field.${field.name}`)}
                value={form.draft[field.name]}
                onChange={(value) => form.change({ [field.name]: value })}
                error={fault && t(fault)}
                help={isKey && before !== undefined ? undefined : helps[field.name]}
                disabled={isKey && before !== undefined}
              />
            );
          })}
        </Box>
        {kind === 'calendar' && <CalendarYear of={form.draft} onChange={form.change} faults={form.faults} />}
        {kind === 'sla-policy' && <DraftClock of={form.draft} />}
        {kind === 'call-back-schedule' && <DraftCallBack of={form.draft} />}
        {kind === 'quiet-hours' && <DraftQuiet of={form.draft} />}
        {before !== undefined && (
          <Box role="status" aria-label={t('policies.changes')}>
            {isSame ? (
              <Box sx={{ color: 'text.secondary' }}>{t('policies.nothing')}</Box>
            ) : (
              <Diff kind={kind} changes={changes} />
            )}
          </Box>
        )}
        {form.failure !== undefined && <Alert severity="error">{form.failure}</Alert>}
      </DialogContent>
      <DialogActions sx={{ alignItems: 'flex-start', gap: 0.5, px: 3, pb: 2 }}>
        <TextField
          label={t('policies.reason')}
          helperText={t('policies.reasonHelp')}
          value={form.reason}
          onChange={(event) => form.setReason(event.target.value)}
          required
          slotProps={{ htmlInput: { maxLength: 500 } }}
          sx={{ flex: 1 }}
        />
        {isDated && (
          <TextField
            type="datetime-local"
            label={t('policies.validFrom')}
            value={start}
            onChange={(event) => setStart(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ width: 250 }}
          />
        )}
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="contained" disabled={!canPublish} onClick={publish}>
          {t('policies.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
