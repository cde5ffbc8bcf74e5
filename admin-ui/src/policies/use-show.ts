import { WHOLE_CITY } from '#domain/boundary';
import type { Names } from '#domain/language';
import type { PolicyValue } from '#domain/policy-input';
import { DUE_PERCENT } from '#domain/sla';
import { LANGUAGE_TAGS, useLanguage, useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { targetText } from '../time/duration';
import { useFormat } from '../time/use-format';
import { timeOfMinute } from './inputs/minute';
import { type FieldKind, isChoice, isList, LISTS } from './fields';
import { useOptions } from './use-options';

/** The values of the fields that are not one of a list. */
type Values = {
  key: string;
  text: string;
  names: Names | string;
  longNames: Names | string;
  flag: boolean;
  number: number;
  percent: number;
  percents: number[];
  duration: number;
  intervals: [number, number][];
  weekdays: number[];
  days: string[];
  years: number[];
  day: string;
  lastDay: string | null;
  area: string;
  steps: PolicyValue<'ladder'>['steps'];
  crew: PolicyValue<'run-card'>['crew'];
  attempts: number[];
  minute: number;
  corners: PolicyValue<'district'>['outline'];
};
type Shows = { [K in keyof Values]: (value: Values[K]) => string };

/** A Sunday: the names of weekdays are read from the days after it. */
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY_MS = 86_400_000;

export function useWeekdayNames(weekday: 'short' | 'narrow' = 'short'): string[] {
  const [language] = useLanguage();
  const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { weekday, timeZone: 'UTC' });
  return [0, 1, 2, 3, 4, 5, 6].map((day) => format.format(SUNDAY + day * DAY_MS));
}

/** Says a value of a field in words, one line for each part of it. What is not there is a dash. */
export function useShow(): (kind: FieldKind, value: unknown) => string {
  const t = useT();
  const nameOf = useName();
  const { percent, day } = useFormat();
  const weekdays = useWeekdayNames();
  const options = useOptions();
  const wordOf = (list: (typeof options)['department'], value: unknown) =>
    list.find((option) => option.value === value)?.label ?? String(value);
  const names = (value: Names | string) => (typeof value === 'string' ? value : nameOf(value));
  const shows: Shows = {
    key: String,
    text: String,
    names,
    longNames: names,
    number: String,
    flag: (value) => t(value ? 'list.yes' : 'list.no'),
    percent: (value) => percent(value / DUE_PERCENT),
    percents: (values) => values.map((value) => percent(value / DUE_PERCENT)).join(' · '),
    duration: (value) => targetText(value, t),
    intervals: (values) => values.map((pair) => pair.map(timeOfMinute).join('–')).join(' · '),
    weekdays: (values) => values.map((value) => weekdays[value]).join(' '),
    days: (values) => t('policies.days', { count: values.length }),
    years: (values) => values.join(' '),
    day,
    lastDay: (value) => (value === null ? t('policies.noEnd') : day(value)),
    area: (value) => (value === WHOLE_CITY ? t('policies.wholeCity') : value),
    steps: (values) =>
      values
        .map(({ role, line, channel, afterMs, repeatMs }, index) =>
          t(afterMs === 0 ? 'policies.step.atOnce' : 'policies.step.text', {
            n: index + 1,
            after: targetText(afterMs, t),
            role: t(`role.${role}`),
            line: line === null ? t('policies.caseLine') : t(`line.${line}`),
            channel: t(`sla.alarms.channel.${channel}`),
            repeat: targetText(repeatMs, t),
          }),
        )
        .join('\n'),
    crew: (values) =>
      values
        .map(({ agency, capability, when }, index) =>
          [
            t(index === 0 ? 'policies.crew.lead' : 'policies.crew.assist'),
            t(`units.agency.${agency}`),
            capability === null ? '' : t(`units.capability.${capability}`),
            // What was logged before there were conditions has none.
            when === undefined || when === 'ALWAYS' ? '' : `(${t(`policies.crew.condition.${when}`)})`,
          ].join(' '),
        )
        .join('\n'),
    attempts: (values) =>
      values
        .map((after, index) =>
          t(after === 0 ? 'policies.attempt.atOnce' : 'policies.attempt.text', {
            n: index + 1,
            after: targetText(after, t),
          }),
        )
        .join('\n'),
    minute: timeOfMinute,
    corners: (values) => values.map((corner) => corner.join(', ')).join(' · '),
  };
  return (kind, value) => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '—';
    if (isChoice(kind)) return wordOf(options[kind], value);
    if (isList(kind)) return (value as unknown[]).map((one) => wordOf(options[LISTS[kind]], one)).join(' · ');
    return (shows[kind] as (value: unknown) => string)(value);
  };
}
