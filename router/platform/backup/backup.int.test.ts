import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHeads } from '#db/audit/audit-store';
import { dumpDatabase } from '#db/backup/dump-database';
import { type Database, openDatabase } from '#db/client';
import { connectOnce, withDatabase } from '#db/database-url';
import { createVault } from '#db/vault/vault';
import { systemClock } from '#domain/clock';
import type { Receipt } from '#domain/intake';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { readAnchors, writeAnchor } from '../audit-anchors';
import { type Config, loadConfig } from '../config';
import { readVaultKeys, vaultKeyFile } from '../vault-keys';
import { backUp } from './back-up';
import { restore } from './restore';

const WHO = { phone: '13912345678', name: '欧阳举报' };
const REPORT = { dialled: '12345', text: '我要举报工商所的人收了钱,不管路边的无证摊贩', caller: WHO };

let router: TestRouter;
let folder: string;
let file: string;
let report: Receipt;
const databases: string[] = [];
beforeAll(async () => {
  router = await startTestRouter();
  folder = mkdtempSync(join(tmpdir(), 'hotline-backup-'));
  file = join(folder, 'hotline.backup');
  report = (await send('sealed')).body;
  const operator = await router.signIn('seat-12345-1');
  await operator.get(`/v1/cases/${report.caseId}`);
  const [head] = await readHeads(router.database);
  writeAnchor(router.config.dataDir, 'city-1', { at: new Date().toISOString(), seq: head!.seq, hash: head!.hash });
});
afterAll(async () => {
  const client = await connectOnce(router.url);
  for (const name of databases) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await client.end();
  rmSync(folder, { recursive: true });
  await router.close();
});

const send = (externalId: string) => router.client.post<Receipt>('/v1/intake/web', { ...REPORT, externalId });

/** A system that has nothing yet: an empty database and an empty data folder. */
async function emptySystem(): Promise<Config> {
  const name = `hotline_restored_${databases.length}_${process.pid}`;
  const client = await connectOnce(router.url);
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  await client.end();
  databases.push(name);
  const dataDir = mkdtempSync(join(folder, 'data-'));
  return loadConfig({ NODE_ENV: 'test', DATABASE_URL: withDatabase(router.url, name), DATA_DIR: dataDir });
}

let spare: Promise<Config> | undefined;
/** An empty system for whatever must leave it empty. */
const untouched = (): Promise<Config> => (spare ??= emptySystem());

const everything = async (databaseUrl: string) => {
  const lines: string[] = [];
  for await (const line of dumpDatabase(databaseUrl)) lines.push(JSON.stringify(line));
  return lines;
};

async function withDatabaseOf<T>({ databaseUrl }: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(databaseUrl?.reveal() ?? '', 1);
  try {
    return await work(database);
  } finally {
    await database.$disconnect();
  }
}

describe('a drill', () => {
  it('restores into an empty system what was there, with an audit that holds, and the key opens a sealed identity', async () => {
    const rows = await backUp(router.config, file, new Date());
    const before = await everything(router.url);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const fresh = await emptySystem();
    expect(await restore(fresh, file)).toMatchObject({ rows, brokenChains: [] });

    expect(await everything(fresh.databaseUrl?.reveal() ?? '')).toEqual(before);
    expect(readAnchors(fresh.dataDir, 'city-1')).toEqual(readAnchors(router.config.dataDir, 'city-1'));
    await withDatabaseOf(fresh, async (database) => {
      expect(await database.session.count()).toBe(0);
      const of = { cityId: 'city-1', callerId: await callerOf(database) };
      const openWith = (dataDir: string) =>
        createVault({
          database,
          mastersOf: () => readVaultKeys({ vaultKeys: undefined, dataDir }),
          clock: systemClock,
        }).open(database, of);
      await expect(openWith(mkdtempSync(join(folder, 'key-')))).rejects.toThrow();
      copyFileSync(vaultKeyFile(router.config.dataDir), vaultKeyFile(fresh.dataDir));
      expect(await openWith(fresh.dataDir)).toEqual(WHO);
    });
    await expect(restore(fresh, file)).rejects.toThrow('nothing is restored over data');
  });

  it('holds one instant, whatever is written meanwhile: no case without its contact', async () => {
    const busy = join(folder, 'busy.backup');
    let isDone = false;
    const writing = (async () => {
      for (let n = 0; !isDone; n += 1) await send(`meanwhile-${n}`);
    })();
    await backUp(router.config, busy, new Date());
    isDone = true;
    await writing;
    const fresh = await emptySystem();
    expect((await restore(fresh, busy)).brokenChains).toEqual([]);
    await withDatabaseOf(fresh, async (database) => {
      expect(await database.case.count({ where: { contacts: { none: {} } } })).toBe(0);
      expect(await database.contact.count()).toBe(await database.case.count());
    });
  });

  const changedAt = (part: number) => (bytes: Buffer) =>
    Buffer.from(bytes.map((byte, at) => (at === Math.floor(bytes.length * part) ? byte ^ 0xff : byte)));
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['something else', () => Buffer.from('no backup')],
    ...[0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((part): [string, (bytes: Buffer) => Buffer] => [
      `changed at ${part} of its length`,
      changedAt(part),
    ]),
  ])('restores nothing of a file that was %s', async (_, damage) => {
    const damaged = join(folder, 'damaged.backup');
    writeFileSync(damaged, damage(readFileSync(file)));
    const fresh = await untouched();
    await expect(restore(fresh, damaged)).rejects.toThrow('no backup');
    await withDatabaseOf(fresh, async (database) => {
      const tables = await database.$queryRaw<{ name: string | null }[]>`SELECT to_regclass('cases')::text AS name`;
      if (tables[0]?.name) expect(await database.case.count()).toBe(0);
    });
  });

  it('writes over no file', async () => {
    await expect(backUp(router.config, file, new Date())).rejects.toThrow('is there already');
  });
});

const callerOf = async (database: Database): Promise<string> => {
  const { callerId } = await database.contact.findFirstOrThrow({ where: { id: report.contactId } });
  return callerId ?? '';
};
