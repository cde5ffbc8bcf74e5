import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addVaultKey, readVaultKeys, vaultKeyFile } from '#platform/vault-keys';
import { createTestClock, type TestClock } from '#testing/test-clock';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { numberToken } from './keyed-hash';
import { movePlainCallers } from './move-plain-callers';
import { rewrapKeys } from './rewrap-keys';
import { sealWhatWasPlain } from './seal-what-was-plain';
import { createVault, type Vault } from './vault';

let test: TestDatabase;
let clock: TestClock;
let dataDir: string;
let vault: Vault;
const mastersOf = () => readVaultKeys({ vaultKeys: undefined, dataDir });
beforeEach(async () => {
  test = await createTestDatabase();
  clock = createTestClock();
  dataDir = mkdtempSync(join(tmpdir(), 'hotline-vault-'));
  vault = createVault({ database: test.database, mastersOf, clock });
});
afterEach(async () => {
  await test.drop();
  rmSync(dataDir, { recursive: true });
});

const WHO = { phone: '13912345678', name: '欧阳来电' };
const idOf = (index: number) => ({ cityId: 'city-1', callerId: `00000000-0000-4000-8000-00000000000${index}` });
async function store(index: number): Promise<void> {
  const { cityId, callerId } = idOf(index);
  const { keyId, sealed } = (await vault.sealer())(idOf(index), WHO);
  await test.database.caller.create({ data: { cityId, id: callerId, createdAt: clock.now() } });
  const data = { ...idOf(index), keyId, sealed: Buffer.from(sealed, 'base64'), createdAt: clock.now() };
  await test.database.vaultIdentity.create({ data });
}
const open = (index: number, through = vault) => through.open(test.database, idOf(index));

describe('the vault', () => {
  it('opens what it sealed, also in another process, and nothing of it is readable in the database', async () => {
    await store(1);
    const other = createVault({ database: test.database, mastersOf, clock });
    expect([await open(1), await open(1, other), await open(2)]).toEqual([WHO, WHO, undefined]);
    const [row] = await test.database.vaultIdentity.findMany();
    const bytes = Buffer.from(row!.sealed);
    for (const secret of [WHO.phone, WHO.name]) expect(bytes.includes(Buffer.from(secret))).toBe(false);
    expect(statSync(vaultKeyFile(dataDir)).mode & 0o777).toBe(0o600);
  });

  it('does not open an identity that was moved to another caller, or changed', async () => {
    await store(1);
    await store(2);
    const [{ sealed } = { sealed: new Uint8Array() }] = await test.database.vaultIdentity.findMany({ where: idOf(1) });
    await test.database.vaultIdentity.update({ where: { cityId_callerId: idOf(2) }, data: { sealed } });
    await expect(open(2)).rejects.toThrow();
    const changed = new Uint8Array(sealed).map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte));
    await test.database.vaultIdentity.update({ where: { cityId_callerId: idOf(1) }, data: { sealed: changed } });
    await expect(open(1)).rejects.toThrow();
  });

  it('seals each hour with another key, each of them wrapped', async () => {
    await Promise.all([store(1), store(2)]);
    clock.advance(3_600_001);
    await store(3);
    const rows = await test.database.vaultIdentity.findMany({ orderBy: { callerId: 'asc' } });
    expect(rows[0]?.keyId).toBe(rows[1]?.keyId);
    expect(rows[2]?.keyId).not.toBe(rows[1]?.keyId);
    expect(await test.database.vaultKey.count({ where: { purpose: null } })).toBe(2);
    expect([await open(1), await open(3)]).toEqual([WHO, WHO]);
  });

  it('is rotated while it runs: old and new identities open with the new key, and without the old one', async () => {
    await store(1);
    const [old] = mastersOf();
    const masters = addVaultKey(dataDir);
    expect(masters.map(({ id }) => id)).toEqual([expect.not.stringMatching(old.id), old.id]);
    expect(await rewrapKeys(test.database, masters)).toBe(2);
    expect(await rewrapKeys(test.database, masters)).toBe(0);
    await store(2);
    const onlyNew = createVault({ database: test.database, mastersOf: () => [masters[0]], clock });
    expect([await open(1), await open(2), await open(1, onlyNew)]).toEqual([WHO, WHO, WHO]);
    const onlyOld = createVault({ database: test.database, mastersOf: () => [old], clock });
    await expect(open(1, onlyOld)).rejects.toThrow('is not at hand');
    await expect(onlyOld.sealer()).rejects.toThrow('is not at hand');
  });

  it('keeps data keys for ever', async () => {
    await store(1);
    await expect(test.database.vaultKey.deleteMany()).rejects.toThrow('append-only');
  });

  it('takes in what an earlier release kept in clear, all of it and once', async () => {
    for (const index of [1, 2]) {
      const { cityId, callerId: id } = idOf(index);
      await test.database.caller.create({ data: { cityId, id, createdAt: clock.now() } });
      await test.database.plainCaller.create({ data: { cityId, id, ...WHO } });
    }
    expect([await movePlainCallers(test.database, vault), await movePlainCallers(test.database, vault)]).toEqual([
      2, 0,
    ]);
    expect([await open(1), await open(2)]).toEqual([WHO, WHO]);
    expect(await test.database.plainCaller.count()).toBe(0);
    const [caller] = await test.database.caller.findMany();
    expect(caller).toMatchObject({ maskedPhone: '139****5678', maskedName: '欧**' });
  });
});

describe('keyed hashes', () => {
  const WRITTEN = ['13912345678', '+86 139 1234 5678', '0086-139-1234-5678', '(0571) 8765-4321', '+84 912 345 678'];

  it('of a number are the same however it is written, and another for another number, city or vault', async () => {
    const hash = await vault.keyedHash();
    const [mobile, ...others] = WRITTEN.map((phone) => numberToken(hash, 'city-1', phone));
    expect(others.slice(0, 2)).toEqual([mobile, mobile]);
    expect(new Set([mobile, ...others]).size).toBe(3);
    expect(numberToken(hash, 'city-2', '13912345678')).not.toBe(mobile);
    await test.database.$executeRaw`UPDATE vault_keys SET purpose = NULL`;
    const another = await createVault({ database: test.database, mastersOf, clock }).keyedHash();
    expect(numberToken(another, 'city-1', '13912345678')).not.toBe(mobile);
  });

  it('outlast a rotation, and are the same in two processes that begin at once', async () => {
    const processes = [1, 2, 3].map(() => createVault({ database: test.database, mastersOf, clock }));
    const tokensOf = (vaults: Vault[]) =>
      Promise.all(vaults.map(async (one) => numberToken(await one.keyedHash(), 'city-1', WHO.phone)));
    const before = await tokensOf(processes);
    const masters = addVaultKey(dataDir);
    await rewrapKeys(test.database, masters);
    const after = createVault({ database: test.database, mastersOf: () => [masters[0]], clock });
    expect(new Set([...before, ...(await tokensOf([after]))]).size).toBe(1);
  });

  it('take the place of what an earlier release made, on callers and on marks, and secrets in clear are sealed', async () => {
    await store(1);
    const old = 'a'.repeat(64);
    const [user] = await test.database.user.findMany({ take: 1 });
    await test.database.caller.updateMany({ data: { numberToken: old } });
    await test.database.secondFactor.create({
      data: { cityId: 'city-1', userId: user!.id, secret: 'JBSWY3DPEHPK3PXP' },
    });
    const hook = { cityId: 'city-1', id: 'hook', channel: 'webhook', address: 'https://office.example' };
    await test.database.officialAddress.create({ data: hook });
    await test.database.webhookSecret.create({
      data: { cityId: 'city-1', addressId: 'hook', secret: 'in clear', createdAt: clock.now(), createdById: user!.id },
    });
    const seal = () => sealWhatWasPlain(test.database, vault);
    expect([await seal(), await seal()]).toEqual([3, 0]);
    await rewrapKeys(test.database, addVaultKey(dataDir));
    const [secret] = await test.database.webhookSecret.findMany();
    expect(secret?.secret).not.toContain('in clear');
    expect(await vault.openText(test.database, 'webhook secret city-1 hook', secret?.secret ?? '')).toBe('in clear');
    const [caller] = await test.database.caller.findMany();
    expect(caller?.numberToken).toBe(numberToken(await vault.keyedHash(), 'city-1', WHO.phone));
    const [factor] = await test.database.secondFactor.findMany();
    expect(factor?.secret).toMatch(/^v1\./);
    const place = `second factor city-1 ${user!.id}`;
    expect(await vault.openText(test.database, place, factor?.secret ?? '')).toBe('JBSWY3DPEHPK3PXP');
    await expect(vault.openText(test.database, 'second factor city-1 other', factor?.secret ?? '')).rejects.toThrow();
  });
});
