import { Alert, Button, MenuItem, TextField } from '@mui/material';
import { isOver } from '#domain/same-incident';
import { can } from '#domain/role';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useSpokenLanguage } from '../cases/use-spoken-language';
import { useT } from '../i18n/use-t';
import { useSession } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { Panel } from '../cases/Panel';
import { useMajorEventCommand, useMajorEvents } from './use-major-events';

/** The event that a case is about, with what to say in it, or the way to put the case there. Without events, nothing. */
export function CaseEvent({ of }: { of: CaseDetail }) {
  const t = useT();
  const failureText = useFailureText();
  const { user } = useSession();
  const { data } = useMajorEvents('open');
  const spoken = useSpokenLanguage(of);
  const command = useMajorEventCommand();
  if (data === undefined || data.length === 0) return null;
  const event = data.find(({ cases }) => cases.some(({ id }) => id === of.id));
  const announcement = event?.announcement[spoken] ?? '';
  const mayJoin = can(user, 'case:link', of) && !isOver(of.status);
  if (event === undefined && !mayJoin) return null;
  const join = (eventId: string | null) => command.mutate((hotline) => hotline.joinMajorEvent(of.id, eventId));
  return (
    <Panel title={t('majorEvents.ofCase')}>
      {command.isError && <Alert severity="error">{failureText(command.error)}</Alert>}
      {event === undefined ? (
        <TextField
          select
          fullWidth
          size="small"
          label={t('majorEvents.join')}
          value=""
          disabled={command.isPending}
          onChange={({ target }) => join(target.value)}
        >
          {data.map(({ id, title, area }) => (
            <MenuItem key={id} value={id}>
              {title} · {area}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <Alert
          severity="warning"
          sx={{ whiteSpace: 'pre-line' }}
          action={
            mayJoin && (
              <Button size="small" disabled={command.isPending} onClick={() => join(null)}>
                {t('majorEvents.leave')}
              </Button>
            )
          }
        >
          <strong>
            {t(`majorEvents.levelName.${event.level}`)} · {event.title}
          </strong>
          {event.playbook !== '' && `\n${event.playbook}`}
          {announcement !== '' && `\n${t('majorEvents.tellCaller')}\n${announcement}`}
        </Alert>
      )}
    </Panel>
  );
}
