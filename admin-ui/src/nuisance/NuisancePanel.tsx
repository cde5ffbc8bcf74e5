import { Alert, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NuisanceDecision } from '#domain/nuisance';
import type { NuisanceMarkWire } from '#domain/wire/nuisance-wire';
import { CaseLink } from '../cases/CaseLink';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { Instant } from '../time/Instant';
import { MARKS_KEY, NuisanceForm } from './NuisanceForm';

/** The marks of numbers: what waits for a supervisor, what counts, and until when. */
export function NuisancePanel() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { data, error } = useQuery({ queryKey: MARKS_KEY, queryFn: () => hotline.getNuisanceMarks() });
  if (error !== null) return <Alert severity="warning">{failureText(error)}</Alert>;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Panel title={t('nuisance.title')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {data.items.map((mark) => (
          <Mark key={mark.id} mark={mark} />
        ))}
      </Box>
    </Panel>
  );
}

function Mark({ mark }: { mark: NuisanceMarkWire }) {
  const t = useT();
  const nameOf = useName();
  const hotline = useHotline();
  const [asked, setAsked] = useState<NuisanceDecision | undefined>(undefined);
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <strong>{t(`nuisance.state.${mark.state}`)}</strong>
      <span>{mark.phone}</span>
      <span>{mark.reason}</span>
      <CaseLink id={mark.caseId}>{mark.caseNumber}</CaseLink>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {nameOf(mark.askedBy.displayNames)} <Instant at={mark.askedAt} />
        {mark.expiresAt !== null && (
          <>
            {' · '}
            {t('nuisance.until')} <Instant at={mark.expiresAt} />
          </>
        )}
      </Box>
      {asked === undefined ? (
        mark.decisions.map((decision) => (
          <Button key={decision} size="small" variant="outlined" onClick={() => setAsked(decision)}>
            {t(`nuisance.decision.${decision}`)}
          </Button>
        ))
      ) : (
        <NuisanceForm
          title={t(`nuisance.decision.${asked}`)}
          run={(reason) => hotline.decideNuisanceMark(mark.id, asked, reason)}
          onDone={() => setAsked(undefined)}
        />
      )}
    </Box>
  );
}
