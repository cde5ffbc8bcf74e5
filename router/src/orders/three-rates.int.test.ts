import type { CaseAction } from '#domain/case-action';
import type { Receipt } from '#domain/intake';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { RateCasesWire, ThreeRatesWire } from '#domain/wire/order-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';
import { createVisitor } from '#testing/visitor';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const PERIOD = 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z';

let system: TestSystem;
let taker: ApiUser;
let supervisor: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000' } });
  taker = await system.signIn('seat-12345-1');
  supervisor = await system.signIn('supervisor');
});
afterAll(() => system.close());

let receipt: Receipt;
async function hold(): Promise<CaseDetail> {
  receipt = await system.send('lamp');
  await taker.ready();
  await until('it rings', async () => (await taker.get<{ offer: unknown }>('/v1/seat')).body.offer);
  return taker.accept();
}
async function walk(from: CaseDetail, steps: [CaseAction, unknown?][]): Promise<CaseDetail> {
  let shown = from;
  for (const [action, input] of steps) {
    const answer = await taker.act(shown, action, input);
    expect([action, answer.status]).toEqual([action, 200]);
    shown = answer.body;
  }
  return shown;
}
const REPLIED: [CaseAction, unknown?][] = [['start'], ['reply', { reply: '已处理', result: 'DONE' }]];
const dispatch = (departmentCode: string): [CaseAction, unknown?][] => [['dispatch', { departmentCode }], ['sign']];
const rates = async (more = '') => (await supervisor.get<ThreeRatesWire>(`/v1/three-rates?${PERIOD}${more}`)).body;

describe('the three rates of a period', () => {
  it('failure 14: are counted by unit from what was contacted, said and rated, and every figure leads to its cases', async () => {
    const contacted: [CaseAction, unknown?] = ['contact-requester', { note: '已电话联系' }];
    const happy = await walk(await hold(), [...dispatch('D02'), contacted, ...REPLIED]);
    await walk(happy, [['call-back', { outcome: 'SOLVED', satisfaction: 'SATISFIED' }]]);
    const late = await walk(await hold(), dispatch('D02'));
    const elsewhere = await walk(await hold(), [...dispatch('D04'), contacted]);
    const answered = await walk(await hold(), [['answer', { reply: '路灯报修后三日内处理' }]]);
    await walk(answered, [['call-back', { outcome: 'UNSOLVED', satisfaction: 'DISSATISFIED' }]]);
    // The first working day passes, and with it the limit of the first contact.
    system.clock.advance(26 * HOUR);
    taker = await system.signIn('seat-12345-1');
    supervisor = await system.signIn('supervisor');
    await walk(late, [contacted, ...REPLIED, ['call-back', { outcome: 'NOT_REACHED', satisfaction: 'NOT_RATED' }]]);

    const { total, units } = await rates();
    expect(units).toMatchObject([
      {
        departmentCode: null,
        orders: 1,
        responseRate: { denominator: 0 },
        resolutionRate: { numerator: 0, denominator: 1 },
      },
      {
        ...{ departmentCode: 'D02', orders: 2, responseRate: { numerator: 1, denominator: 2 } },
        ...{ resolutionRate: { numerator: 1, denominator: 1 }, satisfactionRate: { numerator: 1, denominator: 1 } },
      },
      { departmentCode: 'D04', orders: 1, responseRate: { numerator: 1, denominator: 1 } },
    ]);
    expect(total).toMatchObject({ orders: 4, responseRate: { numerator: 2, denominator: 3 } });
    expect(total.satisfactionRate).toEqual({ numerator: 1, denominator: 2 });
    expect((await rates('&departmentCode=D04')).total.orders).toBe(1);

    const cases = await supervisor.get<RateCasesWire>(`/v1/three-rates/cases?${PERIOD}&rate=responseRate`);
    const found = cases.body.items.map(({ number, isCounted }) => [number, isCounted]);
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        [happy.number, true],
        [elsewhere.number, true],
        [late.number, false],
      ]),
    );
  });

  it('count what citizens say of their own accord beside what they say when called back, of one answer the later', async () => {
    const of = async () => {
      const { total } = await rates('&departmentCode=D05');
      const { resolutionRate, satisfactionRate } = total;
      return [resolutionRate, satisfactionRate].map(({ numerator, denominator }) => [numerator, denominator]);
    };
    const rate = async ({ trackingCode, pin, caseId }: Receipt, isSolved: boolean) => {
      const citizen = createVisitor(system.baseUrl);
      await citizen.ask('POST', '/v1/citizen/session', { trackingCode, pin });
      const rating = { isSolved, satisfaction: isSolved ? 'SATISFIED' : 'DISSATISFIED', words: '' };
      expect((await citizen.ask('POST', `/v1/citizen/cases/${caseId}/rating`, rating)).status).toBe(200);
      system.clock.advance(1_000);
    };
    await walk(await hold(), [...dispatch('D05'), ...REPLIED]);
    await rate(receipt, true);
    expect(await of()).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const called = await walk(await hold(), [...dispatch('D05'), ...REPLIED]);
    await rate(receipt, true);
    await walk(called, [['call-back', { outcome: 'UNSOLVED', satisfaction: 'DISSATISFIED' }]]);
    expect(await of()).toEqual([
      [1, 2],
      [1, 2],
    ]);
    const taken = await walk(await hold(), [...dispatch('D05'), ...REPLIED]);
    await walk(taken, [['call-back', { outcome: 'SOLVED', satisfaction: 'SATISFIED' }]]);
    system.clock.advance(1_000);
    await rate(receipt, false);
    expect(await of()).toEqual([
      [1, 3],
      [1, 3],
    ]);
  });

  it('owe nothing to a unit that gave the order back in time', async () => {
    const before = (await rates('&departmentCode=D21')).total.orders;
    const shown = await walk(await hold(), [
      ['dispatch', { departmentCode: 'D21' }],
      ['return', { reason: '不属本单位职责' }],
    ]);
    expect((await supervisor.act(shown, 'approve-return', {})).status).toBe(200);
    expect([before, (await rates('&departmentCode=D21')).total.orders]).toEqual([0, 0]);
  });

  it.each([
    ['from', 'from=yesterday&to=2026-12-01T00:00:00Z'],
    ['to', 'from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z'],
    ['to', 'from=2026-01-01T00:00:00Z&to=2026-12-01T00:00:00Z'],
    ['departmentCode', `${PERIOD}&departmentCode=`],
  ])('name %s when it is wrong', async (field, query) => {
    const { status, body } = await supervisor.get<Problem>(`/v1/three-rates?${query}`);
    expect([status, body.issues?.[0]?.path]).toEqual([400, field]);
  });

  it('are for supervisors', async () => {
    const admin = await system.signIn('admin');
    for (const user of [taker, admin]) {
      expect((await user.get(`/v1/three-rates?${PERIOD}`)).status).toBe(403);
      expect((await user.get(`/v1/three-rates/cases?${PERIOD}&rate=responseRate`)).status).toBe(403);
    }
  });
});
