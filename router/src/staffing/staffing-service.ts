import type { Database } from '#db/client';
import { type CityDays, listDueAnswers, readStaffing, type StaffingFacts } from '#db/views/staffing-view';
import type { Clock } from '#domain/clock';
import { forecastArrivals, SLOT_MS, slotOf, SLOTS_PER_DAY } from '#domain/forecast';
import { fromWeekBefore, isBetterThanWeekBefore, measureForecast } from '#domain/forecast-quality';
import { predictBreaches } from '#domain/predict-breaches';
import { FORESIGHT_MS } from '#domain/shift-figures';
import { outlookOf, planSeats } from '#domain/staffing';
import type { StaffingLineWire, StaffingWire } from '#domain/wire/staffing-wire';
import { shareReadings } from '../supervisor/share-readings';

/** A plan of a day changes slowly: all viewers within this time share one, in ms. */
const SHARED_MS = 10_000;
const DAY_MS = SLOTS_PER_DAY * SLOT_MS;

export type StaffingService = ReturnType<typeof createStaffingService>;

/** Seats by half hour and line from now on, beside the people who are there. */
export function createStaffingService(database: Database, clock: Clock) {
  const read = async (cityId: string): Promise<StaffingWire> => {
    const now = clock.now();
    const { days, lines } = await readStaffing(database, cityId, now);
    const until = new Date(now.getTime() + FORESIGHT_MS);
    const planned = lines.map(async (facts): Promise<StaffingLineWire> => {
      const waiting = await listDueAnswers(database, { cityId, line: facts.policy.line, now, until });
      return { ...planLine(facts, days, now, waiting), line: facts.policy.line };
    });
    return { dataAt: now.toISOString(), utcOffsetMinutes: days.utcOffsetMinutes, lines: await Promise.all(planned) };
  };
  return { read: shareReadings(read, SHARED_MS) };
}

function planLine(
  { policy, counts, profiles, measuredHandlingMs, people }: StaffingFacts,
  days: CityDays,
  now: Date,
  waiting: Parameters<typeof predictBreaches>[0],
): Omit<StaffingLineWire, 'line'> {
  const first = slotOf(now).getTime();
  const begins = Array.from({ length: SLOTS_PER_DAY }, (_, index) => new Date(first + index * SLOT_MS));
  const specialDays = { holidays: [...days.holidays], workdays: [...days.workdays] };
  const { utcOffsetMinutes } = days;
  const input = { counts, profiles, policy, specialDays, utcOffsetMinutes };
  const quality = measureForecast(input);
  const isPublished = quality === undefined || isBetterThanWeekBefore(quality);
  const forecasts = forecastArrivals(begins, isPublished ? input : fromWeekBefore(input));
  const counted = new Map(counts.map(({ beganAt, contacts }) => [beganAt.getTime(), contacts]));
  const handlingMs = measuredHandlingMs ?? policy.handlingMs + policy.wrapUpMs;
  const demandOf = (contacts: number) => ({ contacts, handlingMs });
  const present = demandOf(forecasts[0]?.expected ?? 0);
  return {
    policy,
    handlingMs,
    isHandlingMeasured: measuredHandlingMs !== null,
    forecast: quality === undefined ? null : { ...quality, isPublished },
    now: outlookOf(people, present, policy),
    breaches: predictBreaches(waiting, people, present, policy),
    slots: forecasts.map(({ at, ...forecast }) => ({
      at: at.toISOString(),
      ...forecast,
      dayBefore: counted.get(at.getTime() - DAY_MS) ?? null,
      ...planSeats(demandOf(forecast.expected), policy),
    })),
  };
}
