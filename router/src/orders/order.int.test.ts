import type { CaseAction } from '#domain/case-action';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { OrderWire } from '#domain/wire/order-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(30_000);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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

type Step = [who: 'taker' | 'supervisor', action: CaseAction, input?: unknown];

/** A street lamp in the hands of the operator. */
async function hold(): Promise<CaseDetail> {
  const { caseId } = await system.send('lamp');
  await taker.ready();
  await until('it rings', async () => (await taker.get<{ offer: unknown }>('/v1/seat')).body.offer);
  const held = await taker.accept();
  expect(held.id).toBe(caseId);
  return held;
}
async function walk(from: CaseDetail, steps: Step[]): Promise<CaseDetail> {
  let shown = from;
  for (const [who, action, input] of steps) {
    const answer = await (who === 'taker' ? taker : supervisor).act(shown, action, input);
    expect([action, answer.status]).toEqual([action, 200]);
    shown = answer.body;
  }
  return shown;
}
const refusal = async (who: ApiUser, shown: CaseDetail, action: CaseAction, input?: unknown) => {
  const { status, body } = await who.act(shown, action, input);
  return [status, (body as unknown as Problem).issues?.[0]?.path];
};
const orderOf = async ({ id }: CaseDetail) => (await taker.get<OrderWire>(`/v1/cases/${id}/order`)).body;
const see = async (who: ApiUser, { id }: CaseDetail) => (await who.get<CaseDetail>(`/v1/cases/${id}`)).body;

/** Days go by, and with them the sessions. */
async function later(ms: number): Promise<void> {
  system.clock.advance(ms);
  await signIn();
}

const TO_D02: Step[] = [
  ['taker', 'dispatch', { departmentCode: 'D02' }],
  ['taker', 'sign'],
];
const REPLY = { reply: '已修好', result: 'DONE' };
const UNHAPPY = { outcome: 'UNSOLVED', satisfaction: 'DISSATISFIED' };
const HAPPY = { outcome: 'SOLVED', satisfaction: 'SATISFIED' };
const replied = (): Step[] => [...TO_D02, ['taker', 'start'], ['taker', 'reply', REPLY]];

describe('a matter that is not accepted', () => {
  it('carries a reason and a place to go, and closes on them', async () => {
    const held = await hold();
    expect(await refusal(taker, held, 'not-accept', { refusal: 'IN_PETITION' })).toEqual([400, 'input.whereToGo']);
    expect(await refusal(taker, held, 'not-accept', { refusal: 'NO', whereToGo: 'x' })).toEqual([400, 'input.refusal']);
    const closed = await walk(held, [
      ['taker', 'not-accept', { refusal: 'IN_PETITION', whereToGo: '市信访局' }],
      ['taker', 'close', { disposition: 'REFERRED' }],
    ]);
    expect(closed.status).toBe('CLOSED');
    expect(await orderOf(closed)).toMatchObject({ refusal: 'IN_PETITION', whereToGo: '市信访局' });
  });
});

describe('a return', () => {
  it('goes back to the hotline with a supervisor word only, and the third one leads to designation', async () => {
    let shown = await hold();
    for (const departmentCode of ['D02', 'D04', 'D21']) {
      shown = await walk(shown, [
        ['taker', 'dispatch', { departmentCode }],
        ['taker', 'return', { reason: '不属本单位职责' }],
      ]);
      expect((await taker.act(shown, 'approve-return', {})).status).toBe(403);
      shown = await walk(shown, [['supervisor', 'approve-return', {}]]);
      expect(shown.status).toBe('RE_DISPATCHED');
      expect(shown.workOrder?.departmentCode).toBeNull();
    }
    expect((await orderOf(shown)).supervisions).toMatchObject([{ trigger: 'REFUSED_BY_UNITS' }]);
    expect((await see(taker, shown)).actions).not.toContain('dispatch');
    expect((await taker.act(shown, 'dispatch', { departmentCode: 'D03' })).status).toBe(409);
    expect((await taker.act(shown, 'designate', { departmentCode: 'D02', reason: '由城管牵头' })).status).toBe(403);
    shown = await walk(shown, [['supervisor', 'designate', { departmentCode: 'D02', reason: '由城管牵头' }]]);
    expect((await taker.act(shown, 'return', { reason: '还是不属本单位' })).status).toBe(409);
    expect((await orderOf(shown)).units.at(-1)).toMatchObject({ departmentCode: 'D02', isDesignated: true });
  });

  it('is refused back to the unit, and comes too late after two working days', async () => {
    const shown = await walk(await hold(), [
      ['taker', 'dispatch', { departmentCode: 'D02' }],
      ['taker', 'return', { reason: '不属本单位职责' }],
      ['supervisor', 'refuse-return', { reason: '在权责清单内' }],
    ]);
    expect(shown.status).toBe('SIGNED');
    // Thursday 10:00 in the city; Friday and Monday are the working days.
    const { returnUntil } = (await orderOf(shown)).units[0]!;
    expect(returnUntil).toBe('2026-11-23T02:00:00.000Z');
    await later(4 * DAY + HOUR);
    expect((await see(taker, shown)).actions).not.toContain('return');
    expect((await taker.act(shown, 'return', { reason: '还是不属' })).status).toBe(409);
  });
});

describe('a paused reply', () => {
  it('runs on when the order leaves the unit it was paused for, by a return or a recall, and with the next dispatch', async () => {
    const paused = async () => {
      const shown = await walk(await hold(), TO_D02);
      await taker.post(`/v1/cases/${shown.id}/pause`, { reason: '等候配件' });
      await supervisor.post(`/v1/cases/${shown.id}/pause/approve`, { reason: '同意' });
      expect(await reply(shown)).not.toBeNull();
      await later(DAY);
      return see(taker, shown);
    };
    const reply = async (of: CaseDetail) =>
      (await see(taker, of)).clocks.find(({ metric }) => metric === 'reply')?.pausedAt;
    const returned = await walk(await paused(), [
      ['taker', 'return', { reason: '不属本单位职责' }],
      ['supervisor', 'approve-return', {}],
    ]);
    expect(await reply(returned)).toBeNull();
    const recalled = await walk(await paused(), [['supervisor', 'recall', { reason: '派错单位' }]]);
    const { events } = await see(taker, await walk(recalled, [['taker', 'dispatch', { departmentCode: 'D04' }]]));
    expect(await reply(recalled)).toBeNull();
    const resumed = events.find(({ type }) => type === 'sla-resumed')!;
    expect(Date.parse(String(resumed.data.dueAt))).toBeGreaterThan(Date.parse(String(resumed.data.dueAtBefore)));
  });
});

describe('the unit that the requester complains of', () => {
  it('never gets the order: not by dispatch, designation or assistance, and not after it was recalled from it', async () => {
    const accused = { departmentCode: 'D02', accusedDepartmentCode: 'D02' };
    let shown = await hold();
    expect(await refusal(taker, shown, 'dispatch', accused)).toEqual([400, 'input.departmentCode']);
    const unknown = { departmentCode: 'D02', accusedDepartmentCode: 'D99' };
    expect(await refusal(taker, shown, 'dispatch', unknown)).toEqual([400, 'input.accusedDepartmentCode']);
    shown = await walk(shown, [
      ['taker', 'dispatch', { departmentCode: 'D02' }],
      ['supervisor', 'recall', { reason: '投诉对象就是该单位', accusedDepartmentCode: 'D02' }],
    ]);
    expect((await orderOf(shown)).proposed).toEqual([]);
    expect(await refusal(taker, shown, 'dispatch', { departmentCode: 'D02' })).toEqual([400, 'input.departmentCode']);
    const designate = { departmentCode: 'D02', reason: '指定' };
    expect(await refusal(supervisor, shown, 'designate', designate)).toEqual([400, 'input.departmentCode']);
    shown = await walk(shown, [['taker', 'dispatch', { departmentCode: 'D25' }]]);
    expect(await refusal(taker, shown, 'assist', { departmentCode: 'D02' })).toEqual([400, 'input.departmentCode']);
  });

  it('is kept away by the database too', async () => {
    const { id } = await walk(await hold(), [
      ['taker', 'dispatch', { departmentCode: 'D02', accusedDepartmentCode: 'D04' }],
    ]);
    const sql = system.database;
    await expect(
      sql.$executeRaw`UPDATE work_orders SET department_code = 'D04' WHERE case_id = ${id}::uuid`,
    ).rejects.toThrow('work_orders_not_to_the_accused');
    await expect(
      sql.$executeRaw`UPDATE order_units SET department_code = 'D04' WHERE case_id = ${id}::uuid`,
    ).rejects.toThrow('accuses this unit');
  });
});

describe('assisting units', () => {
  it('give their own opinion to the host, each once', async () => {
    const shown = await walk(await hold(), [...TO_D02, ['taker', 'assist', { departmentCode: 'D13', note: '查线路' }]]);
    expect(await refusal(taker, shown, 'assist', { departmentCode: 'D13' })).toEqual([400, 'input.departmentCode']);
    expect(await refusal(taker, shown, 'assist', { departmentCode: 'D02' })).toEqual([400, 'input.departmentCode']);
    const opinion = { departmentCode: 'D13', opinion: '线路正常' };
    const told = await walk(shown, [['taker', 'assist-reply', opinion]]);
    expect(await refusal(taker, told, 'assist-reply', opinion)).toEqual([400, 'input.departmentCode']);
    expect((await orderOf(told)).units).toMatchObject([
      { departmentCode: 'D02', role: 'HOST', end: null },
      { departmentCode: 'D13', role: 'ASSIST', opinion: '线路正常', end: 'REPLIED' },
    ]);
  });
});

describe('an extension', () => {
  const reply = (shown: CaseDetail) => shown.clocks.find(({ metric }) => metric === 'reply')!;

  it('moves the due time with a supervisor word, once and within ten working days, and the requester is told', async () => {
    let shown = await walk(await hold(), TO_D02);
    const before = reply(shown).dueAt;
    for (const workingDays of [0, 251, 1.5, '3']) {
      const input = { workingDays, reason: '备件未到' };
      expect(await refusal(taker, shown, 'extend', input)).toEqual([400, 'input.workingDays']);
    }
    const tooLong = { workingDays: 11, reason: '备件未到' };
    expect(await refusal(taker, shown, 'extend', tooLong)).toEqual([400, 'input.workingDays']);
    shown = await walk(shown, [['taker', 'extend', { workingDays: 5, reason: '备件未到' }]]);
    expect(reply(shown).dueAt).toBe(before);
    expect((await taker.act(shown, 'approve-extension', { told: '已告知' })).status).toBe(403);
    expect(await refusal(supervisor, shown, 'approve-extension', {})).toEqual([400, 'input.told']);
    shown = await walk(shown, [['supervisor', 'approve-extension', { told: '已电话告知来电人' }]]);
    expect(Date.parse(reply(shown).dueAt) - Date.parse(before)).toBe(7 * DAY);
    const { data } = shown.events.at(-1)!;
    expect(data).toMatchObject({ workingDays: 5, dueAtBefore: before, dueAt: reply(shown).dueAt });
    expect((await see(taker, shown)).actions).not.toContain('extend');
  });

  it('is decided by one supervisor, and the others come too late', async () => {
    const shown = await walk(await hold(), [...TO_D02, ['taker', 'extend', { workingDays: 2, reason: '备件未到' }]]);
    const answers = await Promise.all([
      supervisor.act(shown, 'approve-extension', { told: '已告知' }),
      supervisor.act(shown, 'approve-extension', { told: '已告知' }),
      supervisor.act(shown, 'refuse-extension', { reason: '不同意' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

describe('a suspension', () => {
  it('pauses the reply with a day of review, and when that day comes the order is supervised', async () => {
    let shown = await walk(await hold(), TO_D02);
    const why = { reason: '需等管线迁改', measures: '先装临时照明' };
    expect(await refusal(supervisor, shown, 'suspend', { ...why, reviewOn: '2026-01-01' })).toEqual([
      400,
      'input.reviewOn',
    ]);
    expect(await refusal(supervisor, shown, 'suspend', { ...why, reviewOn: 'soon' })).toEqual([400, 'input.reviewOn']);
    const today = system.clock.now().getTime();
    const reviewOn = new Date(today + 3 * DAY).toISOString().slice(0, 10);
    expect((await taker.act(shown, 'suspend', { ...why, reviewOn })).status).toBe(403);
    shown = await walk(shown, [['supervisor', 'suspend', { ...why, reviewOn }]]);
    expect(shown.clocks.find(({ metric }) => metric === 'reply')?.pausedAt).not.toBeNull();
    expect(await orderOf(shown)).toMatchObject({ reviewOn, supervisions: [] });
    await later(3 * DAY);
    await until('it is supervised', async () => (await orderOf(shown)).supervisions[0], 10_000);
    expect((await orderOf(shown)).supervisions).toMatchObject([{ trigger: 'REVIEW_DUE' }]);
    shown = await walk(await see(taker, shown), [['taker', 'resume-work', {}]]);
    expect(shown.status).toBe('IN_PROGRESS');
    expect(shown.clocks.find(({ metric }) => metric === 'reply')?.pausedAt).toBeNull();
    expect((await orderOf(shown)).reviewOn).toBeNull();
  });
});

describe('the call back', () => {
  it('sends what is not solved to the unit once more before it may be closed, and then with an explanation', async () => {
    let shown = await walk(await hold(), [...replied(), ['taker', 'call-back', UNHAPPY]]);
    expect((await taker.act(shown, 'close', { disposition: 'HANDLED' })).status).toBe(409);
    expect((await see(taker, shown)).actions).toEqual(expect.arrayContaining(['rework']));
    expect((await see(taker, shown)).actions).not.toContain('close');
    shown = await walk(shown, [['taker', 'rework', { reason: '灯仍不亮' }]]);
    expect(shown.workOrder).toMatchObject({ departmentCode: 'D02', reply: null, callBackOutcome: null });
    shown = await walk(shown, [
      ['taker', 'start'],
      ['taker', 'reply', REPLY],
      ['taker', 'call-back', UNHAPPY],
    ]);
    expect((await orderOf(shown)).supervisions).toMatchObject([{ trigger: 'UNSOLVED' }]);
    expect(await refusal(taker, shown, 'close', { disposition: 'HANDLED' })).toEqual([400, 'input.note']);
    await walk(shown, [['taker', 'close', { disposition: 'HANDLED', note: '已说明需排期' }]]);
  });

  it('is supervised at the third redo', async () => {
    let shown = await walk(await hold(), replied());
    for (let redo = 1; redo <= 3; redo += 1) {
      shown = await walk(shown, [
        ['taker', 'call-back', UNHAPPY],
        ['taker', 'rework', { reason: '灯仍不亮' }],
        ['taker', 'start'],
        ['taker', 'reply', REPLY],
      ]);
    }
    const { supervisions, reworks } = await orderOf(shown);
    expect(reworks).toBe(3);
    expect(supervisions.map(({ trigger }) => trigger).sort()).toEqual(['REWORKED', 'UNSOLVED', 'UNSOLVED']);
  });

  it('is tried again until it was tried often enough, and nobody is called again who was reached', async () => {
    const missed = { outcome: 'NOT_REACHED', satisfaction: 'NOT_RATED' };
    let shown = await walk(await hold(), [...replied(), ['taker', 'call-back', missed]]);
    expect(await refusal(taker, shown, 'call-back', { ...missed, satisfaction: 'SATISFIED' })).toEqual([
      400,
      'input.satisfaction',
    ]);
    expect((await taker.act(shown, 'close', { disposition: 'HANDLED' })).status).toBe(409);
    shown = await walk(shown, [
      ['taker', 'call-back', missed],
      ['taker', 'call-back', missed],
    ]);
    // Who made every attempt is not who says that they were enough.
    expect((await see(taker, shown)).actions).not.toContain('close');
    expect((await taker.act(shown, 'close', { disposition: 'HANDLED' })).status).toBe(409);
    const other = await system.signIn('seat-12345-2');
    expect((await other.act(shown, 'close', { disposition: 'HANDLED' })).status).toBe(200);
    const reached = await walk(await hold(), [...replied(), ['taker', 'call-back', UNHAPPY]]);
    expect((await taker.act(reached, 'call-back', HAPPY)).status).toBe(409);
  });
});

describe('a closed order', () => {
  const close = async () =>
    walk(await hold(), [...replied(), ['taker', 'call-back', HAPPY], ['taker', 'close', { disposition: 'HANDLED' }]]);
  const reopen = (code: string, body: unknown = { reason: '灯又坏了' }) =>
    system.client.post<Problem & { caseNumber: string }>(`/v1/tracking/${code}/reopen`, body);

  it('is reopened with the words of the requester, has to be proved again, and its clocks start again', async () => {
    const closed = await close();
    const shown = await walk(closed, [['taker', 'reopen', { reason: '灯又坏了' }]]);
    expect(shown).toMatchObject({ status: 'RE_DISPATCHED', closedAt: null, disposition: null });
    expect(shown.workOrder).toMatchObject({ reply: null, callBackOutcome: null, departmentCode: null });
    const running = shown.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ metric }) => metric);
    expect(running.sort()).toEqual(['dispatch', 'reply']);
    expect(shown.events.at(-1)).toMatchObject({ type: 'case-reopened', data: { reason: '灯又坏了' } });
    expect((await taker.act(shown, 'close', { disposition: 'HANDLED' })).status).toBe(409);
  });

  it('is reopened by its tracking code once, and not after thirty days', async () => {
    const { trackingCode, number } = await close();
    const answers = await Promise.all([reopen(trackingCode), reopen(trackingCode), reopen(trackingCode)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 200)?.body).toEqual({ caseNumber: number });
    expect((await reopen('no-such-code')).status).toBe(404);
    expect((await reopen(trackingCode, {})).body.issues?.[0]?.path).toBe('reason');
    expect((await taker.post(`/v1/tracking/${trackingCode}/reopen`, { reason: 'x' })).status).toBe(401);
    const old = await close();
    await later(31 * DAY);
    expect((await reopen(old.trackingCode)).status).toBe(409);
    expect((await see(taker, old)).actions).not.toContain('reopen');
  });
});

describe('supervision', () => {
  it('comes by itself over an overdue reply, and by hand with a reason', async () => {
    let shown = await walk(await hold(), TO_D02);
    expect((await taker.act(shown, 'supervise', { reason: '影响恶劣' })).status).toBe(403);
    shown = await walk(shown, [['supervisor', 'supervise', { reason: '影响恶劣' }]]);
    await later(12 * DAY);
    await until('it is overdue', async () => (await orderOf(shown)).supervisions[1], 10_000);
    expect((await orderOf(shown)).supervisions.map(({ trigger }) => trigger)).toEqual(['BY_HAND', 'OVERDUE']);
  });
});

describe('work orders', () => {
  it('are not for the other line, and hidden where there is none', async () => {
    const other = await system.signIn('seat-110-1');
    const shown = await walk(await hold(), TO_D02);
    expect((await other.act(shown, 'return', { reason: 'x' })).status).toBe(404);
    expect((await taker.get('/v1/cases/00000000-0000-4000-8000-000000000000/order')).status).toBe(404);
    const admin = await system.signIn('admin');
    expect((await admin.get(`/v1/cases/${shown.id}/order`)).status).toBe(403);
  });
});
