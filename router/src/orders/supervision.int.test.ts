import { randomUUID } from 'node:crypto';
import { superviseDueOrders } from '#db/stores/order-store';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { OrderWire } from '#domain/wire/order-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(30_000);

const DAY = 24 * 3_600_000;

let system: TestSystem;
let taker: ApiUser;
let supervisor: ApiUser;
const signIn = async () => {
  taker = await system.signIn('seat-12345-1');
  supervisor = await system.signIn('supervisor');
};
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000' } });
  await signIn();
});
afterAll(() => system.close());

/** An order that waits for its call back. */
async function answered(): Promise<CaseDetail> {
  await system.send('lamp');
  await taker.ready();
  await until('it rings', async () => (await taker.get<{ offer: unknown }>('/v1/seat')).body.offer);
  return (await taker.act(await taker.accept(), 'answer', { reply: '已答复' })).body;
}
/** Days go by, and with them the sessions. */
async function later(ms: number): Promise<void> {
  system.clock.advance(ms);
  await signIn();
}
const orderOf = async ({ id }: CaseDetail) => (await supervisor.get<OrderWire>(`/v1/cases/${id}/order`)).body;
const triggersOf = async (of: CaseDetail) => (await orderOf(of)).supervisions.map(({ trigger }) => trigger);

describe('a supervised order', () => {
  const dayIn = (days: number) => new Date(system.clock.now().getTime() + days * DAY).toISOString().slice(0, 10);
  const up = async (of: CaseDetail, days: number, who = supervisor) =>
    who.act(of, 'escalate', { reason: '单位无力解决', answerBy: dayIn(days) });
  const decide = async (of: CaseDetail, decision: string) =>
    (await supervisor.act(of, 'decide-escalation', { decision })).body;

  it('goes up to the office of the city and to the meeting of its leaders, each with a day to answer and a decision', async () => {
    let shown = await answered();
    expect((await up(shown, 3)).status).toBe(409);
    shown = (await supervisor.act(shown, 'supervise', { reason: '影响恶劣' })).body;
    expect((await up(shown, 3, taker)).status).toBe(403);
    const late = await up(shown, -1);
    expect([late.status, (late.body as unknown as Problem).issues?.[0]?.path]).toEqual([400, 'input.answerBy']);
    shown = (await up(shown, 1)).body;
    expect((await up(shown, 3)).status).toBe(409);

    await later(3 * DAY);
    await superviseDueOrders(system.database, system.clock.now());
    expect(await triggersOf(shown)).toEqual(['BY_HAND', 'ANSWER_DUE']);
    shown = await decide((await supervisor.get<CaseDetail>(`/v1/cases/${shown.id}`)).body, '限期整改');
    shown = await decide((await up(shown, 2)).body, '列入民生实事');
    expect((await up(shown, 3)).status).toBe(409);

    const { escalations } = await orderOf(shown);
    expect(escalations.map(({ level, decidedAt }) => [level, decidedAt !== null])).toEqual([
      ['CITY_OFFICE', true],
      ['LEADERS_MEETING', true],
    ]);
    expect(escalations[0]?.orderedBy.displayNames.en).toBe('Shift supervisor');
    const told = shown.events.filter(({ type }) => type === 'escalation-decided');
    expect(told.map(({ data }) => data.decision)).toEqual(['限期整改', '列入民生实事']);
    await expect(system.database.orderEscalation.updateMany({ data: { decidedAt: null } })).rejects.toThrow();
    await expect(system.database.orderEscalation.deleteMany()).rejects.toThrow();
  });
});

describe('a matter that many report', () => {
  it('is supervised while it stays unsolved, once, by the numbers of the city', async () => {
    const main = await answered();
    const { database, clock } = system;
    await database.orderPolicy.updateMany({ data: { supervisedReports: 3, supervisedReportsDays: 2 } });
    const report = async () => {
      const { caseId } = await system.send('lamp');
      const link = { cityId: 'city-1', id: randomUUID(), caseId, mainId: main.id, linkedAt: clock.now() };
      await database.caseLink.create({ data: link });
      await superviseDueOrders(database, clock.now());
    };
    await report();
    await later(3 * DAY);
    await report();
    expect(await triggersOf(main)).not.toContain('MANY_REPORTS');
    await report();
    await report();
    expect((await triggersOf(main)).filter((trigger) => trigger === 'MANY_REPORTS')).toHaveLength(1);
  });
});
