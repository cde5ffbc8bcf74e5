import { onParentGone, reportReady } from '#platform/child';
import { loadConfig, readEnvironment } from '#platform/config';
import { onLastResort } from '#platform/last-resort';
import { createLogger } from '#platform/log';
import { onStopSignal } from '#platform/stop-signal';
import { composeWorkers } from './compose';

async function main(): Promise<void> {
  const config = loadConfig(readEnvironment());
  const log = createLogger('workers', config.logLevel);
  const workers = await composeWorkers({ config, log });
  log.info('the workers work');
  const stop = onStopSignal(log, () => workers.close());
  onLastResort(log, stop);
  onParentGone(stop);
  reportReady();
}

main().catch((error: unknown) => {
  createLogger('workers', 'info').fatal({ err: error }, 'the workers cannot start');
  process.exitCode = 1;
  setImmediate(() => process.exit());
});
