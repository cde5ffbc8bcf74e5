import fc from 'fast-check';
import { allotSeats, outlookOf, planSeats, type StaffingPolicy } from './staffing';

/** 95 % within 15 s, and patience so long that the plan is Erlang C's. */
const POLICY: StaffingPolicy = {
  ...{ line: '12345', withinMs: 15_000, levelPercent: 95, patienceMs: 1e9, handlingMs: 150_000, wrapUpMs: 0 },
  ...{ maxOccupancyPercent: 100, shrinkagePercent: 30, minSeats: 1 },
};

describe('planSeats', () => {
  it.each([
    ['23,000 a day', 23_000, 150_000, 77],
    ['45,000 a day', 45_000, 150_000, 143],
    ['80,000 a day', 80_000, 150_000, 246],
  ])('%s at the peak hour of 1.66 times the mean take the seats of the worked example', (_, day, handlingMs, seats) => {
    const contacts = (day / 48) * 1.66;
    expect(planSeats({ contacts, handlingMs }, POLICY).needed.seats).toBe(seats);
  });

  it('plans the published example: 28 seats answer 250 calls an hour of 330 s by 80 % within 30 s', () => {
    const policy = { ...POLICY, withinMs: 30_000, levelPercent: 80 };
    const plan = planSeats({ contacts: 125, handlingMs: 330_000 }, policy);
    expect(plan.needed).toMatchObject({ seats: 28, serviceLevel: expect.closeTo(0.85685, 3) as number });
    expect(plan.oneFewer).toMatchObject({ seats: 27, serviceLevel: expect.closeTo(0.78218, 3) as number });
    expect(plan.oneMore.serviceLevel).toBeGreaterThan(plan.needed.serviceLevel);
    expect(plan.rostered).toBe(40);
  });

  it('does not wear people out to save a seat', () => {
    const demand = { contacts: 125, handlingMs: 330_000 };
    const policy = { ...POLICY, withinMs: 30_000, levelPercent: 80, maxOccupancyPercent: 75 };
    const { needed } = planSeats(demand, policy);
    expect(needed.seats).toBe(31);
    expect(needed.occupancy).toBeLessThanOrEqual(0.75);
  });

  it('leaves no line without its last seats in an hour without calls', () => {
    const plan = planSeats({ contacts: 0, handlingMs: 150_000 }, { ...POLICY, minSeats: 2 });
    expect(plan).toMatchObject({ needed: { seats: 2, serviceLevel: 1 }, oneFewer: null, rostered: 3 });
  });

  it('keeps the promise with the fewest seats, whatever the demand', () => {
    const demands = fc.record({
      contacts: fc.double({ min: 0.1, max: 3_000, noNaN: true }),
      handlingMs: fc.integer({ min: 20_000, max: 900_000 }),
    });
    fc.assert(
      fc.property(demands, fc.integer({ min: 10_000, max: 300_000 }), (demand, patienceMs) => {
        const policy = { ...POLICY, patienceMs, levelPercent: 80, maxOccupancyPercent: 85 };
        const { needed, oneFewer } = planSeats(demand, policy);
        expect(needed.serviceLevel).toBeGreaterThanOrEqual(0.8);
        expect(needed.occupancy).toBeLessThanOrEqual(0.85);
        if (oneFewer) expect(oneFewer.serviceLevel < 0.8 || oneFewer.occupancy > 0.85).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('outlookOf', () => {
  it('says that nobody is answered where nobody sits', () => {
    const outlook = outlookOf(0, { contacts: 10, handlingMs: 150_000 }, POLICY);
    expect(outlook).toMatchObject({ serviceLevel: 0, abandoned: 1, meanWaitMs: null });
  });
});

describe('allotSeats', () => {
  const needed = { '110': 6, '12345': 20 };

  it.each([
    [30, 6, 24],
    [26, 6, 20],
    [10, 6, 4],
    [4, 4, 0],
    [0, 0, 0],
  ])('gives 110 its seats first: of %s people %s, and 12345 %s', (people, emergency, administrative) => {
    expect(allotSeats(people, needed)).toEqual({ '110': emergency, '12345': administrative });
  });
});
