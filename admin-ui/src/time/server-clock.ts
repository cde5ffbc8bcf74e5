/** How many of the last messages decide: one minute of ticks. */
const WINDOW = 12;

/**
 * The server's clock as seen from here. Every message states its time and arrives late by the way it took, so the
 * largest difference to our own clock among the last messages is the least delayed, and the best.
 * @param localNow our own clock, in ms
 */
export function createServerClock(localNow: () => number) {
  let offsets: number[] = [];
  return {
    heard(serverTime: string): void {
      offsets = [...offsets, Date.parse(serverTime) - localNow()].slice(-WINDOW);
    },
    /** The server's time now, in ms; our own clock until the server was heard. */
    now: (): number => localNow() + (offsets.length === 0 ? 0 : Math.max(...offsets)),
  };
}
export type ServerClock = ReturnType<typeof createServerClock>;
