import { Box, ButtonBase } from '@mui/material';
import { LANGUAGE_TAGS, useLanguage } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useWeekdayNames } from './use-show';
import { type CalendarDays, type DayKind, dayKindOf, daysOfMonth, leadOf } from './year-days';

type Props = {
  year: number;
  month: number;
  days: CalendarDays;
  focused: string;
  onFocus: (date: string) => void;
  onPress?: (date: string) => void;
};

const LOOK: Record<DayKind, Record<string, string | number>> = {
  work: {},
  rest: { color: 'text.secondary' },
  holiday: { color: 'error.main', fontWeight: 700, outline: '1px solid', outlineColor: 'error.main' },
  makeUp: { color: 'primary.main', fontWeight: 700, outline: '1px solid', outlineColor: 'primary.main' },
};
const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0];

/** A month: every day says what it is by its place, its colour, a mark and, to a screen reader, a word. */
export function MonthDays({ year, month, days, focused, onFocus, onPress }: Props) {
  const t = useT();
  const [language] = useLanguage();
  const weekdays = useWeekdayNames('narrow');
  const dates = daysOfMonth(year, month);
  const name = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { month: 'long', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { dateStyle: 'full', timeZone: 'UTC' });
  const marks: Partial<Record<DayKind, string>> = {
    holiday: t('policies.year.holidayMark'),
    makeUp: t('policies.year.makeUpMark'),
  };
  return (
    <Box role="group" aria-label={name.format(new Date(dates[0]!))}>
      <Box sx={{ fontWeight: 650, mb: 0.5 }}>{name.format(new Date(dates[0]!))}</Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: '3px', fontSize: '0.78rem' }}>
        {MONDAY_FIRST.map((day) => (
          <Box key={day} aria-hidden sx={{ textAlign: 'center', color: 'text.secondary', fontSize: '0.7rem' }}>
            {weekdays[day]}
          </Box>
        ))}
        {dates.map((date, index) => {
          const kind = dayKindOf(days, date);
          const mark = marks[kind];
          const place = index === 0 ? { gridColumnStart: leadOf(date) + 1 } : {};
          const what = `${full.format(new Date(date))} ${t(`policies.year.${kind}`)}`;
          const text = (
            <>
              {Number(date.slice(8))}
              {mark !== undefined && (
                <Box component="span" aria-hidden sx={{ fontSize: '0.62rem', ml: '1px' }}>
                  {mark}
                </Box>
              )}
            </>
          );
          const look = { ...LOOK[kind], ...place, borderRadius: 1, height: 25, fontSize: 'inherit' };
          return onPress === undefined ? (
            <Box
              key={date}
              title={what}
              sx={{ ...look, display: 'flex', alignItems: 'center', justifyContent: 'center' }}
            >
              {text}
            </Box>
          ) : (
            <ButtonBase
              key={date}
              data-date={date}
              aria-label={what}
              tabIndex={date === focused ? 0 : -1}
              onFocus={() => onFocus(date)}
              onClick={() => onPress(date)}
              sx={{ ...look, '&:hover': { bgcolor: 'action.hover' } }}
            >
              {text}
            </ButtonBase>
          );
        })}
      </Box>
    </Box>
  );
}
