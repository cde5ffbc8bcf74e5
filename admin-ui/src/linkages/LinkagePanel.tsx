import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { otherLineThan } from '#domain/transfer';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { CaseLinkages } from '#domain/wire/linkage-wire';
import { CaseLink } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { StatusLabel } from '../badges/StatusLabel';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { Countdown } from '../time/Countdown';
import { LinkageForm } from './LinkageForm';
import { useLinkages } from './use-linkages';

/** The parts of the matter that the other line has, as they stand there now, and the way to ask for one more. */
export function LinkagePanel({ of }: { of: CaseDetail }) {
  const t = useT();
  const { data } = useLinkages(of.id);
  const [isOpen, setOpen] = useState(false);
  if (data === undefined || (data.linkages.length === 0 && data.mayLink.length === 0)) return null;
  return (
    <Panel title={t('linkages.title')}>
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {data.linkages.map((one) => (
          <LinkedCase key={one.id} one={one} />
        ))}
        {data.mayLink.length > 0 && !isOpen && (
          <Button variant="outlined" onClick={() => setOpen(true)} sx={{ justifySelf: 'start' }}>
            {t('linkages.start', { line: t(`line.${otherLineThan(of.line)}`) })}
          </Button>
        )}
        {isOpen && <LinkageForm of={of} types={data.mayLink} onClose={() => setOpen(false)} />}
      </Box>
    </Panel>
  );
}

function LinkedCase({ one }: { one: CaseLinkages['linkages'][number] }) {
  const t = useT();
  const { other } = one;
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <LineBadge line={other.line} />
        <PriorityBadge priority={other.priority} />
        <CaseLink id={other.id}>{other.number}</CaseLink>
        <StatusLabel status={other.status} />
        {other.nextDue !== null && <Countdown dueAt={other.nextDue.dueAt} />}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>
        {t(one.isAsking ? 'linkages.asked' : 'linkages.asking')} · {t(`linkages.type.${one.type}`)} · {one.note}
      </Box>
      {one.feedback !== null && <Box>{t('linkages.feedback', { feedback: one.feedback })}</Box>}
    </Box>
  );
}
