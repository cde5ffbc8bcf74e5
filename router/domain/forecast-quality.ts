import { type ForecastInput, forecastArrivals, SLOTS_PER_DAY } from './forecast';

/** How the forecast did with half hours that are over, each forecast from what was counted before its day. */
export type ForecastQuality = {
  /** Half hours that were compared. */
  slots: number;
  /** Contacts by which the forecast was off, over all contacts (WAPE). */
  error: number;
  /** The same of what came in the same half hour of the like day before: their quotient is the MASE of the forecast. */
  weekBeforeError: number;
  /** Share of the half hours within the range of 95 in 100. */
  inRange: number;
};

/**
 * Only half hours that two like days came before are compared: with one, the forecast is that day.
 * @returns undefined while they do not make a day, or nothing scatters
 */
export function measureForecast(input: ForecastInput): ForecastQuality | undefined {
  const begins = input.counts.map(({ beganAt }) => beganAt);
  const forecasts = forecastArrivals(begins, input);
  const daysBefore = forecastArrivals(begins, fromWeekBefore(input));
  const compared = input.counts
    .map(({ contacts }, index) => ({ contacts, forecast: forecasts[index]!, dayBefore: daysBefore[index]! }))
    .filter(({ forecast }) => forecast.weeks >= 2);
  const sum = (of: (one: (typeof compared)[number]) => number) => compared.reduce((total, one) => total + of(one), 0);
  const contacts = sum((one) => one.contacts);
  const weekBeforeError = sum((one) => Math.abs(one.contacts - one.dayBefore.expected));
  if (compared.length < SLOTS_PER_DAY || contacts === 0 || weekBeforeError === 0) return undefined;
  return {
    slots: compared.length,
    error: sum((one) => Math.abs(one.contacts - one.forecast.expected)) / contacts,
    weekBeforeError: weekBeforeError / contacts,
    inRange:
      sum(({ contacts: came, forecast }) => Number(came >= forecast.low && came <= forecast.high)) / compared.length,
  };
}

/** The forecast that only repeats the like day before: one that is not better than it is not published. */
export const fromWeekBefore = (input: ForecastInput): ForecastInput => ({
  ...input,
  policy: { ...input.policy, historyWeeks: 1 },
});

export const isBetterThanWeekBefore = ({ error, weekBeforeError }: ForecastQuality): boolean => error < weekBeforeError;
