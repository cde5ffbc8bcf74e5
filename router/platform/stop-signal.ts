import type { Logger } from './log';

/**
 * Runs `stop` once on SIGTERM or SIGINT and ends the process after it.
 * @returns the same stop, for other reasons to end
 */
export function onStopSignal(log: Logger, stop: () => Promise<void>): () => void {
  let isStopping = false;
  const stopOnce = () => {
    if (isStopping) return;
    isStopping = true;
    stop()
      .catch((error: unknown) => log.error({ err: error }, 'could not stop in order'))
      .finally(() => process.exit());
  };
  process.on('SIGTERM', stopOnce);
  process.on('SIGINT', stopOnce);
  return stopOnce;
}
