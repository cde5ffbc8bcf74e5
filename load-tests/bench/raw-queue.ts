import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';

/** Where the raw queue lives: the same kind of server as that of the system which is measured beside it. */
export type RawQueueServer = { redisUrl: string } | { databaseUrl: string };

const NAME = 'raw';
/** As many hands as the emergency lane has. */
const CONCURRENCY = 16;
/** What was added is processed within this time, or the measurement fails, in ms. */
const DRAIN_MS = 60_000;

const OnPostgres = withBackend(createPostgresBackend);

function open(server: RawQueueServer, work: () => Promise<void>) {
  if ('redisUrl' in server) {
    const connection = { url: server.redisUrl, maxRetriesPerRequest: null };
    const worker = new Worker(NAME, work, { connection, concurrency: CONCURRENCY });
    return { queue: new Queue(NAME, { connection }), worker };
  }
  const connection = { connectionString: server.databaseUrl, schema: 'raw_queue', migrate: true, max: 4 };
  const worker = new OnPostgres.Worker(NAME, work, { connection, concurrency: CONCURRENCY });
  return { queue: new OnPostgres.Queue(NAME, { connection }), worker };
}

/**
 * What BullMQ alone does: jobs with an id and a priority are added one by one, as many at once as the intake has
 * connections, and taken by a processor that does nothing.
 * @returns jobs added and processed a second
 */
export async function measureRawQueue(
  server: RawQueueServer,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<number> {
  let processed = 0;
  let added = 0;
  const { queue, worker } = open(server, () => {
    processed += 1;
    return Promise.resolve();
  });
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  const add = async () => {
    while (performance.now() < endsAt) {
      added += 1;
      await queue.add(NAME, { caseId: `case-${added}` }, { priority: 1 + (added % 4), removeOnComplete: true });
    }
  };
  await Promise.all(Array.from({ length: connections }, add));
  while (processed < added && performance.now() < endsAt + DRAIN_MS)
    await new Promise((resolve) => setTimeout(resolve, 5));
  const perSecond = processed / ((performance.now() - startedAt) / 1_000);
  if (processed < added) throw new Error(`the raw queue processed ${processed} of ${added} jobs`);
  await worker.close();
  await queue.close();
  return perSecond;
}
