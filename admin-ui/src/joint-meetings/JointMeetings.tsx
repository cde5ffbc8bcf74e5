import { Alert, Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Panel } from '../cases/Panel';
import { usePartyName } from '../consultations/use-party-name';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { Instant } from '../time/Instant';
import { Agenda } from './Agenda';
import { MeetingForm } from './MeetingForm';
import { MEETINGS_KEY } from './meetings-key';

/** `/joint-meetings`: what the next meeting of the two lines has to speak of, and what the former ones decided. */
export function JointMeetings() {
  const t = useT();
  const nameOf = useName();
  const partyName = usePartyName();
  const failureText = useFailureText();
  const hotline = useHotline();
  const [isRecording, setRecording] = useState(false);
  const { data: agenda, error } = useQuery({
    queryKey: [...MEETINGS_KEY, 'agenda'],
    queryFn: () => hotline.getMeetingAgenda(),
  });
  const { data: meetings } = useQuery({ queryKey: MEETINGS_KEY, queryFn: () => hotline.getMeetings() });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('jointMeetings.title')} />
      {error !== null && <Alert severity="warning">{failureText(error)}</Alert>}
      {agenda !== undefined && (
        <Panel title={t('jointMeetings.agenda')}>
          {agenda.since !== null && (
            <Typography color="text.secondary">
              {t('jointMeetings.since')} <Instant at={agenda.since} />
            </Typography>
          )}
          <Agenda of={agenda} />
          {!isRecording && (
            <Button variant="contained" sx={{ mt: 1 }} onClick={() => setRecording(true)}>
              {t('jointMeetings.record')}
            </Button>
          )}
        </Panel>
      )}
      {agenda !== undefined && isRecording && <MeetingForm agenda={agenda} onClose={() => setRecording(false)} />}
      {meetings?.map(({ id, heldAt, parties, agenda: spokenOf, decisions, recordedBy }) => (
        <Panel key={id} title={t('jointMeetings.held')}>
          <Typography color="text.secondary">
            <Instant at={heldAt} /> · {parties.map(partyName).join(' · ')} · {nameOf(recordedBy.displayNames)}
          </Typography>
          <ol>
            {decisions.map(({ words, rule }) => (
              <li key={words}>
                {words}
                {rule !== null && ` · ${t('jointMeetings.rule', { ...rule })}`}
              </li>
            ))}
          </ol>
          <Agenda of={spokenOf} />
        </Panel>
      ))}
    </Box>
  );
}
