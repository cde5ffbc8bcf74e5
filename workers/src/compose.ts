import { join } from 'node:path';
import { openDatabase } from '#db/client';
import { packageRoot } from '#db/project-files';
import { SEEDED_CITY } from '#db/seed/seed';
import { keepLink } from '#db/stores/link-message-store';
import { createVault } from '#db/vault/vault';
import { type Clock, systemClock } from '#domain/clock';
import { LANES } from '#domain/line';
import type { Config } from '#platform/config';
import { createLaneProducer } from '#platform/lane-producer';
import type { Logger } from '#platform/log';
import { offerPolicyOf } from '#platform/offer-settings';
import { openQueueBackend } from '#platform/queue-backend';
import { readVaultKeys } from '#platform/vault-keys';
import { openGateways } from './gateways/gateways';
import { createLinkGateway } from './link/link-gateway';
import { createLanePasses } from './processors/lane-passes';
import { dutiesOf, processorsOf } from './registry';
import { runDuty } from './run-duty';
import { runWorker } from './run-worker';

/** Jobs in hand when the workers stop get this long to end, in ms; BullMQ would wait for ever. */
const DRAIN_MS = 5_000;

export type Workers = { close(): Promise<void> };

/** The one place where the workers' parts meet. */
export async function composeWorkers({
  config,
  log,
  clock = systemClock,
  queuePrefix,
  corpusDir = join(packageRoot(), 'router/engine/corpus'),
}: {
  config: Config;
  log: Logger;
  clock?: Clock;
  queuePrefix?: string;
  corpusDir?: string;
}): Promise<Workers> {
  const databaseUrl = config.databaseUrl?.reveal();
  if (databaseUrl === undefined) throw new Error('the workers need DATABASE_URL; npm start sets it');

  const database = openDatabase(databaseUrl, config.databasePoolSize);
  const backend = openQueueBackend({
    databaseUrl,
    redis: config.redis?.reveal(),
    prefix: queuePrefix,
    onError: (error) => log.warn({ err: error }, 'the queue backend is away'),
  });
  const producer = createLaneProducer(backend);
  const gateways = openGateways(database, clock, config);
  const link = config.link && createLinkGateway(config.link, clock);
  const { transferTimers: timers } = config;
  const vault = createVault({ database, mastersOf: () => readVaultKeys(config), clock });
  const anchors = { dataDir: config.dataDir, everyMs: config.auditAnchorMs };
  const deps = {
    database,
    producer,
    offerLane: createLanePasses({ database, policy: offerPolicyOf(config), clock }),
    timers,
    clock,
    link,
    corpusDir,
    gateways,
    anchors,
    vault,
  };

  await database.$connect();
  await keepLink(database, SEEDED_CITY.id, config.link?.line);
  const processors = processorsOf(deps);
  const workers = LANES.map((lane) => runWorker(backend, lane, processors[lane], log));
  const duties = dutiesOf(deps).map((duty) => runDuty(duty, log));

  return {
    async close() {
      await Promise.all(duties.map((duty) => duty.stop()));
      await Promise.race([
        Promise.all(workers.map((worker) => worker.close())),
        new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref()),
      ]);
      await producer.close();
      await backend.close();
      await database.$disconnect();
    },
  };
}
