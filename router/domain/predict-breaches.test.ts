import { predictBreaches } from './predict-breaches';
import type { StaffingPolicy } from './staffing';

const POLICY: StaffingPolicy = {
  ...{ line: '12345', withinMs: 15_000, levelPercent: 95, patienceMs: 120_000, handlingMs: 100_000, wrapUpMs: 0 },
  ...{ maxOccupancyPercent: 85, shrinkagePercent: 30, minSeats: 1 },
};
const QUIET = { contacts: 0, handlingMs: 100_000 };

describe('predictBreaches', () => {
  it('counts those who are late before ten seats come to them, one every ten seconds', () => {
    const waiting = [
      { place: 1, dueInMs: 15_000 },
      { place: 2, dueInMs: 15_000 },
      { place: 3, dueInMs: 31_000 },
    ];
    expect(predictBreaches(waiting, 10, QUIET, POLICY)).toEqual({ waiting: 1, coming: 0 });
  });

  it('leaves out who is late already, and who has longer than a quarter of an hour', () => {
    const waiting = [
      { place: 500, dueInMs: -1 },
      { place: 501, dueInMs: 16 * 60_000 },
    ];
    expect(predictBreaches(waiting, 1, QUIET, POLICY).waiting).toBe(0);
  });

  it('sees all late, those who wait and those who will call, where nobody sits', () => {
    const { waiting, coming } = predictBreaches(
      [{ place: 1, dueInMs: 60_000 }],
      0,
      { contacts: 60, handlingMs: 100_000 },
      POLICY,
    );
    expect({ waiting, coming }).toEqual({ waiting: 1, coming: 30 });
  });

  it('predicts fewer with more seats', () => {
    const demand = { contacts: 180, handlingMs: 100_000 };
    const coming = [8, 10, 12, 14].map((seats) => predictBreaches([], seats, demand, POLICY).coming);
    expect(coming).toEqual([...coming].sort((a, b) => b - a));
  });
});
