import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useT } from '../i18n/use-t';

type Props = {
  title: string;
  /** Whom or what it is about. */
  subject: string;
  help: string;
  failure: string | undefined;
  isPending: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Says what a command means before it is sent. */
export function ConfirmDialog({ title, subject, help, failure, isPending, onConfirm, onClose }: Props) {
  const t = useT();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="confirm-title">
      <DialogTitle id="confirm-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>
        <Typography sx={{ fontWeight: 650 }}>{subject}</Typography>
        <Typography color="text.secondary">{help}</Typography>
        {failure !== undefined && <Alert severity="error">{failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="contained" disabled={isPending} onClick={onConfirm}>
          {title}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
