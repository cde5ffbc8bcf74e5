import { Alert, MenuItem, TextField } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Line, LINES } from '#domain/line';
import type { ListedRule } from '#domain/wire/consultation-wire';
import type { MeetingAgenda } from '#domain/wire/joint-meeting-wire';
import { useDepartments } from '../categories/use-catalogue';
import { OwnerChoice } from '../consultations/OwnerChoice';
import { CommandForm } from '../forms/CommandForm';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { CodesInput } from '../policies/inputs/CodesInput';
import { RowsInput } from '../policies/inputs/RowsInput';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { MEETINGS_KEY } from './meetings-key';

const ALL = { filter: {}, sort: { field: 'code', order: 'ASC' as const }, pagination: { page: 1, perPage: 10_000 } };
const NONE = '';
type Draft = { words: string; ruleId: string; line: Line };
const EMPTY: Draft = { words: '', ruleId: NONE, line: '12345' };

/** Records the meeting that is held now: who is there and what they decide, which may change the boundary list. */
export function MeetingForm({ agenda, onClose }: { agenda: MeetingAgenda; onClose: () => void }) {
  const t = useT();
  const nameOf = useName();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const departments = useDepartments().map(({ id, names, isRetired }) => ({
    ...{ value: id, label: nameOf(names), isRetired },
  }));
  const { data: rules } = useQuery({
    queryKey: ['boundary-rules', 'all'],
    queryFn: async () => (await hotline.getList<ListedRule>('boundary-rules', ALL)).data,
  });
  const entries = rules?.filter(({ validTo }) => validTo === null) ?? [];
  const [parties, setParties] = useState<string[]>([...LINES]);
  const [decisions, setDecisions] = useState([EMPTY]);
  const record = useMutation({
    mutationFn: () =>
      hotline.recordMeeting({
        since: agenda.since,
        parties,
        decisions: decisions.map(({ words, ruleId, line }) => {
          const rule = entries.find(({ id }) => id === ruleId);
          return { words, rule: rule && { code: rule.code, area: rule.area, version: rule.version, line } };
        }),
      }),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: MEETINGS_KEY }),
  });
  const canSubmit =
    !record.isPending &&
    decisions.length > 0 &&
    decisions.every(({ words }) => words.trim() !== '') &&
    parties.length > 1;
  const label = t('jointMeetings.record');
  return (
    <CommandForm
      isFramed
      title={label}
      submitLabel={label}
      canSubmit={canSubmit}
      onSubmit={() => canSubmit && record.mutate()}
      onClose={onClose}
    >
      {record.isError && <Alert severity="error">{failureText(record.error)}</Alert>}
      <CodesInput
        label={t('jointMeetings.parties')}
        options={[...LINES.map((line) => ({ value: line, label: t(`line.${line}`) })), ...departments]}
        value={parties}
        onChange={setParties}
      />
      <RowsInput<Draft>
        label={t('jointMeetings.decisions')}
        rows={decisions}
        onChange={setDecisions}
        next={EMPTY}
        addLabel={t('jointMeetings.add')}
        removeLabel={(n) => t('jointMeetings.remove', { n })}
      >
        {({ words, ruleId, line }, change) => (
          <>
            <TextField
              label={t('jointMeetings.words')}
              value={words}
              required
              fullWidth
              multiline
              onChange={({ target }) => change({ words: target.value })}
              slotProps={{ htmlInput: { maxLength: 500 } }}
            />
            <TextField
              select
              label={t('jointMeetings.entry')}
              value={ruleId}
              sx={{ minWidth: 200 }}
              onChange={({ target }) => {
                const rule = entries.find(({ id }) => id === target.value);
                change({
                  ruleId: target.value,
                  line: rule === undefined ? line : LINES.find((one) => one !== rule.line),
                });
              }}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            >
              <MenuItem value={NONE}>{t('jointMeetings.noEntry')}</MenuItem>
              {entries.map(({ id, matter, area, line: now }) => (
                <MenuItem key={id} value={id}>
                  {nameOf(matter)} · {area} · {now}
                </MenuItem>
              ))}
            </TextField>
            {ruleId !== NONE && <OwnerChoice among={LINES} value={line} onChange={(next) => change({ line: next })} />}
          </>
        )}
      </RowsInput>
    </CommandForm>
  );
}
