import type { SeatWire } from '#domain/wire/seat-wire';
import { createLaneProducer, type LaneProducer } from '#platform/lane-producer';
import { openQueueBackend, type QueueBackend } from '#platform/queue-backend';
import { type RedisCluster, startRedisCluster } from '../redis-cluster';
import { queuePrefixOf } from '../test-router';
import { startTestSystem, type TestSystem } from '../test-system';
import { until } from '../until';

jest.setTimeout(120_000);

const CALLS = 30;
const KILL_AT = 10;

describe('a Redis Cluster that loses a master under load', () => {
  let cluster: RedisCluster;
  let system: TestSystem;
  let queue: QueueBackend;
  let lanes: LaneProducer;
  beforeAll(async () => {
    cluster = await startRedisCluster();
    system = await startTestSystem({ backend: 'redis', settings: { REDIS_URL: cluster.url } });
    const prefix = queuePrefixOf(system.url, 'redis');
    queue = openQueueBackend({
      databaseUrl: system.url,
      redis: system.config.redis?.reveal(),
      prefix,
      onError: () => {},
    });
    lanes = createLaneProducer(queue);
  });
  afterAll(async () => {
    await lanes?.close();
    await queue?.close();
    await system?.close();
    await cluster?.stop();
  });

  it('failure 2: accepts every call, owes the queue nothing in the end, and works its jobs off on the new master', async () => {
    const operator = await system.signIn('seat-110-1');
    await operator.ready();
    const accepted = new Set<string>();
    let failover: Promise<void> | undefined;
    for (let call = 0; call < CALLS; call += 1) {
      if (call === KILL_AT) failover = cluster.killMasterOf(queuePrefixOf(system.url, 'redis') ?? '');
      accepted.add((await system.send('fire')).caseId);
    }
    await failover;
    expect(accepted.size).toBe(CALLS);
    expect(await system.database.case.count()).toBe(CALLS);
    expect((await operator.get<SeatWire>('/v1/seat')).body.offer).not.toBeNull();

    accepted.add((await system.send('fire')).caseId);
    await until(
      'the outbox was relayed',
      async () => {
        system.clock.advance(600);
        return (await system.database.outbox.count()) === 0;
      },
      30_000,
    );
    await until(
      'the jobs are done',
      async () => {
        const { waiting, delayed, active, failed } = await lanes.healthOf('line-110');
        return [waiting, delayed, active, failed].every((count) => count === 0);
      },
      30_000,
    );
  });
});
