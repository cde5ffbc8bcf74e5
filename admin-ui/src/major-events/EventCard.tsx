import { Alert, Box, Button, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { LANGUAGES } from '#domain/language';
import type { MajorEventWire } from '#domain/wire/major-event-wire';
import { CaseLink } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { StatusLabel } from '../badges/StatusLabel';
import { Panel } from '../cases/Panel';
import { CategoryName } from '../categories/CategoryName';
import { useDepartmentName } from '../categories/use-catalogue';
import { WordsForm } from '../forms/WordsForm';
import { LANGUAGE_TAGS, useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useCan, useHotline } from '../providers/session-context';
import { Instant } from '../time/Instant';
import { EventForm } from './EventForm';

const COLOR = { I: 'error', II: 'error', III: 'warning', IV: 'info' } as const;

/** One event: how grave, who leads, what to say, its cases of both lines, and what was decided about it. */
export function EventCard({ event }: { event: MajorEventWire }) {
  const t = useT();
  const nameOf = useName();
  const departmentName = useDepartmentName();
  const hotline = useHotline();
  const announced = LANGUAGES.filter((language) => event.announcement[language] !== '');
  const mayLead = useCan('major-event:lead') && event.endedAt === null;
  const [open, setOpen] = useState<'change' | 'end'>();
  const close = () => setOpen(undefined);
  return (
    <Panel
      title={event.title}
      aside={<Chip size="small" color={COLOR[event.level]} label={t(`majorEvents.levelName.${event.level}`)} />}
    >
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Typography color="text.secondary">
          {[event.area, ...event.departmentCodes.map(departmentName)].join(' · ')} · {t('majorEvents.lead')}:{' '}
          {nameOf(event.lead.displayNames)} · <Instant at={event.declaredAt} />
        </Typography>
        {event.playbook !== '' && (
          <Alert severity="info" sx={{ whiteSpace: 'pre-line' }}>
            {event.playbook}
          </Alert>
        )}
        {announced.map((language) => (
          <Typography key={language} lang={LANGUAGE_TAGS[language]} sx={{ whiteSpace: 'pre-line' }}>
            {t('majorEvents.tellCaller')} {event.announcement[language]}
          </Typography>
        ))}
        <Typography sx={{ fontWeight: 650 }}>{t('majorEvents.cases', { count: event.cases.length })}</Typography>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
          {event.cases.map(({ id, number, line, status, category, priority }) => (
            <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              <PriorityBadge priority={priority} isShort /> <LineBadge line={line} />
              <CaseLink id={id}>{number}</CaseLink>
              <CategoryName code={category} /> <StatusLabel status={status} />
            </Box>
          ))}
        </Box>
        <Box component="ol" aria-label={t('majorEvents.log')} sx={{ m: 0, pl: 2.5, color: 'text.secondary' }}>
          {event.entries.map(({ kind, at, by, level, lead, words, told, known }) => (
            <li key={at}>
              <Instant at={at} /> {nameOf(by.displayNames)} · {t(`majorEvents.entry.${kind}`)} ·{' '}
              {t(`majorEvents.levelName.${level}`)} · {nameOf(lead.displayNames)} · {words}
              {told > 0 && ` · ${t('majorEvents.known', { told, known })}`}
            </li>
          ))}
        </Box>
        {mayLead && open === undefined && (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button variant="outlined" onClick={() => setOpen('change')}>
              {t('majorEvents.change')}
            </Button>
            <Button variant="outlined" color="secondary" onClick={() => setOpen('end')}>
              {t('majorEvents.end')}
            </Button>
          </Box>
        )}
        {open === 'change' && <EventForm before={event} onClose={close} />}
        {open === 'end' && (
          <WordsForm
            title={t('majorEvents.end')}
            label={t('majorEvents.summary')}
            run={(summary) => hotline.endMajorEvent(event.id, { version: event.version, summary })}
            onClose={close}
          />
        )}
      </Box>
    </Panel>
  );
}
