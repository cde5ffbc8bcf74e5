import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { CaseLink } from '../cases/CaseLink';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { Countdown } from '../time/Countdown';

/** On the supervisor's board: what the lines cannot agree on, by the time it is due. */
export function ConsultationCard() {
  const t = useT();
  const hotline = useHotline();
  const { data } = useQuery({ queryKey: ['board', 'consultations'], queryFn: () => hotline.getOpenConsultations() });
  if (data === undefined) return null;
  return (
    <Panel title={t('consultations.board.title')}>
      {data.length === 0 && <Typography color="text.secondary">{t('consultations.board.none')}</Typography>}
      {data.map((one) => (
        <Box key={one.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 0.5 }}>
          <PriorityBadge priority={one.priority} />
          <CaseLink id={one.caseId}>{one.caseNumber}</CaseLink>
          <Box sx={{ flex: 1, overflowWrap: 'anywhere' }}>{one.question}</Box>
          {one.dueAt !== null && <Countdown dueAt={one.dueAt} />}
        </Box>
      ))}
    </Panel>
  );
}
