import { erlangA } from './erlang';
import { SLOT_MS } from './forecast';
import type { Line } from './line';

/** What a line promises its callers, and what its people need: a row of the city for each line. */
export type StaffingPolicy = {
  line: Line;
  /** `levelPercent` of all callers are answered within this time, in ms. */
  withinMs: number;
  /** From 1 to 99. */
  levelPercent: number;
  /** Mean patience of a caller, in ms. */
  patienceMs: number;
  /** A call from its answer to its end, while none has been measured, in ms. */
  handlingMs: number;
  /** What a call takes after its end, in ms: notes. */
  wrapUpMs: number;
  /** Busy share of a seat that people can bear for hours, in percent. */
  maxOccupancyPercent: number;
  /** Share of paid time that is not spent at a seat (rest, training, sickness), in percent. */
  shrinkagePercent: number;
  /** Seats that are never left empty. */
  minSeats: number;
};

/** What a line has to do in one half hour. */
export type Demand = {
  /** Contacts in the half hour. */
  contacts: number;
  /** Mean time of one with its wrap-up, in ms. */
  handlingMs: number;
};

/** What callers and people can expect of a number of seats. */
export type SeatOutlook = {
  seats: number;
  /** Share of all callers who are answered in time, 0 to 1. */
  serviceLevel: number;
  /** Share of callers who hang up, 0 to 1. */
  abandoned: number;
  /** Mean wait of all callers, in ms; null with nobody there, when it has no end. */
  meanWaitMs: number | null;
  /** Busy share of the seats, 0 to 1. */
  occupancy: number;
};

export type SeatPlan = {
  /** Seats that are taken at every moment of the half hour. */
  needed: SeatOutlook;
  /** People on the roster for them, for some rest, learn or are ill. */
  rostered: number;
  oneMore: SeatOutlook;
  /** Null where one fewer is below the seats that are never left empty. */
  oneFewer: SeatOutlook | null;
};

/** No group of a city is larger than this: a plan that asks for more is a mistake in the rows. */
const MOST_SEATS = 20_000;

/** What so many seats do for the callers of a half hour, by Erlang A. */
export function outlookOf(seats: number, { contacts, handlingMs }: Demand, policy: StaffingPolicy): SeatOutlook {
  if (contacts === 0) return { seats, serviceLevel: 1, abandoned: 0, meanWaitMs: 0, occupancy: 0 };
  if (seats === 0) return { seats, serviceLevel: 0, abandoned: 1, meanWaitMs: null, occupancy: 0 };
  const group = { arrivalRate: contacts / SLOT_MS, handlingTime: handlingMs, seats };
  const outlook = erlangA({ ...group, patience: policy.patienceMs });
  return {
    seats,
    serviceLevel: outlook.serviceLevel(policy.withinMs),
    abandoned: outlook.pAbandon,
    meanWaitMs: outlook.meanWait,
    occupancy: outlook.occupancy,
  };
}

/**
 * The fewest seats that keep the promise to the callers without wearing out the people, and what one person more or
 * fewer would change.
 * @throws RangeError when even 20,000 seats do not
 */
export function planSeats(demand: Demand, policy: StaffingPolicy): SeatPlan {
  const isEnough = (seats: number): boolean => {
    const { serviceLevel, occupancy } = outlookOf(seats, demand, policy);
    return serviceLevel * 100 >= policy.levelPercent && occupancy * 100 <= policy.maxOccupancyPercent;
  };
  const seats = fewest(policy.minSeats, isEnough);
  return {
    needed: outlookOf(seats, demand, policy),
    rostered: Math.ceil(seats / (1 - policy.shrinkagePercent / 100)),
    oneMore: outlookOf(seats + 1, demand, policy),
    oneFewer: seats > policy.minSeats ? outlookOf(seats - 1, demand, policy) : null,
  };
}

/** The smallest whole number from `from` that is enough, where every larger one is enough too. */
function fewest(from: number, isEnough: (value: number) => boolean): number {
  let enough = from;
  for (let step = 1; !isEnough(enough); step *= 2) {
    if (enough >= MOST_SEATS) throw new RangeError(`no plan within ${MOST_SEATS} seats`);
    enough += step;
  }
  let tooFew = from - 1;
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/**
 * Shares out the people who are there: 110 first gets the seats that it needs, 12345 what is left, and what is too many
 * for both goes to 12345.
 */
export function allotSeats(people: number, needed: Record<Line, number>): Record<Line, number> {
  const emergency = Math.min(people, needed['110']);
  return { '110': emergency, '12345': people - emergency };
}
