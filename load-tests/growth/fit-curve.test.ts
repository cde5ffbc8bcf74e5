import { fitCurve, onCurve } from './fit-curve';

describe('fitCurve', () => {
  it('finds the power law that points lie on', () => {
    const curve = fitCurve([10, 100, 1_000].map((size) => [size, 3 * size ** 0.25] as const))!;
    expect(curve.a).toBeCloseTo(3, 9);
    expect(curve.b).toBeCloseTo(0.25, 9);
    expect(onCurve(curve, 16)).toBeCloseTo(6, 9);
  });

  it('is nothing of one size', () => expect(fitCurve([[10, 5]])).toBeUndefined());
});
