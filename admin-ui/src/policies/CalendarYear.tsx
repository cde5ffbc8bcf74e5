import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Alert, Box, Checkbox, FormControlLabel, IconButton, Typography } from '@mui/material';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useT } from '../i18n/use-t';
import { useLive } from '../live/live-context';
import type { Draft } from './fields';
import { MonthDays } from './MonthDays';
import type { Faults } from './read-draft';
import { type CalendarDays, dayKindOf, daysOfYear, shiftDay, toggleDay } from './year-days';

type Props = { of: Draft; onChange?: (days: CalendarDays) => void; faults?: Faults };

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const STEPS: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A year of a calendar, each day with what it is; with `onChange` a press turns it. One day is in the tab order. */
export function CalendarYear({ of, onChange, faults = {} }: Props) {
  const t = useT();
  const thisYear = new Date(useLive().clock.now()).getUTCFullYear();
  const [year, setYear] = useState(thisYear);
  const [focused, setFocused] = useState(`${thisYear}-01-01`);
  const grid = useRef<HTMLDivElement>(null);
  const days = of as CalendarDays;
  const isKnown = days.knownYears.includes(year);
  const worked = daysOfYear(year).filter((date) => ['work', 'makeUp'].includes(dayKindOf(days, date))).length;
  const fault = faults.workdays ?? faults.holidays ?? faults.knownYears;

  function show(next: number) {
    setYear(next);
    setFocused(`${next}-01-01`);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = shiftDay(focused, step);
    if (!next.startsWith(String(year))) return;
    setFocused(next);
    grid.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  }
  function setKnown(isNow: boolean) {
    const others = days.knownYears.filter((one) => one !== year);
    onChange?.({ ...days, knownYears: isNow ? [...others, year].toSorted() : others });
  }

  return (
    <Box component="section" aria-label={t('policies.year.title', { year })} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <IconButton size="small" aria-label={t('policies.year.previous')} onClick={() => show(year - 1)}>
          <ChevronLeft />
        </IconButton>
        <Typography variant="h2">{t('policies.year.title', { year })}</Typography>
        <IconButton size="small" aria-label={t('policies.year.next')} onClick={() => show(year + 1)}>
          <ChevronRight />
        </IconButton>
        <Box sx={{ color: 'text.secondary' }}>{t('policies.year.workedDays', { count: worked })}</Box>
        {onChange !== undefined && (
          <FormControlLabel
            label={t('policies.year.known', { year })}
            control={<Checkbox size="small" checked={isKnown} onChange={(_, checked) => setKnown(checked)} />}
            sx={{ ml: 'auto' }}
          />
        )}
      </Box>
      {!isKnown && <Alert severity="warning">{t('policies.year.unknown', { year })}</Alert>}
      {onChange !== undefined && <Box sx={{ color: 'text.secondary' }}>{t('policies.year.help')}</Box>}
      {fault !== undefined && <Alert severity="error">{t(fault)}</Alert>}
      <Box
        ref={grid}
        onKeyDown={onKeyDown}
        sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(188px, 1fr))' }}
      >
        {MONTHS.map((month) => (
          <MonthDays
            key={month}
            year={year}
            month={month}
            days={days}
            focused={focused}
            onFocus={setFocused}
            onPress={onChange && ((date) => onChange(toggleDay(days, date)))}
          />
        ))}
      </Box>
    </Box>
  );
}
