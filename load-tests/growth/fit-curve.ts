import { slopeOf } from '../load/percentile';

/** `y = a · size^b`: 0 is flat, 1 grows as fast as the data. */
export type Curve = { a: number; b: number };

/** The power law that fits best (least squares over the logarithms); undefined of fewer than two sizes. */
export function fitCurve(points: readonly (readonly [size: number, y: number])[]): Curve | undefined {
  const logs = points.map(([size, y]) => [Math.log(size), Math.log(y)] as const);
  const b = slopeOf(logs);
  if (b === undefined) return undefined;
  const mean = (of: (point: readonly [number, number]) => number) =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  return { a: Math.exp(mean(([, y]) => y) - b * mean(([x]) => x)), b };
}

/** What the curve gives for a size. */
export const onCurve = ({ a, b }: Curve, size: number): number => a * size ** b;
