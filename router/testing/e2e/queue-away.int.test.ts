import { Client } from 'pg';
import type { SeatWire } from '#domain/wire/seat-wire';
import { type RedisServer, startRedis } from '../redis-server';
import { type BackendKind, backends } from '../services';
import { startTestSystem, type TestSystem } from '../test-system';
import { until } from '../until';

jest.setTimeout(60_000);

/** A way to take the queue away and give it back. */
type Fault = { takeAway(): Promise<unknown>; giveBack(): Promise<unknown> };

/** The queue's tables in PostgreSQL, locked by somebody who does not let go. */
function stuckTables(databaseUrl: string): Fault {
  const holder = new Client({ connectionString: databaseUrl });
  return {
    async takeAway() {
      await holder.connect();
      const { rows } = await holder.query<{ name: string }>(
        "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'queue'",
      );
      await holder.query('BEGIN');
      await holder.query(`LOCK TABLE ${rows.map(({ name }) => name).join(', ')} IN ACCESS EXCLUSIVE MODE`);
    },
    giveBack: () => holder.end(),
  };
}

describe.each(backends())('when the queue on %s is away', (backend: BackendKind) => {
  let redis: RedisServer | undefined;
  let system: TestSystem;
  let fault: Fault;

  beforeAll(async () => {
    redis = backend === 'redis' ? await startRedis() : undefined;
    system = await startTestSystem({ backend, settings: redis ? { REDIS_URL: redis.url } : {} });
    fault = redis ? { takeAway: redis.kill, giveBack: redis.restart } : stuckTables(system.url);
  });
  afterAll(async () => {
    await system.close();
    await redis?.stop();
  });

  it('failure 2: goes on accepting contacts and offering them, and queues them when it returns', async () => {
    const operator = await system.signIn('seat-110-1');
    await fault.takeAway();
    const { caseId } = await system.send('fire');
    expect(await system.database.outbox.count()).toBe(1);

    const seat = await operator.ready();
    const offer =
      seat.offer ?? (await until('it rings', async () => (await operator.get<SeatWire>('/v1/seat')).body.offer));
    expect(offer.case.id).toBe(caseId);

    await fault.giveBack();
    system.clock.advance(1_000);
    await until('the outbox was relayed', async () => (await system.database.outbox.count()) === 0, 30_000);
  });
});
