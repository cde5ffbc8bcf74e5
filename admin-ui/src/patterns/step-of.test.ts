import { stepOf } from './step-of';

describe('stepOf', () => {
  it.each([
    [0, 1],
    [1, 1],
    [5, 1],
    [6, 2],
    [11, 5],
    [26, 10],
    [51, 20],
    [480, 100],
    [501, 200],
  ])('divides a scale to %d by %d', (most, step) => {
    expect(stepOf(most)).toBe(step);
  });
});
