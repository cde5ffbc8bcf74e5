import { Box, Button } from '@mui/material';
import type { SameIncident } from '#domain/wire/same-incident-wire';
import { Caller } from '../cases/Caller';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { Instant } from '../time/Instant';
import { RelatedLine } from './RelatedLine';
import type { LinkMutation } from './use-same-incident';

/** The cases that belong to this incident, and what everybody else said, each with the own caller. */
export function Members({ incident, command }: { incident: SameIncident; command: LinkMutation }) {
  const t = useT();
  const mayLink = useCan('case:link');
  const { caseId, members } = incident;
  const others = incident.contacts.filter((contact) => contact.caseId !== caseId);
  const shown = members.filter(({ id }) => id !== caseId);
  return (
    <>
      {shown.length > 0 && (
        <Box component="ul" aria-label={t('sameIncident.title')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          <Box sx={{ color: 'text.secondary' }}>{t('sameIncident.members', { count: shown.length })}</Box>
          {shown.map((member) => (
            <Box component="li" key={member.id} sx={{ py: 0.5 }}>
              <RelatedLine of={member}>
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {member.isMerged ? t('sameIncident.merged') : t('sameIncident.linked')}
                </Box>
                {mayLink && (
                  <Button
                    size="small"
                    disabled={command.isPending}
                    onClick={() =>
                      command.mutate((hotline) => hotline.undoLink(member.id, { version: member.version }))
                    }
                    sx={{ ml: 'auto' }}
                  >
                    {t('sameIncident.undo')}
                  </Button>
                )}
              </RelatedLine>
            </Box>
          ))}
        </Box>
      )}
      {others.length > 0 && (
        <Box component="details" open={others.length <= 3}>
          <Box component="summary" sx={{ color: 'text.secondary' }}>
            {t('sameIncident.contacts', { count: others.length })}
          </Box>
          {others.map((contact) => (
            <Box key={contact.id} sx={{ py: 0.5 }}>
              <Box sx={{ color: 'text.secondary', fontSize: '0.76rem' }}>
                <Instant at={contact.receivedAt} /> · {t(`channel.${contact.channel}`)} · {contact.caseNumber}
              </Box>
              <Box lang="" sx={{ overflowWrap: 'anywhere' }}>
                {contact.text}
              </Box>
              <Caller contact={contact} />
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}
