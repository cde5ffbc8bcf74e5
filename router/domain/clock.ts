/** The only source of time: passed in, so that tests and simulations own it. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
