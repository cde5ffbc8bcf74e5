import { AppError } from '#domain/app-error';

/**
 * Lets `most` pieces of work run at once and `waiting` more wait; what comes above that is refused, so that costly work
 * that strangers can ask for never takes the machine from those who work.
 * @throws AppError `rate-limited` when too many wait already
 */
export function limitConcurrency(most: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) {
      if (queue.length >= waiting) throw new AppError('rate-limited', 'too many at once');
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      queue.shift()?.();
    }
  };
}
