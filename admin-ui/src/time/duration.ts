import type { Translate } from '../i18n/use-t';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (value: number) => String(value).padStart(2, '0');

/** A length of time as people read a clock: `3:07` below an hour, then hours and minutes, then days and hours. */
export function durationText(ms: number, t: Translate): string {
  const left = Math.max(0, ms);
  if (left < HOUR) return `${Math.floor(left / MINUTE)}:${two(Math.floor((left % MINUTE) / SECOND))}`;
  if (left < DAY) return t('time.hours', { h: Math.floor(left / HOUR), m: Math.floor((left % HOUR) / MINUTE) });
  return t('time.days', { d: Math.floor(left / DAY), h: Math.floor((left % DAY) / HOUR) });
}

const UNITS = [
  ['days', DAY],
  ['hours', HOUR],
  ['minutes', MINUTE],
  ['seconds', SECOND],
] as const;

/** A target of a policy in its largest whole unit: 15 s, 3 h, 5 d. */
export function targetText(ms: number, t: Translate): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length && ms % length === 0) ?? UNITS[3];
  return t(`time.target.${unit}`, { n: ms / size });
}
