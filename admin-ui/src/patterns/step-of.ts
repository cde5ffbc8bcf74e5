/** The distance of the lines of a scale: 1, 2 or 5 times a power of ten, so that there are five of them at most. */
export function stepOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / 5)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step * 5 >= most)!;
}
