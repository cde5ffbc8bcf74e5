import { Alert, Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { LINKAGE_TYPES, type LinkageType, partFault } from '#domain/linkage';
import { PRIORITIES, type Priority } from '#domain/priority';
import { otherLineThan } from '#domain/transfer';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useCategories, useCategoryName } from '../categories/use-catalogue';
import { CommandForm } from '../forms/CommandForm';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { useCaseCommand } from './use-linkages';

type Props = { of: CaseDetail; types: readonly LinkageType[]; onClose: () => void };

/** What the other line is asked for. The command keeps its id until it is accepted, so that sending it again does no harm. */
export function LinkageForm({ of, types, onClose }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const categoryName = useCategoryName();
  const to = otherLineThan(of.line);
  const categories = useCategories().filter(({ line }) => line === to);
  const [commandId] = useState(() => crypto.randomUUID());
  const [type, setType] = useState<LinkageType>(types[0] ?? 'SPLIT');
  const [category, setCategory] = useState('');
  const [priority, setPriority] = useState<Priority>(to === '110' ? 'P1' : 'P3');
  const [note, setNote] = useState('');
  const command = useCaseCommand(of.id, onClose);
  const isWhole = category !== '' && note.trim() !== '';
  const submit = () => {
    if (command.isPending || !isWhole) return;
    const claim = { commandId, version: of.version, ...(of.fence === null ? {} : { fence: of.fence }) };
    command.mutate((hotline) => hotline.askOtherLine(of.id, { ...claim, type, category, priority, note }));
  };
  const title = t('linkages.start', { line: t(`line.${to}`) });
  return (
    <CommandForm
      title={title}
      submitLabel={t('linkages.submit')}
      canSubmit={!command.isPending && isWhole}
      onSubmit={submit}
      onClose={onClose}
    >
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1.5fr 90px' }}>
        <TextField
          select
          label={t('linkages.typeLabel')}
          value={type}
          onChange={(event) => setType(LINKAGE_TYPES.find((one) => one === event.target.value) ?? type)}
        >
          {types.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`linkages.type.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('resources.cases.fields.category')}
          value={category}
          onChange={(event) => setCategory(event.target.value)}
          required
        >
          {categories.map(({ id }) => (
            <MenuItem key={id} value={id}>
              {categoryName(id)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('resources.cases.fields.priority')}
          value={priority}
          onChange={(event) => setPriority(PRIORITIES.find((one) => one === event.target.value) ?? priority)}
        >
          {PRIORITIES.filter((one) => partFault(to, one) === undefined).map((one) => (
            <MenuItem key={one} value={one}>
              {one}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <TextField
        label={t('linkages.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        autoFocus
        multiline
        required
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
    </CommandForm>
  );
}
