import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { ChangeKind } from '#domain/wire/policy-wire';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { ChangeItem } from './ChangeItem';
import { usePolicyChanges } from './use-policies';
import { ListLoading } from '../shell/ListLoading';

/** More versions than one policy is likely to have. */
const MOST_VERSIONS = 100;

/** Every version of one policy, the newest first, down to the one that came with the product. */
export function History({
  kind,
  of,
  title,
  onClose,
}: {
  kind: ChangeKind;
  of: string;
  title: string;
  onClose: () => void;
}) {
  const t = useT();
  const failureText = useFailureText();
  const { data, error } = usePolicyChanges({ kind, key: of, perPage: MOST_VERSIONS });
  const first = data?.items.at(-1);
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="history-title">
      <DialogTitle id="history-title">{title}</DialogTitle>
      <DialogContent>
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {data === undefined && error === null && <ListLoading />}
        {data !== undefined && (
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {data.items.map((change) => (
              <ChangeItem key={change.id} change={change} />
            ))}
            {(first === undefined || first.before !== null) && (
              <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}>
                {t('policies.version', { version: 1 })} · {t('policies.product')}
              </Box>
            )}
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('policies.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
