import { LANGUAGE_TAGS, useLanguage } from '../i18n/languages';
import { useSession } from '../providers/session-context';

type Format = ReturnType<typeof createFormat>;

function createFormat(tag: string, timeZone: string) {
  const instant = new Intl.DateTimeFormat(tag, {
    timeZone,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const full = new Intl.DateTimeFormat(tag, { timeZone, dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(tag, { timeZone, dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(tag, { timeZone, timeStyle: 'medium', hourCycle: 'h23' });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(tag);
  return {
    instant: (at: string | number) => instant.format(new Date(at)),
    full: (at: string | number) => full.format(new Date(at)),
    day: (at: string | number) => day.format(new Date(at)),
    time: (at: string | number) => time.format(new Date(at)),
    percent: (share: number) => percent.format(share),
    number: (value: number) => number.format(value),
  };
}

/** Making one takes longer than drawing a row, and hundreds of rows share it. */
const known = new Map<string, Format>();

/** Dates and numbers in the language on screen; instants in the time zone of the city. */
export function useFormat(): Format {
  const [language] = useLanguage();
  const { timeZone } = useSession().city;
  const key = `${language} ${timeZone}`;
  const format = known.get(key) ?? createFormat(LANGUAGE_TAGS[language], timeZone);
  known.set(key, format);
  return format;
}
