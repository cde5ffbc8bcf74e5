const HOUR_MINUTES = 60;
const two = (value: number) => String(value).padStart(2, '0');

/** Minutes after midnight as a clock shows them; 1440 is the midnight that ends the day. */
export const timeOfMinute = (minute: number): string =>
  `${two(Math.floor(minute / HOUR_MINUTES))}:${two(minute % HOUR_MINUTES)}`;

/** What is typed as `9:00` or `09:00`, in minutes after midnight; NaN where it is no time. */
export function minuteOfTime(text: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (match === null) return NaN;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const minute = hours * HOUR_MINUTES + minutes;
  return minutes < HOUR_MINUTES && minute <= 24 * HOUR_MINUTES ? minute : NaN;
}
