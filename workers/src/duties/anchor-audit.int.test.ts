import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendAudit, type AuditEntry } from '#db/audit/audit-store';
import { anchorFile, readAnchors } from '#platform/audit-anchors';
import { createTestClock } from '#testing/test-clock';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { anchorAudit } from './anchor-audit';

let test: TestDatabase;
let dataDir: string;
beforeEach(async () => {
  test = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'hotline-anchors-'));
});
afterEach(async () => {
  await test.drop();
  rmSync(dataDir, { recursive: true });
});

const entry: AuditEntry = {
  at: new Date('2026-11-19T02:00:00.000Z'),
  ...{ actorKind: 'system', actorId: null, actorName: null, role: null, kind: 'system', action: 'test' },
  ...{
    objectType: null,
    objectIds: [],
    purpose: null,
    note: null,
    words: null,
    outcome: 'ok',
    source: null,
    requestId: null,
  },
};
/** The command as it is run by hand. */
const verify = () => {
  const args = ['--import', 'tsx', '-C', 'source', join(__dirname, '../../../router/platform/verify-audit.ts')];
  const env = { PATH: process.env.PATH, DATABASE_URL: test.url, DATA_DIR: dataDir };
  const { status, stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 60_000 });
  return { status, stdout };
};

it('writes down where the chain ends whenever it has grown, for nobody else to read, and the command compares it', async () => {
  const duty = anchorAudit(test.database, dataDir, 1_000, createTestClock());
  expect(await duty.run()).toBe(0);
  await appendAudit(test.database, 'city-1', [entry, entry]);
  expect([await duty.run(), await duty.run()]).toEqual([1, 0]);
  await appendAudit(test.database, 'city-1', [entry]);
  expect(await anchorAudit(test.database, dataDir, 1_000, createTestClock()).run()).toBe(1);
  expect(readAnchors(dataDir, 'city-1').map(({ seq }) => seq)).toEqual([2, 3]);
  expect(statSync(anchorFile(dataDir, 'city-1')).mode & 0o777).toBe(0o600);

  expect(verify()).toEqual({ status: 0, stdout: 'city-1: 3 rows, 2 anchors: the chain holds\n' });
  await test.database.$transaction([
    test.database.$executeRaw`SET LOCAL session_replication_role = replica`,
    test.database.$executeRaw`DELETE FROM audit_events WHERE seq = 3`,
  ]);
  const { status, stdout } = verify();
  expect([status, stdout]).toEqual([1, expect.stringContaining('row 3 was cut off')]);
});
