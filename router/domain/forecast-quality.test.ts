import { type ArrivalCount, type ForecastInput, SLOT_MS } from './forecast';
import { isBetterThanWeekBefore, measureForecast } from './forecast-quality';

const WEEK = 7 * 48;
const BEGAN = Date.parse('2026-08-30T16:00:00Z');
const count = (slot: number, contacts: number): ArrivalCount => ({
  beganAt: new Date(BEGAN + slot * SLOT_MS),
  contacts,
});
const weeks = (number: number, contactsOf: (slot: number) => number) =>
  Array.from({ length: number * WEEK }, (_, slot) => count(slot, contactsOf(slot)));
const input = (counts: ArrivalCount[]): ForecastInput => ({
  ...{ counts, profiles: [], policy: { historyWeeks: 8, weekWeightPercent: 90 } },
  ...{ specialDays: { holidays: [], workdays: [] }, utcOffsetMinutes: 480 },
});

/** Minimal standard generator (Park and Miller, 1988). */
function createDice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe('measureForecast', () => {
  it('is off by less than the week before where weeks differ by chance, and its range holds what it says', () => {
    const random = createDice(7);
    // Twelve draws of 0…10 around the level of the half hour: nearly normal, with the variance of Poisson at 120.
    const drawn = (slot: number) =>
      60 + (slot % 48) + Array.from({ length: 12 }, () => random() * 10).reduce((a, b) => a + b);
    const quality = measureForecast(input(weeks(8, (slot) => Math.round(drawn(slot)))))!;
    expect(quality.slots).toBe(6 * WEEK);
    expect(isBetterThanWeekBefore(quality)).toBe(true);
    expect(quality.error / quality.weekBeforeError).toBeGreaterThan(0.7);
    expect(quality.error / quality.weekBeforeError).toBeLessThan(0.9);
    expect(quality.inRange).toBeGreaterThan(0.93);
  });

  it('is worse than the week before where every week brings more than the last', () => {
    const quality = measureForecast(input(weeks(8, (slot) => 100 * (1 + Math.floor(slot / WEEK)))))!;
    expect(isBetterThanWeekBefore(quality)).toBe(false);
    expect(quality.error).toBeGreaterThan(1.5 * quality.weekBeforeError);
  });

  it('counts errors in contacts: two weeks of 10 and 30, then 40', () => {
    const counts = [10, 30, 40].flatMap((contacts, week) =>
      Array.from({ length: 48 }, (_, slot) => count(week * WEEK + slot, contacts)),
    );
    const quality = measureForecast({ ...input(counts), policy: { historyWeeks: 2, weekWeightPercent: 100 } })!;
    expect(quality).toMatchObject({ slots: 48, error: 0.5, weekBeforeError: 0.25 });
  });

  it('says nothing before a day can be compared, or where nothing scatters', () => {
    expect(measureForecast(input(weeks(2, () => 10)))).toBeUndefined();
    expect(measureForecast(input(weeks(5, () => 10)))).toBeUndefined();
    expect(measureForecast(input(weeks(5, () => 0)))).toBeUndefined();
  });
});
