import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { SEEDED_CITY, seed } from './seed';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
});
afterAll(() => own.drop());

const never = () => Promise.reject(new Error('a city that is there gets no accounts'));
const rules = () => own.database.boundaryRule.findMany({ orderBy: [{ code: 'asc' }, { version: 'asc' }] });

describe('a start on a database of an older release', () => {
  it('adds what the release brings, and again nothing', async () => {
    const all = await rules();
    await own.database.$executeRaw`ALTER TABLE boundary_rules DISABLE TRIGGER boundary_rules_stay`;
    await own.database.$executeRaw`DELETE FROM boundary_rules WHERE code IN ('noise', 'gas-smell')`;
    await own.database.$executeRaw`ALTER TABLE boundary_rules ENABLE TRIGGER boundary_rules_stay`;
    expect(await seed(own.url, never)).toBe(false);
    const codes = (rows: { code: string; line: string }[]) => rows.map(({ code, line }) => `${code} ${line}`);
    expect(codes(await rules())).toEqual(codes(all));
    await seed(own.url, never);
    expect(await own.database.boundaryRule.count()).toBe(all.length);
  });

  it('leaves what an administrator has ended or changed', async () => {
    const { id, ...noise } = await own.database.boundaryRule.findFirstOrThrow({ where: { code: 'noise' } });
    const validTo = new Date('2026-11-01T00:00:00Z');
    await own.database.boundaryRule.updateMany({ where: { id }, data: { validTo } });
    const next = { ...noise, version: 2, line: '110', matter: {}, note: {} };
    await own.database.boundaryRule.create({ data: { ...next, id: crypto.randomUUID() } });
    await seed(own.url, never);
    const after = await own.database.boundaryRule.findMany({ where: { code: 'noise' }, orderBy: { version: 'asc' } });
    expect(after).toMatchObject([
      { id, version: 1, validTo },
      { version: 2, line: '110', validTo: null },
    ]);
  });

  it('has limits and a ladder for consultations', async () => {
    const where = { cityId: SEEDED_CITY.id, metric: 'consult' };
    expect(await own.database.slaPolicy.count({ where })).toBe(8);
    expect(await own.database.escalationStep.count({ where })).toBe(8);
  });
});

describe('the boundary list', () => {
  it('is never rewritten: an entry can be ended, and that is all', async () => {
    const { id } = await own.database.boundaryRule.findFirstOrThrow();
    await expect(
      own.database.boundaryRule.updateMany({ where: { id }, data: { line: '110', source: 'x' } }),
    ).rejects.toThrow();
    await expect(own.database.boundaryRule.deleteMany({ where: { id } })).rejects.toThrow();
  });
});
