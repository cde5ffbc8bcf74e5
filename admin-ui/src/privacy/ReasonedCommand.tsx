import { Alert, Box, Button, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useFailureText } from '../shell/use-failure';

type Props = {
  /** What of the page is read anew afterwards. */
  queryKey: string[];
  label: string;
  /** Other fields of the command, and whether they are filled in. */
  fields?: ReactNode;
  isReady?: boolean;
  commands: { text: string; run: (reason: string) => Promise<unknown>; isMain?: boolean; isClosed?: boolean }[];
};

/** Whatever the privacy officer does needs its reason. */
export function ReasonedCommand({ queryKey, label, fields, isReady = true, commands }: Props) {
  const failureText = useFailureText();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: (run: (reason: string) => Promise<unknown>) => run(reason.trim()),
    onSuccess: () => setReason(''),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  const mayRun = isReady && reason.trim() !== '' && !isPending;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 }}>
      {fields}
      <TextField
        size="small"
        label={label}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        sx={{ flex: 1, minWidth: 200 }}
      />
      {commands.map(({ text, run, isMain = false, isClosed = false }) => (
        <Button
          key={text}
          variant={isMain ? 'contained' : 'text'}
          disabled={!mayRun || isClosed}
          onClick={() => mutate(run)}
        >
          {text}
        </Button>
      ))}
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
    </Box>
  );
}
