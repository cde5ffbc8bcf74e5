/**
 * Watches the numbers of one connection. They rise by one, so any other step means that a message was missed.
 * The first number of a connection is taken as it is.
 */
export function createSequence() {
  let last: number | undefined;
  return {
    /** True when `seq` follows its predecessor. */
    follows(seq: number): boolean {
      const isNext = last === undefined || seq === last + 1;
      last = seq;
      return isNext;
    },
    restart(): void {
      last = undefined;
    },
  };
}
