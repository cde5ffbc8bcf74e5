import { Box, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { KEEP_DAYS } from '#domain/retention';
import type { RetentionRuleWire } from '#domain/wire/privacy-wire';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFormat } from '../time/use-format';
import { ReasonedCommand } from './ReasonedCommand';

const RULES_KEY = ['retention-rules'];

/** How long what is kept; a longer time counts at once, a shorter one when a second person agrees. */
export function RetentionPanel() {
  const t = useT();
  const hotline = useHotline();
  const { data } = useQuery({ queryKey: RULES_KEY, queryFn: () => hotline.getRetentionRules() });
  return (
    <Panel title={t('privacy.retention')}>
      <Typography color="text.secondary">{t('privacy.retentionHelp')}</Typography>
      {data?.items.map((rule) => (
        <Rule key={`${rule.dataClass} ${rule.keepDays}`} rule={rule} />
      ))}
    </Panel>
  );
}

function Rule({ rule }: { rule: RetentionRuleWire }) {
  const { dataClass, keepDays } = rule;
  const t = useT();
  const hotline = useHotline();
  const [days, setDays] = useState(String(keepDays));
  const next = Number(days);
  const isGood = Number.isInteger(next) && next >= KEEP_DAYS.min && next <= KEEP_DAYS.max && next !== keepDays;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mt: 1 }}>
      <Typography sx={{ width: { xs: '100%', md: 240 } }}>{t(`privacy.dataClass.${dataClass}`)}</Typography>
      <Box sx={{ flex: 1, minWidth: 280 }}>
        <ReasonedCommand
          queryKey={RULES_KEY}
          label={t('privacy.changeReason')}
          isReady={isGood}
          fields={
            <TextField
              size="small"
              type="number"
              label={t('privacy.keepDays')}
              value={days}
              onChange={(event) => setDays(event.target.value)}
              sx={{ width: 120 }}
            />
          }
          commands={[
            {
              text: t('privacy.change'),
              run: (reason) => hotline.changeRetention(dataClass, { keepDays: next, reason }),
            },
          ]}
        />
        <Asked rule={rule} />
      </Box>
    </Box>
  );
}

/** A shorter time that was asked for: somebody else agrees, and anybody keeps it as it is. */
function Asked({ rule: { dataClass, keepDays, asked } }: { rule: RetentionRuleWire }) {
  const t = useT();
  const nameOf = useName();
  const { full } = useFormat();
  const hotline = useHotline();
  if (asked === null) return null;
  const { by, at, reason, isOwn } = asked;
  const change = (days: number) => (why: string) => hotline.changeRetention(dataClass, { keepDays: days, reason: why });
  return (
    <>
      <Typography>
        {t('privacy.askedShorter', { person: nameOf(by.displayNames), at: full(at), days: asked.keepDays, reason })}
      </Typography>
      {isOwn && <Typography color="text.secondary">{t('privacy.awaitsOther')}</Typography>}
      <ReasonedCommand
        queryKey={RULES_KEY}
        label={t('privacy.decisionReason')}
        commands={[
          ...(isOwn ? [] : [{ text: t('privacy.agree'), run: change(asked.keepDays), isMain: true }]),
          { text: t('privacy.keepAsIs'), run: change(keepDays) },
        ]}
      />
    </>
  );
}
