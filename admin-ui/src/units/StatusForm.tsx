import { Alert, Box, Button, MenuItem, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { UNIT_STATUSES } from '#domain/unit';
import type { UnitWire } from '#domain/wire/unit-wire';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { UNITS_KEY } from './units-key';

type Props = { unit: UnitWire; onDone: () => void };

/** Says of a unit that it works by its shift, was called in or cannot be sent, and why. */
export function StatusForm({ unit, onDone }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const [status, setStatus] = useState(unit.status);
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => hotline.setUnitStatus(unit.id, { version: unit.version, status, reason }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: UNITS_KEY }),
  });
  return (
    <Box
      component="form"
      noValidate
      aria-label={`${t('units.list.set')} ${unit.id}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') save.mutate();
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <TextField
        select
        label={t('units.list.status')}
        value={status}
        onChange={(event) => setStatus(UNIT_STATUSES.find((one) => one === event.target.value) ?? status)}
      >
        {UNIT_STATUSES.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`units.status.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('units.list.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required
        sx={{ flexGrow: 1 }}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Button type="submit" variant="contained" disabled={save.isPending || reason.trim() === ''}>
        {t('units.list.save')}
      </Button>
      {save.isError && <Alert severity="error">{failureText(save.error)}</Alert>}
    </Box>
  );
}
