import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';

type Props = { title: string; help: string; secret: string; closeLabel: string; onClose: () => void };

/** Shows what is told once. It is closed by its button only, so that no stray click loses it. */
export function SecretDialog({ title, help, secret, closeLabel, onClose }: Props) {
  return (
    <Dialog open maxWidth="sm" fullWidth aria-labelledby="secret-title">
      <DialogTitle id="secret-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">{help}</Alert>
        <Typography
          component="code"
          sx={{ fontFamily: 'monospace', fontSize: '1.1rem', overflowWrap: 'anywhere', userSelect: 'all' }}
        >
          {secret}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {closeLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
