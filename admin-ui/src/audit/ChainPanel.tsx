import { Alert, Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import type { ChainReportWire } from '#domain/wire/audit-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { useFormat } from '../time/use-format';

/** Has the chain read from its first row, and says what came of it. */
export function ChainPanel() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => hotline.verifyAudit() });
  const button = (
    <Button variant="outlined" size="small" disabled={isPending} onClick={() => mutate()}>
      {t(isPending ? 'audit.verifying' : 'audit.verify')}
    </Button>
  );
  return (
    <Panel title={t('audit.chain')} aside={button}>
      <Box role="status" sx={{ display: 'grid', gap: 1 }}>
        {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
        {data !== undefined && <Report of={data} />}
      </Box>
    </Panel>
  );
}

function Report({ of: { rows, anchors, fault, checkedAt } }: { of: ChainReportWire }) {
  const t = useT();
  const { full } = useFormat();
  const at = full(checkedAt);
  if (fault !== null) {
    const said = { seq: fault.seq, fault: t(`audit.faults.${fault.fault}`), rows, at };
    return <Alert severity="error">{t('audit.broken', said)}</Alert>;
  }
  return (
    <>
      <Alert severity="success">{t('audit.whole', { rows, anchors, at })}</Alert>
      {anchors === 0 && <Alert severity="warning">{t('audit.unanchored')}</Alert>}
    </>
  );
}
