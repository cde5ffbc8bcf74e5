import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '#domain/app-error';
import { connectRedis, insistOnDatabase } from '../redis-connection';
import type { RedisTarget } from '../redis-target';

/** Time for a first answer; sentinels and clusters ask around before. */
const ANSWER_WITHIN_MS = 5_000;

export type RedisConnection = ReturnType<typeof connectRedis>;

/**
 * Lends a connection that has answered, and closes it.
 * @throws AppError `queue-unavailable` with server and reason, never the password
 */
export async function withRedis<T>(target: RedisTarget, work: (redis: RedisConnection) => Promise<T>): Promise<T> {
  const redis = connectRedis(target, 'worker');
  let reason = `no answer within ${ANSWER_WITHIN_MS} ms`;
  redis.on('error', (error: Error) => (reason = error.message || reason));
  const timeout = new AbortController();
  try {
    const answer = firstAnswer(redis).catch((error: Error) => void (reason = error.message));
    const waited = pause(ANSWER_WITHIN_MS, undefined, { signal: timeout.signal }).catch(() => undefined);
    if (!(await Promise.race([answer, waited]))) {
      throw new AppError('queue-unavailable', `Redis at ${describeRedis(target)}: ${reason}`);
    }
    return await work(redis);
  } finally {
    timeout.abort();
    redis.disconnect();
  }
}

async function firstAnswer(redis: RedisConnection): Promise<string> {
  await insistOnDatabase(redis);
  return redis.ping();
}

/** Hosts and ports, for messages: never the password. */
export function describeRedis(target: RedisTarget): string {
  if (target.kind === 'single') return new URL(target.url).host;
  return `${target.kind} ${target.nodes.map(({ host, port }) => `${host}:${port}`).join(',')}`;
}
