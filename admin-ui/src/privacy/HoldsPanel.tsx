import { Box, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LegalHoldWire } from '#domain/wire/privacy-wire';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFormat } from '../time/use-format';
import { ReasonedCommand } from './ReasonedCommand';

const HOLDS_KEY = ['legal-holds'];

/** Cases of which nothing is deleted. */
export function HoldsPanel() {
  const t = useT();
  const hotline = useHotline();
  const [caseNumber, setCaseNumber] = useState('');
  const { data } = useQuery({ queryKey: HOLDS_KEY, queryFn: () => hotline.getLegalHolds() });
  const place = (reason: string) => hotline.placeHold({ caseNumber: caseNumber.trim(), reason });
  return (
    <Panel title={t('privacy.holds')}>
      <Typography color="text.secondary">{t('privacy.holdsHelp')}</Typography>
      <ReasonedCommand
        queryKey={HOLDS_KEY}
        label={t('privacy.holdReason')}
        isReady={caseNumber.trim() !== ''}
        fields={
          <TextField
            size="small"
            label={t('privacy.caseNumber')}
            value={caseNumber}
            onChange={(event) => setCaseNumber(event.target.value)}
          />
        }
        commands={[{ text: t('privacy.place'), run: place, isMain: true }]}
      />
      {data?.items.map((hold) => (
        <Hold key={hold.id} hold={hold} />
      ))}
    </Panel>
  );
}

function Hold({ hold: { id, caseNumber, reason, placedAt, liftedAt, liftReason } }: { hold: LegalHoldWire }) {
  const t = useT();
  const { full } = useFormat();
  const hotline = useHotline();
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography>
        {caseNumber} · {full(placedAt)} · {reason}
      </Typography>
      {liftedAt === null ? (
        <ReasonedCommand
          queryKey={HOLDS_KEY}
          label={t('privacy.liftReason')}
          commands={[{ text: t('privacy.lift'), run: (why) => hotline.liftHold(id, why) }]}
        />
      ) : (
        <Typography color="text.secondary">
          {t('privacy.lifted', { at: full(liftedAt), reason: liftReason ?? '' })}
        </Typography>
      )}
    </Box>
  );
}
