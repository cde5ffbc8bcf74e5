import { Alert, Box, Button } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { LinkStep, SameIncident } from '#domain/wire/same-incident-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { Key } from '../keys/Key';
import { INCIDENT_KEYS } from '../keys/keymap';
import { useShortcuts } from '../keys/use-shortcuts';
import type { HotlineDataProvider } from '../providers/data-provider';
import { useFailureText } from '../shell/use-failure';
import { claimOf } from './claim';
import { Members } from './Members';
import { RelatedLine } from './RelatedLine';
import { Suggestions } from './Suggestions';
import { type LinkMutation, useLinkCommand, useSameIncident } from './use-same-incident';

/** The incident that the case is of: who else reported it, and what may be of it too. Nothing where it stands alone. */
export function SameIncidentPanel({ of }: { of: CaseDetail }) {
  const t = useT();
  const failureText = useFailureText();
  const { data, error } = useSameIncident(of);
  const command = useLinkCommand(of.id);
  if (data === undefined) return error === null ? null : <Alert severity="warning">{failureText(error)}</Alert>;
  const isLinked = data.main !== null || data.members.length > 0 || data.may.includes('undo');
  if (!isLinked && data.suggestions.length === 0) return null;
  return (
    <Panel title={t('sameIncident.title')} aside={<span>{data.contacts.length}</span>}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {command.isError && <Alert severity="warning">{failureText(command.error)}</Alert>}
        <Belongs of={of} incident={data} command={command} />
        <Members incident={data} command={command} />
        <Suggestions of={of} incident={data} command={command} />
      </Box>
    </Panel>
  );
}

type Step = 'merge' | 'undo';
const RUN: Record<Step, (hotline: HotlineDataProvider, caseId: string, claim: LinkStep) => Promise<SameIncident>> = {
  merge: (hotline, caseId, claim) => hotline.mergeCase(caseId, claim),
  undo: (hotline, caseId, claim) => hotline.undoLink(caseId, claim),
};

/** The main case that this one belongs to, and the way to merge it or to take the link back. */
function Belongs({ of, incident, command }: { of: CaseDetail; incident: SameIncident; command: LinkMutation }) {
  const t = useT();
  const { main, may } = incident;
  const steps = (['merge', 'undo'] as const).filter((step) => may.includes(step));
  const run = (step: Step) => command.mutate((hotline) => RUN[step](hotline, of.id, claimOf(of)));
  useShortcuts('incident', Object.fromEntries(steps.map((step) => [INCIDENT_KEYS[step], () => run(step)])));
  if (main === null && steps.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      {main !== null && (
        <Box>
          {t('sameIncident.belongsTo')}
          <RelatedLine of={main} />
        </Box>
      )}
      {may.includes('merge') && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>{t('sameIncident.mergeHelp')}</Box>
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        {steps.map((step) => (
          <Button
            key={step}
            variant={step === 'merge' ? 'contained' : 'outlined'}
            disabled={command.isPending}
            aria-keyshortcuts={INCIDENT_KEYS[step]}
            onClick={() => run(step)}
          >
            {t(`sameIncident.${step}`)}
            <Key of={INCIDENT_KEYS[step]} />
          </Button>
        ))}
      </Box>
    </Box>
  );
}
