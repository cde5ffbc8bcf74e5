import type { Anchor } from '#domain/audit';
import { Prisma } from '../generated/client';
import { purgeCases } from '../stores/purge-store';
import { listAuditEvents } from '../views/audit-view';
import { findWord } from '#testing/plant-words';
import { storeCase } from '#testing/store-case';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { appendAudit, type AuditEntry, readHeads } from './audit-store';
import { auditHash } from './audit-hash';
import { verifyChain } from './verify-chain';

let test: TestDatabase;
beforeEach(async () => {
  test = await createTestDatabase();
});
afterEach(() => test.drop());

const CITY = 'city-1';
const CASE = { priority: 'P3', lane: 'line-12345', metric: 'reply' } as const;
const entry = (note: string): AuditEntry => ({
  at: new Date('2026-11-19T02:00:00.123Z'),
  ...{ actorKind: 'user', actorId: '00000000-0000-4000-8000-000000000001', actorName: 'seat-110-1' },
  ...{ role: 'CALL_TAKER_110', kind: 'reveal', action: 'POST /v1/contacts/:id/reveal', objectType: 'contacts' },
  objectIds: ['00000000-0000-4000-8000-000000000002', '"quoted" \\ 汉字'],
  ...{ purpose: 'CALL_BACK', note, words: null, outcome: 'ok', source: '127.0.0.1', requestId: null },
});
const fill = async (rows: number) => {
  await appendAudit(
    test.database,
    CITY,
    Array.from({ length: rows }, (_, index) => entry(`note ${index + 1}\n\t"/ ü 汉 💡\u2028`)),
  );
  const [head] = await readHeads(test.database);
  return { at: '2026-11-19T02:00:00.000Z', seq: head!.seq, hash: head!.hash } satisfies Anchor;
};
const faultOf = async (anchors: Anchor[] = []) => (await verifyChain(test.database, CITY, anchors)).fault;
/** What only a superuser of the database can do: the triggers are off for it. */
const tamper = (sql: string) =>
  test.database.$transaction([
    test.database.$executeRaw(Prisma.sql`SET LOCAL session_replication_role = replica`),
    test.database.$executeRaw(Prisma.raw(sql)),
  ]);

describe('the audit chain', () => {
  it('holds as it was written, whatever the texts hold, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => fill(5)));
    const anchor = await fill(1);
    expect(await verifyChain(test.database, CITY, [anchor])).toEqual({ rows: 41, anchors: 1, fault: null });
    const rows = await test.database.auditEvent.findMany({ orderBy: { seq: 'asc' } });
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
    expect(rows.every((row) => row.hash === auditHash(row))).toBe(true);
  });

  it('takes what no PostgreSQL can hold, with a mark in its place', async () => {
    await appendAudit(test.database, CITY, [{ ...entry('a\0b'), objectIds: ['c\0'], purpose: 'd\uD800' }]);
    const [row] = await test.database.auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 });
    expect(row).toMatchObject({ note: 'a\uFFFDb', objectIds: ['c\uFFFD'], purpose: 'd\uFFFD' });
    expect(await faultOf()).toBeNull();
  });

  it.each(['UPDATE audit_events SET note = NULL', 'DELETE FROM audit_events', 'TRUNCATE audit_events'])(
    'is refused to the application: %s',
    async (sql) => {
      await fill(2);
      await expect(test.database.$executeRaw(Prisma.raw(sql))).rejects.toThrow('append-only');
      expect(await faultOf()).toBeNull();
    },
  );

  it('keeps what somebody typed beside it: it is read with its row, goes with the words of the case, and changes in no other way', async () => {
    const { caseId } = await storeCase(test.database, new Date(), CASE);
    const write = (about: string, words: string) =>
      appendAudit(test.database, CITY, [{ ...entry(''), objectIds: [about], note: null, words }]);
    await write(caseId, '欧阳先生说出了路名');
    await write('00000000-0000-4000-8000-000000000009', 'about nothing that there is');
    const notes = async () =>
      (await listAuditEvents(test.database, CITY, { perPage: 9 })).items.map(({ note }) => note).reverse();
    expect(await notes()).toEqual(['欧阳先生说出了路名', null]);
    expect(await findWord(test.database, '欧阳先生')).toEqual(['audit_words.words']);
    for (const sql of [`UPDATE audit_words SET words = 'x'`, 'DELETE FROM audit_words', 'TRUNCATE audit_words']) {
      await expect(test.database.$executeRaw(Prisma.raw(sql))).rejects.toThrow('append-only');
    }
    expect(await faultOf()).toBeNull();
    const altered = { seq: 1, fault: 'altered' };
    await tamper(`UPDATE audit_words SET words = '市民说出了路名'`);
    expect(await faultOf()).toEqual(altered);
    await tamper(`UPDATE audit_words SET words = '', salt = ''`);
    expect(await faultOf()).toEqual(altered);
    await test.database.$transaction((db) =>
      purgeCases(db, 'words', { cityId: CITY, caseIds: [caseId], now: new Date() }),
    );
    expect([await faultOf(), await notes()]).toEqual([null, [null, null]]);
    await tamper('DELETE FROM audit_words');
    expect(await faultOf()).toEqual(altered);
  });

  it('names a row that was altered', async () => {
    await fill(5);
    await tamper(`UPDATE audit_events SET actor_name = 'somebody-else' WHERE seq = 3`);
    expect(await faultOf()).toEqual({ seq: 3, fault: 'altered' });
  });

  it('names a row that was deleted', async () => {
    await fill(5);
    await tamper('DELETE FROM audit_events WHERE seq = 4');
    expect(await faultOf()).toEqual({ seq: 4, fault: 'missing' });
  });

  it('names the first row of two that changed places', async () => {
    await fill(5);
    await tamper('UPDATE audit_events SET seq = -seq WHERE seq IN (2, 3)');
    await tamper('UPDATE audit_events SET seq = 5 + seq WHERE seq IN (-2, -3)');
    expect(await faultOf()).toEqual({ seq: 2, fault: 'out-of-order' });
  });

  it('knows rows that were cut off the end by their anchor, also when others took their place', async () => {
    const anchor = await fill(5);
    await tamper('DELETE FROM audit_events WHERE seq > 3');
    expect(await faultOf()).toBeNull();
    expect(await faultOf([anchor])).toEqual({ seq: 4, fault: 'truncated' });
    const later = await fill(2);
    expect(await faultOf([anchor, later])).toEqual({ seq: 1, fault: 're-chained' });
  });

  it('knows an emptied table by its anchor', async () => {
    const anchor = await fill(5);
    await tamper('TRUNCATE audit_events');
    expect(await faultOf([anchor])).toEqual({ seq: 1, fault: 'truncated' });
  });

  it('knows a chain that was made anew with right hashes by the anchors, and between which of them', async () => {
    const first = await fill(3);
    const second = await fill(3);
    const rows = await test.database.auditEvent.findMany({ orderBy: { seq: 'asc' } });
    let prevHash = rows[3]!.hash;
    await tamper('DELETE FROM audit_events WHERE seq > 4');
    for (const row of rows.slice(4)) {
      const forged = { ...row, note: 'nothing to see', prevHash };
      await test.database.auditEvent.create({ data: { ...forged, hash: auditHash(forged) } });
      prevHash = auditHash(forged);
    }
    expect(await faultOf([first])).toBeNull();
    expect(await faultOf([first, second])).toEqual({ seq: 4, fault: 're-chained' });
  });
});
