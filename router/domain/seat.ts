/**
 * The state of an operator's position. `offline` nobody is there · `ready` free for an offer · `ringing` an offer waits
 * for an answer · `busy` holds a case · `wrap-up` finishing notes · `paused` away on purpose.
 */
export const SEAT_STATES = ['offline', 'ready', 'ringing', 'busy', 'wrap-up', 'paused'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** What an operator may ask for; the other states follow from offers and claims. */
export const REQUESTED_SEAT_STATES = ['ready', 'paused', 'offline'] as const;
export type RequestedSeatState = (typeof REQUESTED_SEAT_STATES)[number];
