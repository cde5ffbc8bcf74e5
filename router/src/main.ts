import { createServer } from 'node:http';
import { onParentGone, reportReady } from '#platform/child';
import { loadConfig, readEnvironment } from '#platform/config';
import { createLogger } from '#platform/log';
import { onStopSignal } from '#platform/stop-signal';
import { composeRouter } from './compose';

/** A request that is not complete after this long is cut off, in ms. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Requests still under way when the router stops get this long to end, in ms. */
const DRAIN_MS = 5_000;

async function main(): Promise<void> {
  const config = loadConfig(readEnvironment());
  const log = createLogger('router', config.logLevel);
  const router = await composeRouter({ config, log });
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, router.app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.http.port, config.http.host, resolve);
  });
  log.info({ port: config.http.port }, 'the router serves');

  const stop = onStopSignal(log, async () => {
    const drained = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    const closing = router.close();
    await drained;
    clearTimeout(cut);
    await closing;
  });
  onParentGone(stop);
  reportReady();
}

main().catch((error: unknown) => {
  createLogger('router', 'info').fatal({ err: error }, 'the router cannot start');
  process.exitCode = 1;
  setImmediate(() => process.exit());
});
