import type { Line } from '#domain/line';
import { findSurges, type Surge, type SurgePolicy, type TopicCount } from '#domain/surge';
import { createRandom } from '../lib/random';
import { arrivalsOf, rateAt } from '../load/arrivals';
import { pickWeighted } from '../load/distributions';
import type { Stream } from '../load/scenario-file';

/** The first policy of a city, as the seed has it. */
const SURGE_POLICY: SurgePolicy = {
  ...{ windowMs: 180_000, trailingMs: 3_600_000, historyWeeks: 8, leastCallers: 5, leastRatio: 2, chance: 1e-7 },
  ...{ scatter: 0.3, classShare: 0.2, districtShare: 0.02, shareWeight: 50, calmMs: 600_000 },
};
const DAY = 24 * 60;
const TRAILING = SURGE_POLICY.trailingMs / 60_000;
const WINDOW = SURGE_POLICY.windowMs / 60_000;
const DISTRICTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const CLASSES: Record<Line, Record<string, number>> = {
  '110': { '51': 2, '52': 3, '55': 3, '59': 40, '60': 20, '61': 10, '63': 10, '65': 12 },
  '12345': { '01': 20, '02': 18, '03': 12, '04': 14, '05': 9, '06': 12, '07': 8, '08': 5, '12': 2 },
};
type Arriving = Pick<Stream, 'perDay' | 'profile' | 'multiplier' | 'dayScatter'>;
const ordinary: Record<Line, Arriving> = {
  '110': { perDay: 28_000, profile: '110-cn', multiplier: [[0, 1]], dayScatter: 0.1 },
  '12345': { perDay: 30_000, profile: '12345-weekday', multiplier: [[0, 1]], dayScatter: 0.1 },
};
const LINES = ['110', '12345'] as const;

const CELLS = LINES.flatMap((line) =>
  Object.keys(CLASSES[line]).flatMap((category) => DISTRICTS.map((district) => ({ line, category, district }))),
);
const CELL_AT = new Map(CELLS.map(({ category, district }, index) => [category + district, index]));
/** Callers of each cell before a minute. */
type Sums = readonly Uint32Array[];

/** Days begin at midnight and have a level of their own. */
function play(seed: number, days: number, streams: Record<Line, Arriving>): Sums {
  const random = createRandom(seed);
  const ofMinute = Array.from({ length: days * DAY + 1 }, () => new Uint32Array(CELLS.length));
  for (let day = 0; day < days; day += 1) {
    for (const line of LINES) {
      for (const at of arrivalsOf(streams[line], { startHour: 0, minutes: DAY, scale: 1 }, random)) {
        const category = pickWeighted(random, CLASSES[line]);
        const cell = CELL_AT.get(category + random.pick(DISTRICTS))!;
        ofMinute[day * DAY + Math.floor(at / 60) + 1]![cell]! += 1;
      }
    }
  }
  ofMinute.forEach((sums, minute) => sums.forEach((_, cell) => (sums[cell]! += ofMinute[minute - 1]?.[cell] ?? 0)));
  return ofMinute;
}

const between = (sums: Sums, from: number, to: number): TopicCount[] =>
  CELLS.map((cell, index) => ({ ...cell, callers: sums[to]![index]! - sums[from]![index]! })).filter(
    ({ callers }) => callers > 0,
  );

const forecastAt = (minute: number): Record<Line, number> => {
  const ofLine = (line: Line) =>
    rateAt(ordinary[line], { startHour: 0, minutes: DAY, scale: 1 }, (minute % DAY) * 60) * 60;
  return { '110': ofLine('110'), '12345': ofLine('12345') };
};

/** What is found at the end of a minute, as the watch does it in a city that knows its forecast and the hour before. */
function look(sums: Sums, at: number): Surge[] {
  const from = at - WINDOW;
  return findSurges(
    {
      present: { counts: between(sums, from, at + 1), minutes: WINDOW + 1 },
      trailing: { counts: between(sums, from - TRAILING, from), minutes: TRAILING },
      history: [],
      forecast: forecastAt(at),
    },
    SURGE_POLICY,
  );
}

describe('a city of twenty million', () => {
  it('has no false alarm in an ordinary week', () => {
    const sums = play(7, 7, ordinary);
    const alarms = [];
    for (let at = DAY / 8; at < 7 * DAY; at += WINDOW + 1) alarms.push(...look(sums, at));
    expect(alarms).toEqual([]);
  });

  it.each([1, 2, 3])('knows of ten times the calls of half an hour within two minutes (seed %i)', (seed) => {
    const spike = {
      ...ordinary['110'],
      multiplier: [
        [900, 1],
        [900, 10],
        [930, 10],
        [930, 1],
      ] as [number, number][],
    };
    const sums = play(seed, 1, { ...ordinary, '110': spike });
    const isTold = (at: number) => look(sums, at).some(({ line, category }) => line === '110' && category === null);
    expect(isTold(899)).toBe(false);
    expect([900, 901].some(isTold)).toBe(true);
  });
});
