import { type RedisServer, startRedis } from '#testing/redis-server';
import { parseRedisTarget } from '../redis-target';
import { withRedis } from './check-redis';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

const databaseOf = (url: string) =>
  withRedis(
    parseRedisTarget(url)!,
    async (redis) => String(await redis.call('CLIENT', 'INFO')).match(/ db=(\d+)/)?.[1],
  );

describe('withRedis', () => {
  it('lends a connection to the database that was asked for', async () => {
    expect(await databaseOf(`${server.url}/5`)).toBe('5');
  });

  it('refuses a database that the server does not have, instead of working in another', async () => {
    await expect(databaseOf(`${server.url}/999`)).rejects.toThrow(/DB index is out of range/);
  });
});
