import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporaryPostgres } from '../launcher/temporary-postgres';
import { checkDatabase } from './check-database';
import { checkDataDir, checkDisk } from './check-machine';
import { checkPort } from './check-port';
import { checkQueue } from './check-queue';

describe('checkDatabase', () => {
  let postgres: Awaited<ReturnType<typeof startTemporaryPostgres>>;
  beforeAll(async () => {
    postgres = await startTemporaryPostgres();
  }, 30_000);
  afterAll(() => postgres.stop());

  it('finds version, missing migrations and the clock of a server', async () => {
    const findings = await checkDatabase(postgres.databaseUrl);
    expect(findings.map(({ check, outcome }) => `${check}: ${outcome}`)).toEqual([
      'database: ok',
      'migrations: warn',
      'database clock: ok',
    ]);
  });

  it('says which server is away', async () => {
    const [finding] = await checkDatabase('postgresql://u:secret-word@127.0.0.1:1/x');
    expect(finding).toMatchObject({ outcome: 'fail', says: expect.stringContaining('127.0.0.1:1/x') });
    expect(JSON.stringify(finding)).not.toContain('secret-word');
  });

  it('says what to do when the built-in one does not run', async () => {
    expect(await checkDatabase(undefined)).toMatchObject([
      { outcome: 'warn', advice: expect.stringContaining('npm start') },
    ]);
  });
});

describe('checkQueue', () => {
  it('says which Redis is away', async () => {
    const [finding] = await checkQueue({ kind: 'single', url: 'redis://:secret-word@127.0.0.1:1' });
    expect(finding).toMatchObject({
      outcome: 'fail',
      says: expect.stringContaining('127.0.0.1:1: connect ECONNREFUSED'),
    });
    expect(JSON.stringify(finding)).not.toContain('secret-word');
  }, 10_000);
});

describe('checkPort', () => {
  it('tells a free port from a taken one', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await checkPort({ host: '127.0.0.1', port }, undefined)).outcome).toBe('fail');
    await new Promise((resolve) => server.close(resolve));
    expect((await checkPort({ host: '127.0.0.1', port }, undefined)).outcome).toBe('ok');
  });
});

describe('checkPort of a host that nobody knows', () => {
  it('says so instead of calling the port taken', async () => {
    const finding = await checkPort({ host: 'no-such-host.invalid', port: 3000 }, undefined);
    expect(finding).toMatchObject({ outcome: 'fail', says: expect.stringMatching(/host that/) });
  });
});

describe('checkDataDir', () => {
  it('finds out whether a missing folder can be made, and leaves nothing behind', () => {
    const parent = mkdtempSync(join(tmpdir(), 'hotline-doctor-'));
    expect(checkDataDir(join(parent, 'a', 'b')).outcome).toBe('ok');
    expect(readdirSync(parent)).toEqual([]);
    rmSync(parent, { recursive: true });
    expect(checkDataDir('/proc/hotline/data').outcome).toBe('fail');
  });
});

describe('checkDisk', () => {
  it('measures the disk of a folder that is yet to be made', async () => {
    expect((await checkDisk('/a-folder/that-is-not/there')).says).toMatch(/^\d+\.\d GB free$/);
  });
});
