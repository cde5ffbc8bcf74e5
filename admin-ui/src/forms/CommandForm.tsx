import { Box, Button } from '@mui/material';
import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '../i18n/use-t';

type Props = {
  title: string;
  submitLabel: string;
  canSubmit: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** Drawn as a card of its own, where the form does not already stand in one. */
  isFramed?: boolean;
  children: ReactNode;
};

const FRAME = {
  gap: 1.5,
  p: 1.5,
  borderRadius: 2,
  border: 1,
  borderColor: 'primary.main',
  bgcolor: 'background.paper',
};

/** The frame of every form that does something to a case: Ctrl+Enter sends it, Escape closes it, and both stand below. */
export function CommandForm({ title, submitLabel, canSubmit, onSubmit, onClose, isFramed = false, children }: Props) {
  const t = useT();
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      onSubmit();
    }
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  }
  return (
    <Box
      component="form"
      noValidate
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      sx={{ display: 'grid', gap: 1.25, ...(isFramed ? FRAME : {}) }}
    >
      {children}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button type="submit" variant="contained" disabled={!canSubmit}>
          {submitLabel}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
          {t('form.submitKeys')}
        </Box>
      </Box>
    </Box>
  );
}
