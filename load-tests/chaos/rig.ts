/** A whole system of its own with a hand on every wire: its database, its queue and its callers go through proxies. */
import { join } from 'node:path';
import { AppError } from '#domain/app-error';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { startTemporaryPostgres } from '#platform/launcher/temporary-postgres';
import { openQueueBackend, type QueueBackend } from '#platform/queue-backend';
import { startRedis, type TemporaryRedis } from '../lib/redis-server';
import type { SystemUnderTest } from '../lib/system';
import { type SlowGateway, startSlowGateway } from './slow-gateway';
import { startTcpProxy, type TcpProxy } from './tcp-proxy';

export type RigBackend = 'redis' | 'postgres';

export type Rig = {
  backend: RigBackend;
  system: SystemUnderTest;
  /** Root of all processes of the system: this one. */
  pid: number;
  database: TcpProxy;
  callers: TcpProxy;
  /** Undefined when the queue lives in PostgreSQL. */
  redis: { server: TemporaryRedis; wire: TcpProxy } | undefined;
  gateway: SlowGateway;
  /** What the launcher and its children have said. */
  output(): string;
  /** Lets somebody at the queue behind the system's back. */
  withQueue<T>(work: (queue: QueueBackend) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
};

/** A clock that is set by hand or by a time server that came back is off by some seconds. */
const STEP_CLOCK_MS = 5_000;
const GATEWAY_SECRET = 'a secret that only this run and its gateway know';

/** @throws AppError `not-found` when there is no redis-server for the backend that was asked for */
export async function startRig(
  backend: RigBackend,
  settings: Record<string, string>,
  note: (line: string) => void,
): Promise<Rig> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  };
  const kept = <T extends { stop(): Promise<void> }>(part: T): T => {
    stops.push(() => part.stop());
    return part;
  };
  try {
    const postgres = kept(await startTemporaryPostgres(note));
    const database = kept(await startTcpProxy(portOf(postgres.databaseUrl)));
    const redis = backend === 'redis' ? await openRedis(kept) : undefined;
    const gateway = kept(await startSlowGateway());
    const behind = kept(
      await startTemporarySystem({
        LOG_LEVEL: 'warn',
        DATABASE_URL: through(postgres.databaseUrl, database),
        ...(redis ? { REDIS_URL: `redis://127.0.0.1:${redis.wire.port}` } : {}),
        NOTIFY_WEBHOOK_URL: gateway.url,
        NOTIFY_WEBHOOK_SECRET: GATEWAY_SECRET,
        NODE_OPTIONS: `--require ${join(__dirname, 'step-clock.cjs')}`,
        STEP_CLOCK_MS: String(STEP_CLOCK_MS),
        ...settings,
      }),
    );
    const callers = kept(await startTcpProxy(portOf(behind.url)));
    return {
      ...{ backend, pid: process.pid, database, callers, redis, gateway, output: behind.output, stop: stopAll },
      system: { url: `http://127.0.0.1:${callers.port}`, credentials: behind.credentials, stop: stopAll },
      withQueue: (work) => withQueue(postgres.databaseUrl, redis?.server, work),
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function openRedis(kept: <T extends { stop(): Promise<void> }>(part: T) => T): Promise<Rig['redis']> {
  const started = await startRedis();
  if (!started)
    throw new AppError('not-found', 'there is no redis-server on this machine: apt-get install redis-server');
  const server = kept(started);
  return { server, wire: kept(await startTcpProxy(server.port)) };
}

async function withQueue<T>(
  databaseUrl: string,
  redis: TemporaryRedis | undefined,
  work: (queue: QueueBackend) => Promise<T>,
): Promise<T> {
  const queue = openQueueBackend({
    databaseUrl,
    redis: redis && { kind: 'single', url: redis.url },
    onError: () => undefined, // the work itself says what failed
  });
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

const portOf = (url: string): number => Number(new URL(url).port);

function through(databaseUrl: string, { port }: TcpProxy): string {
  const url = new URL(databaseUrl);
  url.port = String(port);
  return url.href;
}
