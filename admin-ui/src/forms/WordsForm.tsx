import { Alert, TextField } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFailureText } from '../shell/use-failure';
import { CommandForm } from './CommandForm';

type Props = {
  /** What is done, also on the button. */
  title: string;
  /** What the words are about. */
  label: string;
  run: (words: string) => Promise<unknown>;
  onClose: () => void;
};

/** Something that is done once, with words that stay on record. What hangs on cases is read again whatever came of it. */
export function WordsForm({ title, label, run, onClose }: Props) {
  const failureText = useFailureText();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const command = useMutation({
    mutationFn: () => run(words),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  const canSubmit = !command.isPending && words.trim() !== '';
  const submit = () => {
    if (canSubmit) command.mutate();
  };
  return (
    <CommandForm title={title} submitLabel={title} canSubmit={canSubmit} onSubmit={submit} onClose={onClose} isFramed>
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
      <TextField
        label={label}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        required
        autoFocus
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
    </CommandForm>
  );
}
