import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import type { SurgeWire } from '#domain/wire/surge-wire';
import { LineBadge } from '../badges/LineBadge';
import { casesLink } from '../figures/cases-link';
import { WordsForm } from '../forms/WordsForm';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { EventForm } from '../major-events/EventForm';
import { useCan, useHotline } from '../providers/session-context';
import { Age } from '../time/Age';
import { useFormat } from '../time/use-format';
import { useTopicName } from './use-topic-name';

const ROW = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, flex: '1 1 24rem' } as const;

/** One surge: how many call beside what is usual, what the line needs for it, and what to say of it. */
export function SurgeItem({ surge }: { surge: SurgeWire }) {
  const t = useT();
  const nameOf = useName();
  const topic = useTopicName()(surge);
  const { number } = useFormat();
  const hotline = useHotline();
  const mayDecide = useCan('major-event:lead') && surge.decision === null;
  const maySeeCases = useCan('case:read');
  const [open, setOpen] = useState<'declare' | 'dismiss'>();
  const close = () => setOpen(undefined);
  const { id, line, category, district, hourly, usualHourly, foundAt, seats, decision, decidedBy, words } = surge;
  const rate = t('surges.rate', { hourly: number(Math.round(hourly)), usual: number(Math.round(usualHourly)) });
  const filter = category === null ? { line } : { line, category };
  return (
    <Box component="li" sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={ROW}>
          <LineBadge line={line} />
          <strong role="alert">{topic}</strong>
          <span>{rate}</span>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('surges.since')} <Age since={foundAt} />
          </Box>
          {seats !== null && (
            <LinkBase to="/staffing">
              {t('surges.seats', { needed: number(seats.needed), present: number(seats.present) })}
            </LinkBase>
          )}
          {maySeeCases && <LinkBase to={casesLink(filter)}>{t('board.showCases')}</LinkBase>}
          {decision === 'DECLARED' && <LinkBase to="/major-events">{t('surges.declared')}</LinkBase>}
          {decision === 'DISMISSED' && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t('surges.dismissed')} · {decidedBy === null ? '' : nameOf(decidedBy.displayNames)} · {words}
            </Box>
          )}
        </Box>
        {mayDecide && open === undefined && (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button size="small" variant="contained" color="error" onClick={() => setOpen('declare')}>
              {t('majorEvents.declare')}
            </Button>
            <Button size="small" variant="outlined" onClick={() => setOpen('dismiss')}>
              {t('surges.dismiss')}
            </Button>
          </Box>
        )}
      </Box>
      {open === 'declare' && (
        <EventForm
          answering={{
            surgeId: id,
            title: category === null ? '' : topic,
            area: district === null ? '' : nameOf(district.names),
          }}
          onClose={close}
        />
      )}
      {open === 'dismiss' && (
        <WordsForm
          title={t('surges.dismiss')}
          label={t('surges.why')}
          run={(why) => hotline.dismissSurge(id, why)}
          onClose={close}
        />
      )}
    </Box>
  );
}
