import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { RedisTarget } from './redis-target';

/**
 * `producer` gives a command up at the first failed reconnect (the outbox keeps the job); `worker` waits for ever.
 * Two kinds because BullMQ needs both behaviours and a connection has only one. Commands may wait for the first
 * connect: a queue that is refused even once at its construction would never work again.
 */
export type RedisUse = 'producer' | 'worker';

const OPTIONS: Record<RedisUse, RedisOptions> = {
  producer: { maxRetriesPerRequest: 1, connectTimeout: 3_000 },
  worker: { maxRetriesPerRequest: null },
};

const retryStrategy = (attempt: number): number => Math.min(100 * 2 ** attempt, 5_000);

/** Connects to a single server, through sentinels, or to a cluster; reconnects with a growing delay. */
export function connectRedis(target: RedisTarget, use: RedisUse): Redis | Cluster {
  const options: RedisOptions = { ...OPTIONS[use], retryStrategy };
  switch (target.kind) {
    case 'single':
      return new Redis(target.url, options);
    case 'sentinel':
      return new Redis({ ...options, ...target.auth, sentinels: target.nodes, name: target.name, tls: target.tls });
    case 'cluster':
      return new Cluster(target.nodes, {
        redisOptions: { ...options, ...target.auth, tls: target.tls },
        clusterRetryStrategy: retryStrategy,
      });
  }
}

/**
 * Asked to work in a database that the server does not have, the driver goes on in database 0 without a word: this
 * rejects instead.
 */
export async function insistOnDatabase(connection: Redis | Cluster): Promise<void> {
  if (connection instanceof Redis && connection.options.db) await connection.select(connection.options.db);
}
