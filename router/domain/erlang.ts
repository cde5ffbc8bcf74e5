/**
 * Queueing theory of a group of seats: Erlang B, C and A, and Cobham's waits of a queue with priorities. Everything goes
 * by recursion, for factorials overflow at 171 seats. Formulas and check values: A. K. Erlang (1917), A. Cobham (1954),
 * C. Palm (1957).
 */

/** A queue in front of a group of seats. Times in any one unit; a rate is per that unit. */
export type SeatGroup = {
  /** Callers per unit of time, above 0. */
  arrivalRate: number;
  /** Mean time of one call with its wrap-up, above 0. */
  handlingTime: number;
  /** Seats that are staffed, a whole number from 1. */
  seats: number;
};

/** What a caller of the group can expect, in the unit of the group's times. */
export type QueueOutlook = {
  /** Share of callers who find no free seat. */
  pWait: number;
  /** Share of callers who hang up before they are answered. */
  pAbandon: number;
  /** Mean wait of all callers, those who hang up included; Infinity where the queue grows without end. */
  meanWait: number;
  /** Callers who wait at a moment, in the mean. */
  meanQueue: number;
  /** Share of the seats' time that is spent on calls, 0 to 1. */
  occupancy: number;
  /** Share of all callers who are answered within this time. */
  serviceLevel(within: number): number;
};

/** Offered load in erlangs: the calls under way at a moment if nobody ever waited. */
export const offeredLoad = ({ arrivalRate, handlingTime }: SeatGroup): number => arrivalRate * handlingTime;

/** Erlang B: the share of calls that find all `seats` taken when nobody can wait. `load` is in erlangs. */
export function erlangB(load: number, seats: number): number {
  let blocked = 1;
  for (let seat = 1; seat <= seats; seat += 1) blocked = (load * blocked) / (seat + load * blocked);
  return blocked;
}

/** Erlang C: nobody hangs up. Where the load is as large as the seats, the wait has no end and nobody is in time. */
export function erlangC(group: SeatGroup): QueueOutlook {
  const load = offeredLoad(group);
  const { seats, handlingTime, arrivalRate } = group;
  if (load >= seats) {
    return { pWait: 1, pAbandon: 0, meanWait: Infinity, meanQueue: Infinity, occupancy: 1, serviceLevel: () => 0 };
  }
  const blocked = erlangB(load, seats);
  const pWait = blocked / (1 - (load / seats) * (1 - blocked));
  const clearingRate = (seats - load) / handlingTime;
  const meanWait = pWait / clearingRate;
  return {
    pWait,
    pAbandon: 0,
    meanWait,
    meanQueue: arrivalRate * meanWait,
    occupancy: load / seats,
    serviceLevel: (within) => 1 - pWait * Math.exp(-clearingRate * within),
  };
}

/** Sums are scaled down when they come near the end of the numbers. */
const RESCALE_ABOVE = 1e250;
/** What adds less than this share to a sum is below the precision of the numbers. */
const NEGLIGIBLE = 1e-17;

/**
 * Erlang A: callers hang up after an exponential patience with the mean `patience`. It has an answer for any load.
 * Births and deaths are summed from the state in which all seats have just been taken.
 */
export function erlangA({ patience, ...group }: SeatGroup & { patience: number }): QueueOutlook {
  const { arrivalRate, handlingTime, seats } = group;
  const serviceRate = seats / handlingTime;
  const leavingRate = 1 / patience;
  let fewer = 1 / erlangB(offeredLoad(group), seats) - 1;
  if (!Number.isFinite(fewer)) return idle(group);
  let state = 1;
  let full = 1;
  let waiting = 0;
  let logScale = 0;
  for (let length = 1; ; length += 1) {
    const ratio = arrivalRate / (serviceRate + length * leavingRate);
    state *= ratio;
    full += state;
    waiting += length * state;
    if (ratio < 1 && state * length < NEGLIGIBLE * (waiting + full) * (1 - ratio)) break;
    if (full + waiting > RESCALE_ABOVE) {
      state /= RESCALE_ABOVE;
      full /= RESCALE_ABOVE;
      waiting /= RESCALE_ABOVE;
      fewer /= RESCALE_ABOVE;
      logScale += Math.log(RESCALE_ABOVE);
    }
  }
  const total = fewer + full;
  const pWait = full / total;
  const meanQueue = waiting / total;
  const pAbandon = (leavingRate * meanQueue) / arrivalRate;
  const logJustFull = -Math.log(total) - logScale;
  return {
    pWait,
    pAbandon,
    meanWait: meanQueue / arrivalRate,
    meanQueue,
    occupancy: asShare((offeredLoad(group) * (1 - pAbandon)) / seats),
    serviceLevel: (within) =>
      asShare(1 - pWait + answeredWaiting({ arrivalRate, serviceRate, leavingRate, logJustFull }, within)),
  };
}

/** Rounding must not make a share of what is no share. */
const asShare = (value: number): number => Math.min(1, Math.max(0, value));

/** So many seats for so little load that the numbers have no word for the chance of waiting. */
const idle = (group: SeatGroup): QueueOutlook => ({
  pWait: 0,
  pAbandon: 0,
  meanWait: 0,
  meanQueue: 0,
  occupancy: offeredLoad(group) / group.seats,
  serviceLevel: () => 1,
});

/** Steps of the integral in the time in which one caller leaves the queue, answered or not, and steps at most. */
const STEPS_PER_LEAVING = 4;
const MOST_STEPS = 100_000;

/**
 * Share of callers who wait and are answered within `within`: the density of the wait that is offered, times the
 * patience to endure it, integrated by Simpson's rule. In logarithms, for its factors may each be too large.
 */
function answeredWaiting(
  rates: { arrivalRate: number; serviceRate: number; leavingRate: number; logJustFull: number },
  within: number,
): number {
  const { arrivalRate, serviceRate, leavingRate, logJustFull } = rates;
  const density = (wait: number): number => {
    const leftBefore = (arrivalRate / leavingRate) * -Math.expm1(-leavingRate * wait);
    return serviceRate * Math.exp(logJustFull + leftBefore - (serviceRate + leavingRate) * wait);
  };
  const pairs = Math.min(MOST_STEPS, Math.max(50, Math.ceil(within * (serviceRate + leavingRate) * STEPS_PER_LEAVING)));
  const step = within / (2 * pairs);
  let sum = density(0) + density(within);
  for (let index = 1; index < 2 * pairs; index += 1) sum += (index % 2 === 1 ? 4 : 2) * density(index * step);
  return (sum * step) / 3;
}

/**
 * Cobham: mean wait of each class where the most urgent who waits is answered next and no call is broken off.
 * All classes have the same handling time and nobody hangs up. `arrivalRates` are ordered from the most urgent;
 * a class that gets less than it needs waits without end.
 */
export function cobhamWaits({
  arrivalRates,
  handlingTime,
  seats,
}: Omit<SeatGroup, 'arrivalRate'> & { arrivalRates: readonly number[] }): number[] {
  const load = arrivalRates.reduce((sum, rate) => sum + rate, 0) * handlingTime;
  const isOverloaded = load >= seats;
  const pWait = isOverloaded ? 1 : erlangC({ arrivalRate: load / handlingTime, handlingTime, seats }).pWait;
  const untilNextFree = (pWait * handlingTime) / seats;
  let taken = 0;
  return arrivalRates.map((rate) => {
    const before = taken;
    taken += (rate * handlingTime) / seats;
    return taken < 1 ? untilNextFree / ((1 - before) * (1 - taken)) : Infinity;
  });
}
