import type { CaseDetail } from '#domain/wire/case-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(30_000);

let system: TestSystem;
let taker: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000' } });
  taker = await system.signIn('seat-12345-1');
});
afterAll(() => system.close());

const hold = async (): Promise<CaseDetail> => {
  await system.send('lamp');
  await taker.ready();
  await until('it rings', async () => (await taker.get<{ offer: unknown }>('/v1/seat')).body.offer);
  return taker.accept();
};
const corrections = (caseId: string) =>
  system.database.triageCorrection.findMany({
    where: { decision: { contact: { caseId } } },
    orderBy: { at: 'asc' },
  });

describe('a decision', () => {
  it('is kept beside the proposal with what it agrees on, each act as a row of its own', async () => {
    const held = await hold();
    const same = { line: held.line, category: held.category, priority: held.priority };
    const confirmed = await taker.act(held, 'decide', same);
    system.clock.advance(1_000);
    const corrected = await taker.act(confirmed.body, 'decide', { ...same, category: '04', priority: 'P1' });
    expect(corrected.status).toBe(200);
    const { userId } = await system.database.seat.findFirstOrThrow({ where: { state: 'busy' } });
    expect(await corrections(held.id)).toMatchObject([
      { ...same, contactId: held.contacts[0]?.id, agreesLine: true, agreesCategory: true, agreesPriority: true },
      {
        category: '04',
        priority: 'P1',
        agreesLine: true,
        agreesCategory: false,
        agreesPriority: false,
        actorId: userId,
      },
    ]);
    await taker.act(corrected.body, 'release', { reason: 'test is over' });
  });

  it('that is refused leaves nothing behind', async () => {
    const before = await system.database.triageCorrection.count();
    await system.database.$executeRaw`UPDATE cases SET status = 'CLOSED' WHERE status = 'WAITING'`;
    const held = await hold();
    expect((await taker.act(held, 'decide', { line: '12345', category: '99', priority: 'P3' })).status).toBe(400);
    expect(await system.database.triageCorrection.count()).toBe(before);
  });

  it('cannot be rewritten, not even by SQL', async () => {
    await expect(system.database.$executeRaw`DELETE FROM triage_corrections`).rejects.toThrow('append-only');
  });
});
