/** What the wall clock of a zone shows at an instant, written as if it were UTC, in ms. */
function wallClock(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}Z`);
}

/** The instant at which the clock of the city shows `local` (`YYYY-MM-DDTHH:MM`), as ISO; wherever the browser stands. */
export function cityInstant(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  return new Date(asUtc - (wallClock(asUtc, timeZone) - asUtc)).toISOString();
}

const MINUTE_MS = 60_000;

/** How far the clock of the city is ahead of UTC at an instant, in minutes. */
export function cityOffsetMinutes(instant: number, timeZone: string): number {
  const minute = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  return (wallClock(minute, timeZone) - minute) / MINUTE_MS;
}
