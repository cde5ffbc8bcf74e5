import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useT } from '../i18n/use-t';

type Props = {
  title: string;
  saveLabel: string;
  maxWidth: 'xs' | 'sm';
  failure: string | undefined;
  canSave: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** The frame in which a row of an administrator's list is made or changed. */
export function EditDialog({ title, saveLabel, maxWidth, failure, canSave, onSave, onClose, children }: Props) {
  const t = useT();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} maxWidth={maxWidth} fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, '&&': { pt: 1 } }}>
        {children}
        {failure !== undefined && <Alert severity="error">{failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="contained" disabled={!canSave} onClick={onSave}>
          {saveLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
