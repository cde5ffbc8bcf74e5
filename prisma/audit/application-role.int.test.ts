import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';

let test: TestDatabase;
let client: Client;
beforeAll(async () => {
  test = await createTestDatabase();
  client = new Client({ connectionString: test.applicationUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await test.drop();
});

const ROW = `[{"at":"2026-11-19T02:00:00Z","actor_kind":"system","kind":"system","action":"test","outcome":"ok"}]`;

describe('the account of the application', () => {
  it('adds to the audit by the one way in, and works with the other tables', async () => {
    await client.query('SELECT append_audit($1, $2::jsonb)', ['city-1', ROW]);
    expect((await client.query('SELECT seq FROM audit_events')).rowCount).toBe(1);
    await client.query(`UPDATE cities SET nuisance_mark_days = 31`);
    await client.query(`SELECT nextval('case_numbers')`);
  });

  it.each([
    `INSERT INTO audit_events SELECT * FROM audit_events`,
    `UPDATE audit_events SET note = 'x'`,
    `DELETE FROM audit_events`,
    `TRUNCATE audit_events`,
    `UPDATE audit_words SET words = 'x'`,
    `DELETE FROM audit_words`,
    `ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only`,
    `DROP TRIGGER audit_events_append_only ON audit_events`,
    `CREATE OR REPLACE FUNCTION append_audit(in_city text, in_events jsonb) RETURNS bigint LANGUAGE sql AS 'SELECT 1'`,
    `DELETE FROM vault_keys`,
    `UPDATE case_events SET type = 'x'`,
    `UPDATE order_call_backs SET note = 'x'`,
    `UPDATE consultation_opinions SET words = 'x'`,
    `UPDATE linkages SET note = 'x'`,
    `SET ROLE hotline`,
    `ALTER ROLE hotline_app SUPERUSER`,
  ])('is refused: %s', async (sql) => {
    await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/i);
  });
});
