/** When contacts arrive: a Poisson process whose rate follows the hour, the shape of the scenario and the day. */
import type { Random } from '../lib/random';
import { gammaOfMeanOne } from './distributions';
import { hourFactor, linearAt } from './hour-profile';
import type { Stream } from './scenario-file';

export type Period = { startHour: number; minutes: number; scale: number };

const DAY_SECONDS = 86_400;

type RatedStream = Pick<Stream, 'perDay' | 'profile' | 'multiplier'>;

/** Contacts per second of the scenario's clock, `atSeconds` after its beginning. */
export function rateAt({ perDay = 0, profile, multiplier }: RatedStream, period: Period, atSeconds: number): number {
  const hour = period.startHour + atSeconds / 3_600;
  const daily = (perDay * period.scale) / DAY_SECONDS;
  return daily * hourFactor(profile, hour) * linearAt(multiplier, atSeconds / 60);
}

/** A rate that is never exceeded: the busiest hour at the highest point of the shape. */
function highestRate(stream: RatedStream, { scale }: Period): number {
  const busiest = Math.max(...Array.from({ length: 24 }, (_, hour) => hourFactor(stream.profile, hour)));
  const steepest = Math.max(...stream.multiplier.map(([, factor]) => factor));
  return (((stream.perDay ?? 0) * scale) / DAY_SECONDS) * busiest * steepest;
}

/**
 * Instants of a stream in seconds of the scenario's clock, ascending. A rate is thinned out of a steady one that is never
 * lower (Lewis and Shedler); of a recorded trace every instant within the period is kept with the chance `scale`.
 */
export function arrivalsOf(
  stream: RatedStream & Pick<Stream, 'trace' | 'dayScatter'>,
  period: Period,
  random: Random,
): number[] {
  const end = period.minutes * 60;
  if (stream.trace)
    return [...stream.trace].sort((a, b) => a - b).filter((at) => at < end && random.unit() < period.scale);
  const ofDay = gammaOfMeanOne(random, stream.dayScatter);
  const highest = highestRate(stream, period) * ofDay;
  const instants: number[] = [];
  if (highest === 0) return instants;
  for (let at = random.exponential(1 / highest); at < end; at += random.exponential(1 / highest)) {
    if (random.unit() * highest < rateAt(stream, period, at) * ofDay) instants.push(at);
  }
  return instants;
}

/** Contacts that a stream is expected to bring within the period, by the minute. */
export function expectedCount(stream: RatedStream, period: Period): number {
  let sum = 0;
  for (let minute = 0; minute < period.minutes; minute += 1) sum += rateAt(stream, period, (minute + 0.5) * 60) * 60;
  return sum;
}
