import { cityInstant } from '../sla/city-instant';

/** Days of the city as date fields write them, the last one included; empty while nothing is chosen. */
export type Days = { from: string; to: string };
/** A span of time as the server is asked for it: `to` is the instant at which the last day is over. */
type Period = { from: string; to: string };

const DAY_MS = 86_400_000;
const dateIn = (timeZone: string, ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(ms);
const nextDay = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** So many days of the city, the last of which is the day of `now` (ms). */
export const lastDays = (count: number, now: number, timeZone: string): Days => ({
  from: dateIn(timeZone, now - (count - 1) * DAY_MS),
  to: dateIn(timeZone, now),
});

/** From the midnight before the first day to the midnight after the last; undefined while the days make no period. */
export function periodOf({ from, to }: Days, timeZone: string): Period | undefined {
  if (from === '' || to === '' || from > to) return undefined;
  return { from: cityInstant(`${from}T00:00`, timeZone), to: cityInstant(`${nextDay(to)}T00:00`, timeZone) };
}
