import { Box, Typography } from '@mui/material';
import type { OfficerRequest } from '#domain/wire/privacy-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFormat } from '../time/use-format';
import { ReasonedCommand } from './ReasonedCommand';

export const REQUESTS_KEY = ['privacy-requests'];

/** What stands in the way of an erasure, or what granting it does; undefined for other requests. */
function noteOf({ kind, isErased, isOver, isHeld }: OfficerRequest) {
  if (kind !== 'ERASE') return undefined;
  if (isErased) return 'privacy.erased';
  if (!isOver) return 'privacy.open';
  return isHeld ? 'privacy.held' : 'privacy.erases';
}

/** One request, with the decision on it while there is none. */
export function RequestPanel({ request }: { request: OfficerRequest }) {
  const t = useT();
  const { full } = useFormat();
  const hotline = useHotline();
  const { id, kind, words, decision, decisionReason, askedAt } = request;
  const state = decision === null ? t('privacy.waiting') : t(`privacy.decision.${decision}`);
  const note = noteOf(request);
  const decide = (next: 'grant' | 'refuse') => (reason: string) =>
    hotline.decidePrivacyRequest(id, { decision: next, reason });
  return (
    <Panel title={`${t(`privacy.kind.${kind}`)} · ${request.caseNumber}`}>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, m: 0 }}>
        <dt>{t('privacy.askedAt')}</dt>
        <dd>{full(askedAt)}</dd>
        <dt>{t('privacy.words')}</dt>
        <dd>{words}</dd>
        <dt>{t('privacy.state')}</dt>
        <dd>{[state, decisionReason].filter(Boolean).join(' · ')}</dd>
      </Box>
      {note !== undefined && <Typography color="text.secondary">{t(note)}</Typography>}
      {decision === null && (
        <ReasonedCommand
          queryKey={REQUESTS_KEY}
          label={t('privacy.reason')}
          commands={[
            {
              text: t('privacy.grant'),
              run: decide('grant'),
              isMain: true,
              isClosed: note === 'privacy.open' || note === 'privacy.held',
            },
            { text: t('privacy.refuse'), run: decide('refuse') },
          ]}
        />
      )}
    </Panel>
  );
}
