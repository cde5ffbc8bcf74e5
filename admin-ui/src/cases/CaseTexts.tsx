import { Box } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import { useT } from '../i18n/use-t';
import { Instant } from '../time/Instant';
import { EvidenceText } from './EvidenceText';

/** Every contact of the case in the caller's words, each with the evidence of its own decision. */
export function CaseTexts({ of }: { of: CaseDetail }) {
  const t = useT();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {of.contacts.map((contact) => (
        <Box key={contact.id} lang="">
          {of.contacts.length > 1 && (
            <Box sx={{ color: 'text.secondary', fontSize: '0.76rem' }}>
              <Instant at={contact.receivedAt} /> · {t(`channel.${contact.channel}`)}
            </Box>
          )}
          <EvidenceText
            text={contact.text}
            reasons={of.decisions.filter(({ contactId }) => contactId === contact.id).at(-1)?.reasons ?? []}
          />
        </Box>
      ))}
    </Box>
  );
}
