import { type ArrivalCount, forecastArrivals, type ForecastInput, slotOf } from './forecast';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Wednesday, 09:00 in Shanghai. */
const WEDNESDAY = new Date('2026-11-18T01:00:00Z');
const before = (days: number, contacts: number): ArrivalCount => ({
  beganAt: new Date(WEDNESDAY.getTime() - days * DAY),
  contacts,
});
const PROFILE = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 54 : 2));
const INPUT: ForecastInput = {
  counts: [],
  profiles: Array.from({ length: 7 }, (_, weekday) => ({ weekday, contactsPerDay: 1_000, hourPercents: PROFILE })),
  policy: { historyWeeks: 4, weekWeightPercent: 50 },
  specialDays: { holidays: [], workdays: [] },
  utcOffsetMinutes: 480,
};
const forecast = (input: Partial<ForecastInput>, at = WEDNESDAY) => forecastArrivals([at], { ...INPUT, ...input })[0]!;

describe('forecastArrivals', () => {
  it('has the profile where nothing was counted: half of what falls into the hour of the city', () => {
    expect(forecast({})).toMatchObject({ expected: 270, weeks: 0 });
    expect(forecast({}, new Date(WEDNESDAY.getTime() + HOUR))).toMatchObject({ expected: 10, weeks: 0 });
  });

  it('brings the profile to the level of the city once a day was counted', () => {
    const day = (factor: number) =>
      Array.from({ length: 48 }, (_, slot) => {
        const beganAt = new Date(Date.parse('2026-11-16T16:00:00Z') + (slot * HOUR) / 2);
        return { beganAt, contacts: factor * (Math.floor(slot / 2) === 9 ? 270 : 10) };
      });
    expect(forecast({ counts: day(0.1) })).toMatchObject({ expected: expect.closeTo(27, 9) as number, weeks: 0 });
    expect(forecast({ counts: day(0.1).slice(1) })).toMatchObject({ expected: 270 });
  });

  it('weighs the same half hour of the same weekday, the newest most', () => {
    const counts = [before(7, 40), before(14, 10), before(1, 999), before(2, 999)];
    expect(forecast({ counts })).toMatchObject({ expected: 30, weeks: 2 });
  });

  it('forgets what is older than the policy looks back', () => {
    const counts = [7, 14, 21, 28, 35].map((days) => before(days, days === 35 ? 1_000 : 20));
    expect(forecast({ counts })).toMatchObject({ expected: 20, weeks: 4 });
  });

  it('never learns from the half hour itself or from later ones', () => {
    const counts = [before(0, 500), before(-7, 500), before(7, 20)];
    expect(forecast({ counts })).toMatchObject({ expected: 20, weeks: 1 });
  });

  it('scatters as Poisson does at least, and wider where the weeks differ', () => {
    const steady = forecast({ counts: [7, 14, 21, 28].map((days) => before(days, 100)) });
    expect(steady.high - steady.expected).toBeGreaterThan(19.6);
    expect(steady.low).toBeCloseTo(200 - steady.high, 9);
    const restless = forecast({ counts: [7, 14, 21, 28].map((days, week) => before(days, week % 2 ? 20 : 180)) });
    expect(restless.high - restless.low).toBeGreaterThan(2 * (steady.high - steady.low));
    expect(restless.low).toBe(0);
  });

  it('takes a holiday for a Sunday and a make-up day for a Monday', () => {
    const counts = [before(3, 5), before(2, 70), before(7, 40)];
    expect(forecast({ counts, specialDays: { holidays: ['2026-11-18'], workdays: [] } }).expected).toBe(5);
    expect(forecast({ counts, specialDays: { holidays: [], workdays: ['2026-11-18'] } }).expected).toBe(70);
    expect(forecast({ counts, specialDays: { holidays: ['2026-11-11'], workdays: [] } })).toMatchObject({ weeks: 0 });
  });

  it('covers about 95 of 100 half hours that scatter as they did', () => {
    // Means of 8 weeks of a fixed pattern around 50 with the spread of Poisson, each left out in turn.
    const pattern = [43, 57, 50, 61, 39, 52, 48, 50, 45, 55, 60, 40];
    const inside = pattern.filter((actual, index) => {
      const rest = pattern.filter((_, other) => other !== index).slice(0, 8);
      const policy = { historyWeeks: 8, weekWeightPercent: 90 };
      const { low, high } = forecast({ policy, counts: rest.map((count, week) => before(7 * (week + 1), count)) });
      return low <= actual && actual <= high;
    });
    expect(inside).toHaveLength(pattern.length);
  });
});

describe('slotOf', () => {
  it('is the half hour that has begun', () => {
    expect(slotOf(new Date('2026-11-18T01:29:59.999Z'))).toEqual(WEDNESDAY);
    expect(slotOf(WEDNESDAY)).toEqual(WEDNESDAY);
  });
});
