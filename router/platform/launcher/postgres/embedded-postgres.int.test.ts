import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectOnce } from '#db/database-url';
import { isAlive } from '../process-life';
import { readClusterState } from './cluster-state';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { readPostmasterPid } from './leftover-server';

let dataDir: string;
let started: EmbeddedPostgres[];

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hotline-embedded-'));
  started = [];
});
afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
});
afterAll(() => rmSync(dataDir, { recursive: true }));

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(dataDir);
  started.push(postgres);
  return postgres;
}

async function query(databaseUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = await connectOnce(databaseUrl);
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const serverPid = (): number => readPostmasterPid(readClusterState(dataDir)!.clusterDir)!;
const lockFile = (): string => join(readClusterState(dataDir)!.clusterDir, 'postmaster.pid');

describe('startEmbeddedPostgres', () => {
  it('makes a durable UTF-8 database that asks for a password, kept where only its owner reads', async () => {
    const { databaseUrl } = await start();
    expect(
      await query(
        databaseUrl,
        `SELECT name, setting FROM pg_settings WHERE name IN
      ('fsync', 'synchronous_commit', 'data_checksums', 'server_encoding', 'listen_addresses') ORDER BY name`,
      ),
    ).toEqual([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
    await expect(connectOnce(databaseUrl.replace(/:[^:@]+@/, ':wrong@'))).rejects.toThrow(/password authentication/);
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    await query(databaseUrl, `CREATE TABLE kept AS SELECT '着火了' AS word`);
  });

  it('keeps data, port and password over a stop, and leaves no process', async () => {
    const before = await start();
    const pid = serverPid();
    await before.stop();
    expect(isAlive(pid)).toBe(false);
    const after = await start();
    expect(after.databaseUrl).toBe(before.databaseUrl);
    expect(await query(after.databaseUrl, 'SELECT word FROM kept')).toEqual([{ word: '着火了' }]);
  });

  it('tells when the server is killed, and starts on what it left', async () => {
    const killed = await start();
    process.kill(serverPid(), 'SIGKILL');
    await killed.exited;
    const { databaseUrl } = await start();
    expect(await query(databaseUrl, 'SELECT word FROM kept')).toHaveLength(1);
  });

  it('is not fooled by a lock file whose process number now belongs to somebody else', async () => {
    const killed = await start();
    const lock = lockFile();
    process.kill(serverPid(), 'SIGKILL');
    await killed.exited;
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(process.ppid)));
    const { databaseUrl } = await start();
    expect(await query(databaseUrl, 'SELECT word FROM kept')).toHaveLength(1);
    expect(isAlive(process.ppid)).toBe(true);
  });

  it('stops a server that a killed launcher left running, and takes over', async () => {
    const orphan = await start();
    const orphanPid = serverPid();
    const { databaseUrl } = await start();
    await orphan.exited;
    expect(isAlive(orphanPid)).toBe(false);
    expect(await query(databaseUrl, 'SELECT word FROM kept')).toHaveLength(1);
  });

  it('moves to another port when its own is taken, and remembers it', async () => {
    await (await start()).stop();
    const port = readClusterState(dataDir)!.port;
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    const { databaseUrl } = await start();
    squatter.close();
    expect(new URL(databaseUrl).port).toBe(String(readClusterState(dataDir)!.port));
    expect(readClusterState(dataDir)!.port).not.toBe(port);
  });
});
