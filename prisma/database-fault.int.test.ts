import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { openDatabase } from './client';
import { databaseFaultOf } from './database-fault';
import { patientSocket } from './patient-socket';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const faultOf = (work: Promise<unknown>) => work.then(() => 'none', databaseFaultOf);

describe('databaseFaultOf', () => {
  it('knows a server that nobody can reach, whatever was asked of it', async () => {
    const gone = openDatabase('postgresql://user:password@127.0.0.1:1/database', 1);
    expect(await faultOf(gone.$queryRaw`SELECT 1`)).toBe('away');
    expect(await faultOf(gone.city.count())).toBe('away');
    expect(await faultOf(gone.$transaction((db) => db.city.count()))).toBe('away');
    await gone.$disconnect();
  });

  it('knows a connection that the server ends, and goes on with the next', async () => {
    const { database } = test;
    const ending = database.$transaction((db) => db.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`);
    expect(await faultOf(ending)).toBe('away');
    expect(await database.city.count()).toBe(1);
  });

  it('knows a transaction whose connection the server has ended in between', async () => {
    const { database } = test;
    const working = database.$transaction(async (db) => {
      await db.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`.catch(() => undefined);
      await db.city.count();
    });
    expect(await faultOf(working)).toBe('away');
  });

  it('knows two transactions that wait in a circle', async () => {
    const { database } = test;
    const lock = (first: number, second: number) =>
      database.$transaction(async (db) => {
        await db.$queryRaw`SELECT pg_advisory_xact_lock(${first})::text`;
        await database.$queryRaw`SELECT pg_sleep(0.2)::text`;
        await db.$queryRaw`SELECT pg_advisory_xact_lock(${second})::text`;
        return 'both';
      });
    const outcomes = await Promise.all([lock(1, 2), lock(2, 1)].map((work) => work.catch(databaseFaultOf)));
    expect(outcomes.sort()).toEqual(['both', 'collision']);
  });

  it('knows a text that cannot be stored', async () => {
    expect(await faultOf(test.database.user.findFirst({ where: { username: 'a\u0000' } }))).toBe('unstorable');
    const inJson = JSON.stringify(['a\u0000']);
    expect(await faultOf(test.database.$queryRaw`SELECT jsonb_array_elements_text(${inJson}::jsonb)`)).toBe(
      'unstorable',
    );
  });

  it('leaves every other error alone', async () => {
    expect(await faultOf(test.database.$queryRaw`SELECT 1 / 0`)).toBeUndefined();
    expect(databaseFaultOf(new Error('something else'))).toBeUndefined();
    expect(databaseFaultOf('a string')).toBeUndefined();
  });
});

describe('patientSocket', () => {
  it('gives a connection up when the other side says nothing', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const socket = patientSocket(50);
    socket.connect((silent.address() as AddressInfo).port, '127.0.0.1');
    const [error] = (await once(socket, 'close').catch((reason: unknown) => [reason])) as [unknown];
    expect(databaseFaultOf(error)).toBe('away');
    silent.close();
  });
});
