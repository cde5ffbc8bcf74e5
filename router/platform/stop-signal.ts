import type { Logger } from './log';

/**
 * Runs `stop` once on SIGTERM or SIGINT and ends the process after it. A terminal's Ctrl-C and hang-up may reach a child
 * of the launcher too: there the launcher decides, and ends its children in order.
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
  const hasLauncher = process.send !== undefined;
  process.on('SIGINT', hasLauncher ? () => undefined : stopOnce);
  if (hasLauncher) process.on('SIGHUP', () => undefined);
  return stopOnce;
}
