import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveCredentials } from './credentials';
import { prepareDataDir } from './data-dir';
import { askLockHolder, lockDataDir } from './launcher-lock';
import { writeFileAtomically } from './write-file-atomically';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'hotline-data-'))));
afterEach(() => rmSync(dir, { recursive: true }));

describe('prepareDataDir', () => {
  it('makes the folder for its owner only and leaves nothing in it', () => {
    const dataDir = prepareDataDir(join(dir, 'a/b'));
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('names the folder and the reason when it cannot be made', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => prepareDataDir(join(dir, 'file/data'))).toThrow(/file\/data cannot be written \(ENOTDIR\)/);
  });
});

describe('lockDataDir', () => {
  const holder = { pid: 4711, url: 'http://localhost:3000' };

  it('refuses a second launcher and says who is there, until the first lets go', async () => {
    const lock = await lockDataDir(dir, holder);
    expect(await askLockHolder(dir)).toEqual(holder);
    await expect(lockDataDir(dir, holder)).rejects.toThrow(/process 4711 serves .* at http:\/\/localhost:3000/);
    await lock.release();
    expect(await askLockHolder(dir)).toBeUndefined();
    const next = await lockDataDir(dir, holder);
    expect(next.isInherited).toBe(false);
    await next.release();
  });

  it('takes over what a killed launcher left behind', async () => {
    writeFileSync(join(dir, 'launcher.sock'), '');
    const lock = await lockDataDir(dir, holder);
    expect(lock.isInherited).toBe(true);
    expect(await askLockHolder(dir)).toEqual(holder);
    await lock.release();
  });

  it('works in folders whose path is too long for a socket', async () => {
    const long = prepareDataDir(join(dir, 'x'.repeat(120)));
    const lock = await lockDataDir(long, holder);
    expect(await askLockHolder(long)).toEqual(holder);
    await lock.release();
  });
});

describe('writeFileAtomically', () => {
  it('replaces the file as a whole, readable by its owner only', () => {
    const file = join(dir, 'state.json');
    writeFileSync(file, 'old', { mode: 0o644 });
    writeFileAtomically(file, 'new');
    expect(readdirSync(dir)).toEqual(['state.json']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('saveCredentials', () => {
  it('keeps the credentials of an earlier database beside the new ones', () => {
    const credentials = { users: [], apiClients: [{ name: 'portal', key: 'one' }] };
    saveCredentials(dir, credentials);
    saveCredentials(dir, credentials);
    expect(readdirSync(dir).sort()).toEqual(['credentials.json', 'credentials.previous.json']);
  });
});
