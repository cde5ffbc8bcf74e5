import { Box, Typography } from '@mui/material';
import type { MeetingAgenda } from '#domain/wire/joint-meeting-wire';
import { CaseLink } from '../cases/CaseLink';
import { CategoryName } from '../categories/CategoryName';
import { useT } from '../i18n/use-t';
import { Instant } from '../time/Instant';

const KINDS = ['refused', 'bounced', 'consulted'] as const;

/** What the lines did not agree on since the meeting before, case by case. */
export function Agenda({ of }: { of: MeetingAgenda }) {
  const t = useT();
  return KINDS.map((kind) => (
    <Box key={kind} component="details" open={of[kind].length > 0}>
      <Typography component="summary" sx={{ fontWeight: 650 }}>
        {t(`jointMeetings.${kind}`, { count: of[kind].length })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {of[kind].map(({ caseId, caseNumber, category, at }) => (
          <li key={caseId}>
            <Instant at={at} /> <CaseLink id={caseId}>{caseNumber}</CaseLink> <CategoryName code={category} />
          </li>
        ))}
      </Box>
    </Box>
  ));
}
