import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { ListedRule } from '#domain/wire/consultation-wire';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useBoundaryCommand } from './use-boundary-command';

/** Ends an entry, after saying what that means. */
export function EndDialog({ rule, onClose }: { rule: ListedRule; onClose: () => void }) {
  const t = useT();
  const nameOf = useName();
  const command = useBoundaryCommand(onClose);
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="end-title">
      <DialogTitle id="end-title">{t('boundaries.end')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>
        <Typography>{nameOf(rule.matter)}</Typography>
        <Typography color="text.secondary">{t('boundaries.endHelp')}</Typography>
        {command.failure !== undefined && <Alert severity="error">{command.failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          variant="contained"
          disabled={command.isPending}
          onClick={() => command.mutate((hotline) => hotline.endBoundaryRule(rule.id))}
        >
          {t('boundaries.end')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
