import { Alert, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Names } from '#domain/language';
import { EVENT_LEVELS } from '#domain/major-event';
import type { AccountWire } from '#domain/wire/account-wire';
import type { MajorEventWire } from '#domain/wire/major-event-wire';
import { useDepartments } from '../categories/use-catalogue';
import { CommandForm } from '../forms/CommandForm';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { CodesInput } from '../policies/inputs/CodesInput';
import { NamesInput } from '../policies/inputs/NamesInput';
import { useHotline, useSession } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { useMajorEventCommand } from './use-major-events';

const ALL = { filter: {}, sort: { field: 'username', order: 'ASC' as const }, pagination: { page: 1, perPage: 1_000 } };

/** The supervisors, one of whom leads. */
function useLeads(): AccountWire[] {
  const hotline = useHotline();
  const { data } = useQuery({
    queryKey: ['users', 'leads'],
    queryFn: async () => (await hotline.getList<AccountWire>('users', ALL)).data,
  });
  return data?.filter(({ role, disabledAt }) => role === 'SUPERVISOR' && disabledAt === null) ?? [];
}

const NOTHING: Names = { zh: '', en: '', vi: '' };

type Props = {
  before?: MajorEventWire;
  /** The surge that the event answers, and what is known of it. */
  answering?: { surgeId: string; title: string; area: string };
  onClose: () => void;
};

/** Declares an event, or says what has changed about one and why. */
export function EventForm({ before, answering, onClose }: Props) {
  const t = useT();
  const nameOf = useName();
  const failureText = useFailureText();
  const { user } = useSession();
  const leads = useLeads();
  const departments = useDepartments().map(({ id, names, isRetired }) => ({
    value: id,
    label: nameOf(names),
    isRetired,
  }));
  const [draft, setDraft] = useState({
    ...{
      title: before?.title ?? answering?.title ?? '',
      level: before?.level ?? 'III',
      area: before?.area ?? answering?.area ?? '',
    },
    ...{ playbook: before?.playbook ?? '', leadId: before?.lead.id ?? user.id, reason: '' },
    announcement: before?.announcement ?? NOTHING,
    departmentCodes: before?.departmentCodes ?? [],
  });
  const change = (part: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...part }));
  const command = useMajorEventCommand(onClose);
  const isWhole = [draft.title, draft.area, before === undefined ? '-' : draft.reason].every(
    (one) => one.trim() !== '',
  );
  const canSubmit = !command.isPending && isWhole;
  const submit = () => {
    const { title, reason, ...standing } = draft;
    if (!canSubmit) return;
    command.mutate((hotline) =>
      before === undefined
        ? hotline.declareMajorEvent({ title, ...standing, surgeId: answering?.surgeId })
        : hotline.changeMajorEvent(before.id, { version: before.version, ...standing, reason }),
    );
  };
  const label = t(before === undefined ? 'majorEvents.declare' : 'majorEvents.change');
  const words = (name: 'title' | 'area' | 'playbook' | 'reason', isLong: boolean, isRequired = true) => (
    <TextField
      label={t(`majorEvents.${name}`)}
      value={draft[name]}
      required={isRequired}
      multiline={isLong}
      minRows={isLong ? 2 : undefined}
      onChange={(event) => change({ [name]: event.target.value })}
      slotProps={{ htmlInput: { maxLength: isLong ? 2_000 : 200 } }}
    />
  );
  return (
    <CommandForm title={label} submitLabel={label} canSubmit={canSubmit} onSubmit={submit} onClose={onClose} isFramed>
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
      {before === undefined && words('title', false)}
      <TextField
        select
        label={t('majorEvents.level')}
        value={draft.level}
        onChange={(event) => change({ level: EVENT_LEVELS.find((one) => one === event.target.value) })}
      >
        {EVENT_LEVELS.map((level) => (
          <MenuItem key={level} value={level}>
            {t(`majorEvents.levelName.${level}`)}
          </MenuItem>
        ))}
      </TextField>
      {words('area', false)}
      <TextField
        select
        label={t('majorEvents.lead')}
        value={draft.leadId}
        onChange={(event) => change({ leadId: event.target.value })}
      >
        {(leads.length > 0 ? leads : [user]).map(({ id, displayNames }) => (
          <MenuItem key={id} value={id}>
            {nameOf(displayNames)}
          </MenuItem>
        ))}
      </TextField>
      <CodesInput
        label={t('majorEvents.departments')}
        options={departments}
        value={draft.departmentCodes}
        onChange={(departmentCodes) => change({ departmentCodes })}
      />
      {words('playbook', true, false)}
      <NamesInput
        isLong
        label={t('majorEvents.announcement')}
        value={draft.announcement}
        onChange={(announcement) => change({ announcement })}
      />
      {before !== undefined && words('reason', true)}
    </CommandForm>
  );
}
