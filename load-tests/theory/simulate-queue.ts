import { createRandom, type Random } from '../lib/random';
import { createTimeHeap } from './time-heap';

/** A group of seats in virtual time, in any one unit. Classes are ordered from the most urgent. */
export type QueueModel = {
  /** Callers per unit of time, by class. */
  arrivalRates: readonly number[];
  /** Mean of the exponential handling time. */
  handlingTime: number;
  seats: number;
  /** Mean of the exponential patience; without it nobody hangs up. */
  patience?: number;
  /** Callers that are counted, and callers before them that only fill the queue. */
  callers: number;
  warmUp: number;
};

/** What happened to the counted callers. */
export type QueueRun = {
  pWait: number;
  pAbandon: number;
  /** Of all callers, those who hung up included; by class and over all. */
  meanWaits: number[];
  meanWait: number;
  /** Share of all callers who were answered within `within`, when it was asked for. */
  serviceLevel: number;
};

type Caller = { arrivedAt: number; leavesAt: number; isCounted: boolean };

/**
 * Plays one run event by event: a free seat takes the caller at once, otherwise the most urgent class is answered
 * first, in the order of arrival, and no call is broken off. The same seed gives the same run.
 */
export function simulateQueue(model: QueueModel, seed: number, within = 0): QueueRun {
  const { arrivalRates, handlingTime, patience, callers, warmUp } = model;
  const random = createRandom(seed);
  const totalRate = arrivalRates.reduce((sum, rate) => sum + rate, 0);
  const lines = arrivalRates.map(() => createFifo<Caller>());
  const tallies = arrivalRates.map(() => ({ callers: 0, waited: 0, abandoned: 0, inTime: 0, wait: 0 }));
  const endings = createTimeHeap();

  const count = (of: number, { isCounted, arrivedAt }: Caller, until: number, isAnswered: boolean): void => {
    if (!isCounted) return;
    const tally = tallies[of]!;
    const wait = until - arrivedAt;
    tally.callers += 1;
    tally.wait += wait;
    if (wait > 0) tally.waited += 1;
    if (!isAnswered) tally.abandoned += 1;
    else if (wait <= within) tally.inTime += 1;
  };
  const nextInLine = (now: number): { of: number; caller: Caller } | undefined => {
    for (const [of, line] of lines.entries()) {
      for (let caller = line.take(); caller; caller = line.take()) {
        if (caller.leavesAt > now) return { of, caller };
        count(of, caller, caller.leavesAt, false);
      }
    }
    return undefined;
  };
  const freeSeatsUntil = (now: number): void => {
    for (let freeAt = endings.earliest(); endings.size() > 0 && freeAt <= now; freeAt = endings.earliest()) {
      endings.take();
      const next = nextInLine(freeAt);
      if (!next) continue;
      count(next.of, next.caller, freeAt, true);
      endings.add(freeAt + random.exponential(handlingTime));
    }
  };

  let now = 0;
  for (let index = 0; index < warmUp + callers; index += 1) {
    now += random.exponential(1 / totalRate);
    freeSeatsUntil(now);
    const of = pickClass(random, arrivalRates, totalRate);
    const leavesAt = patience === undefined ? Infinity : now + random.exponential(patience);
    const caller = { arrivedAt: now, leavesAt, isCounted: index >= warmUp };
    if (endings.size() === model.seats) {
      lines[of]!.add(caller);
    } else {
      count(of, caller, now, true);
      endings.add(now + random.exponential(handlingTime));
    }
  }
  freeSeatsUntil(Infinity);

  const all = tallies.reduce((sum, { callers: n }) => sum + n, 0);
  const total = (field: 'waited' | 'abandoned' | 'inTime' | 'wait') =>
    tallies.reduce((sum, tally) => sum + tally[field], 0) / all;
  return {
    pWait: total('waited'),
    pAbandon: total('abandoned'),
    meanWaits: tallies.map(({ wait, callers: n }) => wait / n),
    meanWait: total('wait'),
    serviceLevel: total('inTime'),
  };
}

function pickClass(random: Random, rates: readonly number[], total: number): number {
  let left = random.unit() * total;
  for (const [of, rate] of rates.entries()) {
    left -= rate;
    if (left < 0) return of;
  }
  return rates.length - 1;
}

/** First in, first out, without moving what waits. */
function createFifo<T>() {
  let items: T[] = [];
  let head = 0;
  return {
    add: (item: T) => void items.push(item),
    take(): T | undefined {
      if (head === items.length) {
        items = [];
        head = 0;
        return undefined;
      }
      head += 1;
      return items[head - 1];
    },
  };
}
