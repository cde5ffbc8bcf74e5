import fc from 'fast-check';
import { cobhamWaits, erlangA, erlangB, erlangC } from './erlang';

const perHour = (calls: number): number => calls / 3_600;

describe('erlangB', () => {
  it.each([
    [1, 2, 0.2],
    [5, 10, 0.018385],
    [10, 10, 0.214582],
    [10, 15, 0.036497],
    [20, 30, 0.008457],
    [25, 30, 0.052603],
    [100, 117, 0.00979],
    [120, 100, 0.19627],
  ])('%s erlangs on %s trunks block %s', (load, seats, blocked) => {
    expect(erlangB(load, seats)).toBeCloseTo(blocked, 6);
  });

  it.each([
    [10, [4.461, 5.084, 6.216]],
    [30, [20.337, 21.932, 24.802]],
    [100, [84.064, 87.972, 95.24]],
  ])('%s trunks block 1, 2 and 5 %% at the loads of the classical tables', (trunks, loads) => {
    expect(loads.map((load) => erlangB(load, trunks))).toEqual(
      [0.01, 0.02, 0.05].map((blocked) => expect.closeTo(blocked, 4) as number),
    );
  });
});

describe('erlangC', () => {
  it.each([
    [200, 180, 11, 20, 0.682118, 122.781, 0.389614],
    [200, 180, 12, 20, 0.449388, 40.445, 0.640158],
    [200, 180, 13, 20, 0.28527, 17.116, 0.795595],
    [200, 180, 14, 20, 0.174132, 7.836, 0.88835],
    [720, 240, 55, 15, 0.238701, 8.184, 0.845883],
    [250, 330, 28, 30, 0.227241, 14.752, 0.85685],
  ])('%s/h × %s s on %s seats within %s s', (calls, handlingTime, seats, within, pWait, meanWait, level) => {
    const outlook = erlangC({ arrivalRate: perHour(calls), handlingTime, seats });
    expect(outlook.pWait).toBeCloseTo(pWait, 6);
    expect(outlook.meanWait).toBeCloseTo(meanWait, 3);
    expect(outlook.serviceLevel(within)).toBeCloseTo(level, 6);
  });

  it.each([
    [250, 330, 27, 30, 0.78218],
    [1_000, 150, 45, 15, 0.634832],
    [1_000, 150, 48, 15, 0.866343],
    [1_000, 150, 50, 15, 0.935444],
  ])('%s/h × %s s on %s seats within %s s are answered as published', (calls, handlingTime, seats, within, level) => {
    const outlook = erlangC({ arrivalRate: perHour(calls), handlingTime, seats });
    expect(outlook.serviceLevel(within)).toBeCloseTo(level, 6);
  });

  it('keeps the seats busy as the load says', () => {
    expect(erlangC({ arrivalRate: perHour(200), handlingTime: 180, seats: 14 }).occupancy).toBeCloseTo(0.7143, 4);
    expect(erlangC({ arrivalRate: perHour(720), handlingTime: 240, seats: 55 }).occupancy).toBeCloseTo(0.8727, 4);
  });

  it('waits without end where the load is as large as the seats', () => {
    const outlook = erlangC({ arrivalRate: 2, handlingTime: 5, seats: 10 });
    expect(outlook).toMatchObject({ pWait: 1, meanWait: Infinity, occupancy: 1 });
    expect(outlook.serviceLevel(3_600)).toBe(0);
  });
});

describe('erlangA', () => {
  it.each([
    [200, 180, 120, 12, 0.279807, 0.061597, 0.4106, 7.392],
    [720, 240, 120, 55, 0.150121, 0.016968, 0.4072, 2.036],
    [1_200, 180, 60, 50, 0.753243, 0.182234, 3.6447, 10.934],
    [2_000, 150, 90, 60, 0.982811, 0.280614, 14.0307, 25.255],
  ])(
    '%s/h × %s s, patience %s s, on %s seats',
    (calls, handlingTime, patience, seats, pWait, pAbandon, queue, wait) => {
      const outlook = erlangA({ arrivalRate: perHour(calls), handlingTime, patience, seats });
      expect(outlook.pWait).toBeCloseTo(pWait, 6);
      expect(outlook.pAbandon).toBeCloseTo(pAbandon, 6);
      expect(outlook.meanQueue).toBeCloseTo(queue, 4);
      expect(outlook.meanWait).toBeCloseTo(wait, 3);
    },
  );

  it('answers in the end everybody who does not hang up', () => {
    const outlook = erlangA({ arrivalRate: perHour(1_200), handlingTime: 180, patience: 60, seats: 50 });
    expect(outlook.serviceLevel(3_600)).toBeCloseTo(1 - outlook.pAbandon, 6);
  });

  it('never says that a seat is busier than always', () => {
    const { occupancy } = erlangA({ arrivalRate: 730 / 1_800, handlingTime: 130, patience: 120, seats: 1 });
    expect(occupancy).toBeLessThanOrEqual(1);
    expect(occupancy).toBeGreaterThan(0.99);
  });

  it('comes to Erlang C where patience has no end', () => {
    const group = { arrivalRate: perHour(720), handlingTime: 240, seats: 55 };
    const patient = erlangA({ ...group, patience: 1e9 });
    const waiting = erlangC(group);
    expect(patient.pWait).toBeCloseTo(waiting.pWait, 4);
    expect(patient.meanWait).toBeCloseTo(waiting.meanWait, 3);
    expect(patient.serviceLevel(15)).toBeCloseTo(waiting.serviceLevel(15), 4);
  });

  it('has figures for ten thousand seats, idle, full and overrun', () => {
    for (const load of [10, 9_900, 20_000]) {
      const outlook = erlangA({ arrivalRate: load, handlingTime: 1, patience: 50, seats: 10_000 });
      const { pWait, pAbandon, occupancy } = outlook;
      for (const share of [pWait, pAbandon, occupancy, outlook.serviceLevel(0.1)]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(load * (1 - pAbandon)).toBeCloseTo(occupancy * 10_000, 4);
    }
    expect(erlangB(9_900, 10_000)).toBeGreaterThan(0);
    expect(erlangC({ arrivalRate: 9_900, handlingTime: 1, seats: 10_000 }).pWait).toBeGreaterThan(0);
  });
});

describe('any group of seats', () => {
  const groups = fc.record({
    arrivalRate: fc.double({ min: 0.001, max: 2, noNaN: true }),
    handlingTime: fc.double({ min: 10, max: 600, noNaN: true }),
    patience: fc.double({ min: 5, max: 600, noNaN: true }),
    seats: fc.integer({ min: 1, max: 400 }),
  });

  it('serves no worse with one seat more', () => {
    fc.assert(
      fc.property(groups, fc.double({ min: 0, max: 120, noNaN: true }), (group, within) => {
        for (const outlookOf of [erlangC, (of: typeof group) => erlangA(of)]) {
          const now = outlookOf(group);
          const more = outlookOf({ ...group, seats: group.seats + 1 });
          expect(more.meanWait).toBeLessThanOrEqual(now.meanWait);
          expect(more.pWait).toBeLessThanOrEqual(now.pWait + 1e-9);
          expect(more.pAbandon).toBeLessThanOrEqual(now.pAbandon + 1e-9);
          expect(more.serviceLevel(within)).toBeGreaterThanOrEqual(now.serviceLevel(within) - 1e-6);
        }
      }),
    );
  });

  it('answers no fewer callers within a longer time, and never more than all', () => {
    const times = fc.tuple(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 600, noNaN: true }));
    fc.assert(
      fc.property(groups, times, (group, [within, longer]) => {
        const { serviceLevel, pAbandon } = erlangA(group);
        expect(serviceLevel(within + longer)).toBeGreaterThanOrEqual(serviceLevel(within) - 1e-6);
        expect(serviceLevel(within + longer)).toBeLessThanOrEqual(1 - pAbandon + 1e-6);
      }),
    );
  });

  it('makes people wait less for Erlang A than for Erlang C: who hangs up makes room', () => {
    fc.assert(
      fc.property(groups, (group) => {
        expect(erlangA(group).meanWait).toBeLessThanOrEqual(erlangC(group).meanWait + 1e-9);
      }),
    );
  });
});

describe('cobhamWaits', () => {
  it('is the wait of Erlang C for one class', () => {
    const group = { handlingTime: 180, seats: 12 };
    const [only] = cobhamWaits({ ...group, arrivalRates: [perHour(200)] });
    expect(only).toBeCloseTo(erlangC({ ...group, arrivalRate: perHour(200) }).meanWait, 6);
  });

  it('keeps the wait of all callers together, whoever goes first', () => {
    const rates = [60, 240, 380].map(perHour);
    const group = { handlingTime: 240, seats: 50 };
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    const waits = cobhamWaits({ ...group, arrivalRates: rates });
    const mean = waits.reduce((sum, wait, of) => sum + wait * (rates[of]! / total), 0);
    expect(mean).toBeCloseTo(erlangC({ ...group, arrivalRate: total }).meanWait, 6);
    expect([...waits].sort((one, other) => one - other)).toEqual(waits);
  });

  it('still answers the urgent where the rest outruns the seats', () => {
    const [urgent, rest] = cobhamWaits({ arrivalRates: [0.01, 1], handlingTime: 100, seats: 10 });
    expect(urgent).toBeCloseTo(100 / 10 / (1 - 0.1), 6);
    expect(rest).toBe(Infinity);
  });
});
