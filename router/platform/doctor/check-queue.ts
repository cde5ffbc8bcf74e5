/** The queue backend: PostgreSQL needs no more than the database; Redis must keep what it is given. */
import type { Redis } from 'ioredis';
import { AppError } from '#domain/app-error';
import { describeRedis, type RedisConnection, withRedis } from '../launcher/check-redis';
import type { RedisTarget } from '../redis-target';
import { fail, type Finding, ok, warn } from './finding';

/** @param target undefined: queues live in PostgreSQL */
export async function checkQueue(target: RedisTarget | undefined): Promise<Finding[]> {
  if (!target) return [ok('queues', 'in PostgreSQL (REDIS_URL is not set)')];
  try {
    return await withRedis(target, async (connection) => {
      const reachable = ok('queues', `in Redis at ${describeRedis(target)}`);
      const persistence = judgePersistence(await serverOf(connection).info('persistence'));
      return [reachable, await checkEviction(connection), persistence];
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [fail('queues', error.message, 'start that server, or correct REDIS_URL')];
  }
}

/** What the server does when its memory is full. */
export const checkEviction = async (connection: RedisConnection): Promise<Finding> =>
  judgeEviction(await readSetting(serverOf(connection)));

const serverOf = (connection: RedisConnection): Redis =>
  'nodes' in connection ? connection.nodes('master')[0]! : connection;

/** @param policy undefined: the server does not tell, as hosted ones often do not */
export function judgeEviction(policy: string | undefined): Finding {
  if (policy === 'noeviction') return ok('redis memory', 'noeviction');
  const advice = 'set maxmemory-policy noeviction: any other policy throws jobs away when memory is full';
  if (policy === undefined) return warn('redis memory', 'the server does not tell its maxmemory-policy', advice);
  return fail('redis memory', `maxmemory-policy is ${policy}`, advice);
}

/** @param info the answer to INFO persistence */
export function judgePersistence(info: string): Finding {
  if (/^aof_enabled:1/m.test(info)) return ok('redis persistence', 'append-only file');
  return warn(
    'redis persistence',
    'no append-only file',
    'set appendonly yes: after a crash the queues are rebuilt from the database, but later',
  );
}

async function readSetting(redis: Redis): Promise<string | undefined> {
  try {
    const answer = (await redis.config('GET', 'maxmemory-policy')) as string[];
    return answer[1];
  } catch {
    return undefined;
  }
}
