import type { WorkingCalendar } from '#domain/working-time';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The date in the city, `YYYY-MM-DD`. */
export const dateIn = ({ utcOffsetMinutes }: WorkingCalendar, at: Date): string =>
  new Date(at.getTime() + utcOffsetMinutes * MINUTE_MS).toISOString().slice(0, 10);

/** When a day of the city, `YYYY-MM-DD`, is over. */
export const endOfDay = ({ utcOffsetMinutes }: WorkingCalendar, day: string): Date =>
  new Date(Date.parse(day) + DAY_MS - utcOffsetMinutes * MINUTE_MS);
