import { Box } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import { CallBackPanel } from '../call-backs/CallBackPanel';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { Instructions } from '../knowledge/Instructions';
import { KnowledgePanel } from '../knowledge/KnowledgePanel';
import { OrderPanel } from '../orders/OrderPanel';
import { HandoverNotice } from '../link/HandoverNotice';
import { LinkFeedback } from '../link/LinkFeedback';
import { CaseEvent } from '../major-events/CaseEvent';
import { Questions } from '../questions/Questions';
import { PauseControls } from '../sla/PauseControls';
import { Actions } from './actions/Actions';
import { CaseFacts } from './CaseFacts';
import { CaseHeader } from './CaseHeader';
import { CaseTexts } from './CaseTexts';
import { Clocks } from './Clocks';
import { EarlierCases } from './EarlierCases';
import { SameIncidentPanel } from '../same-incident/SameIncidentPanel';
import { ConsultationPanel } from '../consultations/ConsultationPanel';
import { LinkagePanel } from '../linkages/LinkagePanel';
import { WordsForm } from '../linkages/WordsForm';
import { TransferPanel } from '../transfers/TransferPanel';
import { UnitsPanel } from '../units/UnitsPanel';
import { Panel } from './Panel';
import { Proposal } from './Proposal';
import { Timeline } from './Timeline';

/**
 * A whole case on one screen: what was said and what to do on the left, facts, clocks and history on the right. A department
 * sees its order: what the two lines do with the case is not for it.
 */
export function CaseView({ of }: { of: CaseDetail }) {
  const t = useT();
  const decision = of.decisions.at(-1);
  const isOfLines = useCan('background:read');
  return (
    <Box component="article" aria-label={of.number} sx={{ display: 'grid', gap: 1.5 }}>
      <CaseHeader of={of} />
      {isOfLines && <HandoverNotice key={of.id} caseId={of.id} />}
      <LinkFeedback events={of.events} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 380px' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, alignSelf: 'stretch' }}>
          <Panel title={of.contacts.length > 1 ? t('case.texts', { count: of.contacts.length }) : t('case.text')}>
            <CaseTexts of={of} />
            <WordsForm key={of.id} of={of} />
          </Panel>
          {isOfLines && <Instructions key={`instructions ${of.id}`} of={of} />}
          <Actions key={of.id} of={of} />
          <UnitsPanel key={`units ${of.id}`} of={of} />
          {isOfLines && <CaseEvent key={`event ${of.id}`} of={of} />}
          {isOfLines && <Questions key={`questions ${of.id}`} of={of} />}
          {isOfLines && <SameIncidentPanel key={`incident ${of.id}`} of={of} />}
          <CallBackPanel caseId={of.id} />
          <OrderPanel of={of} />
          {isOfLines && (
            <>
              <TransferPanel key={of.id} of={of} />
              <LinkagePanel key={`links-${of.id}`} of={of} />
              <ConsultationPanel of={of} />
            </>
          )}
          {decision !== undefined && (
            <Panel title={t('case.proposal')}>
              <Proposal triage={decision} />
            </Panel>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Panel title={t('case.facts')}>
            <CaseFacts of={of} />
          </Panel>
          <EarlierCases caseId={of.id} />
          <Panel title={t('case.clocks')}>
            <Clocks clocks={of.clocks} />
            {isOfLines && <PauseControls key={of.id} of={of} />}
          </Panel>
          <KnowledgePanel category={of.category} />
          <Panel title={t('case.timeline')}>
            <Timeline events={of.events} />
          </Panel>
        </Box>
      </Box>
    </Box>
  );
}
