/** How the contacts of a day fall on its hours, and any such shape read between its points. */

/** `[minute of the scenario, value]`, ascending; two points on one minute are a step. */
export type Points = readonly (readonly [minute: number, value: number])[];

/**
 * Percent of a day by clock hour. 110: 627,057 emergency dispatch records of Montgomery County, Pennsylvania, 2015–2020
 * (hours 10–13 are the even split of the remainder); `110-cn` has a third more in the evening. 12345: a synthetic
 * profile with the peaks that the hotlines name, 10–11 h and 14–15 h.
 */
const PROFILES = {
  flat: Array.from({ length: 24 }, () => 100 / 24),
  '110-weekday': [
    1.86, 1.53, 1.41, 1.27, 1.31, 1.76, 2.76, 4.43, 5.39, 5.51, 5.78, 5.78, 5.78, 5.78, 6.07, 6.6, 6.65, 6.91, 5.58,
    4.76, 4.09, 3.55, 2.98, 2.44,
  ],
  '110-weekend': [
    2.89, 2.5, 2.29, 1.9, 1.73, 1.81, 2.15, 2.93, 3.86, 4.8, 5.88, 5.88, 5.88, 5.88, 6.01, 5.72, 5.77, 5.78, 5.58, 5.3,
    4.67, 4.17, 3.46, 3.14,
  ],
  '12345-weekday': [
    0.9, 0.6, 0.5, 0.4, 0.4, 0.6, 1.3, 3.2, 6.4, 8.8, 9.2, 8.0, 5.2, 5.4, 8.0, 8.4, 7.6, 6.0, 4.4, 4.0, 3.6, 3.2, 2.4,
    1.5,
  ],
} as const satisfies Record<string, readonly number[]>;

export const PROFILE_NAMES = ['flat', '110-weekday', '110-weekend', '110-cn', '12345-weekday'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** The Chinese evening and night are busier than the American ones. */
const EVENING = { fromHour: 18, factor: 1.35 };

const rawShares = (name: ProfileName): readonly number[] =>
  name === '110-cn'
    ? PROFILES['110-weekday'].map((percent, hour) => (hour >= EVENING.fromHour ? percent * EVENING.factor : percent))
    : PROFILES[name];

const normalised = new Map<ProfileName, number[]>(
  PROFILE_NAMES.map((name) => {
    const shares = rawShares(name);
    const sum = shares.reduce((total, one) => total + one, 0);
    return [name, shares.map((one) => (one * 24) / sum)];
  }),
);

/** The rate of a clock hour over the mean rate of the day: 1 all day long for a flat one. */
export const hourFactor = (name: ProfileName, hour: number): number =>
  normalised.get(name)?.[Math.floor(((hour % 24) + 24) % 24)] ?? 1;

/** The value of a shape at a minute: straight between its points, as at its ends before and after them. */
export function linearAt(points: Points, minute: number): number {
  const next = points.findIndex(([at]) => at > minute);
  if (next === 0) return points[0]?.[1] ?? 0;
  const before = points[(next < 0 ? points.length : next) - 1];
  const after = next < 0 ? undefined : points[next];
  if (!before || !after) return before?.[1] ?? 0;
  return before[1] + ((minute - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}

/** The value of the last point that has been reached; that of the first before it. */
export const stepAt = (points: Points, minute: number): number =>
  points.findLast(([at]) => at <= minute)?.[1] ?? points[0]?.[1] ?? 0;
