import type { Measures } from '../train/measure-engine';
import type { Share } from '../train/statistics';

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

/** A share with its counts and its interval; of calibration the error. */
export const showMeasure = (value: number | Share): string =>
  typeof value === 'number'
    ? value.toFixed(3)
    : `${percent(value.share)} (${value.hits}/${value.of}, ${percent(value.low)} to ${percent(value.high)})`;

/** Prints one group of texts: its name, then a line for each measure that it has texts for. */
export function printMeasures(name: string, found: Measures): void {
  console.log(`\n${name}: ${found.texts} texts`);
  for (const [measure, value] of Object.entries<number | Share>(found)) {
    const isEmpty = typeof value !== 'number' && value.of === 0;
    if (measure !== 'texts' && !isEmpty) console.log(`  ${measure.padEnd(24)} ${showMeasure(value)}`);
  }
}
