import Close from '@mui/icons-material/Close';
import { Box, Button, FormHelperText, FormLabel, IconButton } from '@mui/material';
import { type ReactNode, useId } from 'react';

type Props<R> = {
  label: string;
  rows: readonly R[];
  onChange: (rows: R[]) => void;
  /** What a new row begins with. */
  next: R;
  addLabel: string;
  removeLabel: (n: number) => string;
  error?: string;
  children: (row: R, change: (part: Partial<R>) => void, index: number) => ReactNode;
};

/** A list of rows of one kind, in order: each is edited in place, and taken away or added at the end. */
export function RowsInput<R extends object>(props: Props<R>) {
  const { label, rows, onChange, next, addLabel, removeLabel, error, children } = props;
  const id = useId();
  const put = (index: number, part: Partial<R>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <Box role="group" aria-labelledby={id} sx={{ gridColumn: '1 / -1', display: 'grid', gap: 1 }}>
      <FormLabel id={id} error={error !== undefined} sx={{ fontSize: '0.82rem' }}>
        {label}
      </FormLabel>
      {rows.map((row, index) => (
        <Box key={`${rows.length} ${index}`} sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
          <Box component="span" sx={{ color: 'text.secondary', minWidth: 16 }}>
            {index + 1}
          </Box>
          {children(row, (part) => put(index, part), index)}
          <IconButton
            size="small"
            aria-label={removeLabel(index + 1)}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <Close fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {error !== undefined && <FormHelperText error>{error}</FormHelperText>}
      <Button variant="outlined" onClick={() => onChange([...rows, next])} sx={{ justifySelf: 'start' }}>
        {addLabel}
      </Button>
    </Box>
  );
}
