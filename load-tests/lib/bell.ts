/** Wakes one sleeper. A ring before the sleep is not lost: the next sleep ends at once. */
export type Bell = { ring(): void; heard(forMs: number): Promise<void> };

export function createBell(): Bell {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    /** Resolves at the next ring, or after `forMs`. */
    async heard(forMs) {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, forMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      hasRung = false;
    },
  };
}
