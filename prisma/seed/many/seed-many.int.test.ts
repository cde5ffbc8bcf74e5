import { storeCase } from '#testing/store-case';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { CASES_PER_DAY, seedMany } from './seed-many';

const UNTIL = new Date('2026-11-20T10:00:00.000Z');
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await seedMany(test.url, 1_200, { until: UNTIL });
});
afterAll(() => test.drop());

const count = async (from: string): Promise<number> => {
  const [row] = await test.database.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int FROM ${from}`);
  return row?.count ?? -1;
};

describe('seedMany', () => {
  it('stores so many cases, each with contact, decision, owner and history, over the days that they take', async () => {
    for (const table of ['cases', 'contacts', 'triage_decisions']) expect(await count(table)).toBe(1_200);
    expect(await count(`ownerships WHERE number = 1`)).toBe(1_200);
    expect(await count(`cases c WHERE NOT EXISTS (SELECT FROM case_events e WHERE e.case_id = c.id)`)).toBe(0);
    const oldest = await test.database.case.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
    const days = (UNTIL.getTime() - oldest.createdAt.getTime()) / 86_400_000;
    expect(days).toBeCloseTo(1_200 / CASES_PER_DAY, 1);
  });

  it('leaves a tenth open, and closes the others on evidence', async () => {
    expect(await count(`cases WHERE status <> 'CLOSED'`)).toBe(120);
    expect(await count(`cases WHERE status = 'WAITING'`)).toBe(24);
    expect(await count(`outbox`)).toBe(24);
    expect(
      await count(`cases WHERE (status = 'CLOSED') <> (closed_at IS NOT NULL) OR closed_at > '2026-11-20T10:00Z'`),
    ).toBe(0);
    const orders = `cases c JOIN work_orders w ON w.case_id = c.id JOIN order_call_backs b ON b.case_id = c.id
                    WHERE c.line = '12345' AND c.status = 'CLOSED' AND w.reply IS NOT NULL AND b.outcome = w.call_back_outcome`;
    expect(await count(orders)).toBe(await count(`cases WHERE line = '12345' AND status = 'CLOSED'`));
  });

  it('runs the clocks of what is open, and no others', async () => {
    expect(
      await count(`sla_clocks k JOIN cases c ON c.id = k.case_id WHERE c.status = 'CLOSED' AND k.stopped_at IS NULL`),
    ).toBe(0);
    expect(
      await count(`sla_clocks k JOIN cases c ON c.id = k.case_id WHERE c.status = 'WAITING' AND k.stopped_at IS NULL`),
    ).toBe(72);
  });

  it('lets each case be on the line of its last owner', async () => {
    const others = `cases c WHERE c.line <> (SELECT o.line FROM ownerships o WHERE o.case_id = c.id ORDER BY o.number DESC LIMIT 1)`;
    expect(await count(others)).toBe(0);
  });

  it('owes nobody a message', async () => {
    expect(await count(`notifications WHERE status = 'DELIVERED'`)).toBeGreaterThan(100);
    expect(await count(`notifications WHERE status <> 'DELIVERED'`)).toBe(0);
  });

  it('adds to what is there, with numbers that go on', async () => {
    await seedMany(test.url, 30, { until: UNTIL });
    expect(await count('cases')).toBe(1_230);
    expect(await count(`(SELECT DISTINCT number FROM cases) AS n`)).toBe(1_230);
  });

  it('goes on after the millionth number of a city', async () => {
    await test.database.$executeRawUnsafe(`SELECT setval('case_numbers', 999990)`);
    await seedMany(test.url, 40, { until: UNTIL });
    expect(await count('cases')).toBe(1_270);
    const waiting = { priority: 'P3', lane: 'line-12345', metric: 'reply' } as const;
    for (let n = 0; n < 3; n += 1) await storeCase(test.database, UNTIL, waiting);
    expect(await count(`cases WHERE number LIKE '2611191000%'`)).toBe(3);
  });

  it.each([0, -1, 1.5, 10_000_001])('refuses to make %d', async (cases) => {
    await expect(seedMany(test.url, cases)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
