import { Alert, Box } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { ConsultationWire } from '#domain/wire/consultation-wire';
import { useEventText } from '../cases/use-event-text';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { Countdown } from '../time/Countdown';
import { Instant } from '../time/Instant';
import { useFormat } from '../time/use-format';
import { DecisionForm } from './DecisionForm';
import { OpinionForm } from './OpinionForm';
import { usePartyName } from './use-party-name';

/** One dispute: what is asked, what speaks to it, what the parties say, and what was decided. */
export function Consultation({ of, one }: { of: CaseDetail; one: ConsultationWire }) {
  const t = useT();
  const nameOf = useName();
  const partyName = usePartyName();
  const eventText = useEventText();
  const { day } = useFormat();
  const { decision, dueAt } = one;
  return (
    <Box sx={{ display: 'grid', gap: 1, overflowWrap: 'anywhere' }}>
      <Alert severity={decision !== null ? 'success' : one.isLate ? 'error' : 'warning'} role="status">
        <strong>{one.question}</strong>
        <Box>
          {one.openedBy === null
            ? t('consultations.system')
            : t('consultations.by', { name: nameOf(one.openedBy.displayNames) })}{' '}
          · <Instant at={one.openedAt} />
          {decision === null && dueAt !== null && (
            <>
              {' '}
              · {t(one.isLate ? 'consultations.late' : 'consultations.due')} <Countdown dueAt={dueAt} />
            </>
          )}
        </Box>
        {decision !== null && (
          <Box>
            {t('consultations.decided', { line: t(`line.${decision.owner}`) })} · {nameOf(decision.by.displayNames)} ·{' '}
            {decision.reason}
          </Box>
        )}
        {decision?.rule && (
          <Box>
            {t('consultations.rule', {
              ...{ code: decision.rule.code, version: decision.rule.version, day: day(decision.rule.validFrom) },
            })}
          </Box>
        )}
      </Alert>
      {one.evidence.length > 0 && (
        <Box component="ul" aria-label={t('consultations.evidence')} sx={{ m: 0, pl: 2.5, color: 'text.secondary' }}>
          {of.events
            .filter(({ id }) => one.evidence.includes(id))
            .map((event) => (
              <li key={event.id}>
                <Instant at={event.at} /> {eventText(event)}
              </li>
            ))}
        </Box>
      )}
      {one.opinions.map(({ id, party, owner, words, by }) => (
        <Box key={id}>
          <strong>{t('consultations.saying', { party: partyName(party), line: t(`line.${owner}`) })}</strong> {words} ·{' '}
          {nameOf(by.displayNames)}
        </Box>
      ))}
      {one.maySpeakFor.length > 0 && <OpinionForm caseId={of.id} one={one} />}
      {one.mayDecide.length > 0 && <DecisionForm of={of} one={one} />}
      {one.maySpeakFor.length > 0 && one.mayDecide.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>{t('consultations.waitsForOther')}</Box>
      )}
    </Box>
  );
}
