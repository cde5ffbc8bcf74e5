import { type QueueModel, simulateQueue } from './simulate-queue';

const MODEL: QueueModel = {
  arrivalRates: [0.02, 0.06],
  handlingTime: 100,
  seats: 9,
  callers: 5_000,
  warmUp: 500,
};

describe('simulateQueue', () => {
  it('plays the same run for the same seed, and another for another', () => {
    expect(simulateQueue(MODEL, 7)).toEqual(simulateQueue(MODEL, 7));
    expect(simulateQueue(MODEL, 7)).not.toEqual(simulateQueue(MODEL, 8));
  });

  it('answers the urgent first', () => {
    const [urgent, ordinary] = simulateQueue(MODEL, 1).meanWaits;
    expect(urgent).toBeLessThan(ordinary!);
  });

  it('counts every caller as answered or as gone', () => {
    const run = simulateQueue({ ...MODEL, patience: 30 }, 1, Infinity);
    expect(run.serviceLevel + run.pAbandon).toBeCloseTo(1, 12);
    expect(run.pAbandon).toBeGreaterThan(0);
    expect(simulateQueue(MODEL, 1).pAbandon).toBe(0);
  });
});
