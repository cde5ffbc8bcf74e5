import { Alert, Box, Button, TextField } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';

const SEVERITY = { OFFERED: 'info', CLAIMED: 'warning', OWNED: 'success', REFUSED: 'info', WITHDRAWN: 'info' } as const;

/** Where a case that came from the other installation stands between the two, and the way to refuse it while it rings. */
export function HandoverNotice({ caseId }: { caseId: string }) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const queryKey = ['cases', 'handover', caseId] as const;
  const { data } = useQuery({ queryKey, queryFn: () => hotline.getHandover(caseId) });
  const refuse = useMutation({
    mutationFn: () => hotline.refuseHandover(caseId, reason),
    onSuccess: (answer) => queries.setQueryData(queryKey, answer),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['cases'] });
      void queries.invalidateQueries({ queryKey: ['seat'] });
    },
  });
  const handover = data?.handover;
  if (!handover) return null;
  const { fromLine: line, theirCaseNumber, state, mayRefuse } = handover;
  return (
    <Alert severity={SEVERITY[state]} role="status">
      {t('link.theirs', { line, number: theirCaseNumber ?? '—', reason: handover.reason })}
      <br />
      <strong>{t(`link.state.${state}`)}</strong>
      {mayRefuse && (
        <Box
          component="form"
          noValidate
          aria-label={t('link.refuse')}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') refuse.mutate();
          }}
          sx={{ display: 'flex', gap: 1, mt: 1 }}
        >
          <TextField
            label={t('link.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required
            fullWidth
            slotProps={{ htmlInput: { maxLength: 2_000 } }}
          />
          <Button type="submit" variant="contained" disabled={refuse.isPending || reason.trim() === ''}>
            {t('link.refuse')}
          </Button>
        </Box>
      )}
      {refuse.isError && failureText(refuse.error)}
    </Alert>
  );
}
