import { setTimeout as pause } from 'node:timers/promises';

/** Rest between two passes, in ms: under load it lets more jobs share the next one, and nobody notices it. */
const REST_MS = 50;

/**
 * Lets callers share passes as requests share commits: whoever asks while a pass runs waits for the next one, which
 * serves all who waited. A pass that starts after a caller asked has seen everything the caller knew.
 */
export function sharePasses<T>(run: () => Promise<T>): () => Promise<T> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= current.then(() => {
      const pass = run();
      const rest = () => pause(REST_MS);
      current = pass.then(rest, rest);
      next = undefined;
      return pass;
    });
    return next;
  };
}
