import { createServer } from 'node:http';
import { onParentGone, reportReady } from '#platform/child';
import { loadConfig, readEnvironment } from '#platform/config';
import { onLastResort } from '#platform/last-resort';
import { createLogger } from '#platform/log';
import { onStopSignal } from '#platform/stop-signal';
import { composeRouter } from './compose';
import { drain } from './http/drain';

/**
 * Who is slow to ask holds a place that others need: headers and the whole request have this long, and a connection that
 * nobody asks anything on is kept this long, in ms. A proxy in front must let go of its connections sooner.
 */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 60_000 };
/** Largest headers taken, in bytes, and how many lines of them. */
const MAX_HEADER_BYTES = 16_384;
const MAX_HEADERS = 100;

async function main(): Promise<void> {
  const config = loadConfig(readEnvironment());
  const log = createLogger('router', config.logLevel);
  const router = await composeRouter({ config, log });
  const server = createServer({ ...TIMEOUTS, maxHeaderSize: MAX_HEADER_BYTES }, router.app);
  server.maxHeadersCount = MAX_HEADERS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.http.port, config.http.host, resolve);
  });
  log.info({ port: config.http.port }, 'the router serves');

  const stop = onStopSignal(log, async () => {
    await drain(server, router.endStreams);
    await router.close();
  });
  onLastResort(log, stop);
  onParentGone(stop);
  reportReady();
}

main().catch((error: unknown) => {
  createLogger('router', 'info').fatal({ err: error }, 'the router cannot start');
  process.exitCode = 1;
  setImmediate(() => process.exit());
});
