import { once } from 'node:events';
import { openChangeFeed } from '#db/change-feed';
import { POLICY_KINDS } from '#domain/policy-input';
import type { Receipt } from '#domain/intake';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { CategoryWire, DistrictWire } from '#domain/wire/catalog-wire';
import type { GuidedQuestions } from '#domain/wire/question-wire';
import type { OrderWire } from '#domain/wire/order-wire';
import type { Page } from '#domain/wire/list-wire';
import type { PatternsWire } from '#domain/wire/pattern-wire';
import type { PolicyChangeWire } from '#domain/wire/policy-wire';
import type { SlaPreviewWire } from '#domain/wire/sla-wire';
import type { ApiUser } from '#testing/api-user';
import { policyEditor } from '#testing/policy-editor';
import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { until } from '#testing/until';

const clock = createTestClock();
const names = { zh: '低空飞行', en: 'Low flights', vi: 'Bay thấp' };
let router: TestRouter;
let admin: ApiUser;
let sent = 0;
beforeAll(async () => {
  router = await startTestRouter({ clock });
  admin = await router.signIn('admin');
});
afterAll(() => router.close());

const { list, find, change, edit, faultOf } = policyEditor(() => admin);
const history = async (kind: string, key: string) =>
  (await admin.get<{ items: PolicyChangeWire[] }>(`/v1/policy-changes?kind=${kind}&key=${encodeURIComponent(key)}`))
    .body.items;
const call = async (text: string, location?: object) => {
  sent += 1;
  const { body } = await router.client.post<Receipt>('/v1/intake/phone', {
    externalId: `policy-${sent}`,
    dialled: '12345',
    text,
    location,
  });
  return (await supervisor().then((user) => user.get<CaseDetail>(`/v1/cases/${body.caseId}`))).body;
};
const supervisor = () => router.signIn('supervisor');
const LAMP = '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下';

describe('policies', () => {
  it.each(POLICY_KINDS)('come with the product in the shape that the form asks for: %s', async (kind) => {
    for (const row of await list(kind)) expect(row).toMatchObject({ version: 1, changedBy: null });
  });

  it('keep who changed them, when, why, from what and to what', async () => {
    const before = await find('department', 'D02');
    const done = await edit('department', 'D02', { names });
    expect(done).toMatchObject({ status: 201, body: { id: 'D02', version: 2, value: { names } } });
    expect(done.body.changedBy?.displayNames.en).toBe('System administrator');
    expect(await history('department', 'D02')).toMatchObject([
      { version: 2, before: before.value, after: { names }, reason: '例会决定', at: clock.now().toISOString() },
    ]);
    await expect(router.database.policyChange.updateMany({ data: { reason: 'other' } })).rejects.toThrow();
    await expect(router.database.policyChange.deleteMany()).rejects.toThrow();
  });

  it('take one of several changes made at the same time, and none by a stale screen', async () => {
    const { version, value } = await find('department', 'D03');
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        change('department', { version, value: { ...value, names: { ...names, en: `Name ${n}` } } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await change('department', { version, value: { ...value, names } })).status).toBe(409);
    expect((await history('department', 'D03')).length).toBe(1);
  });

  it('are read by everybody and changed by the administrator only', async () => {
    const { version, value } = await find('department', 'D04');
    for (const username of ['supervisor', 'seat-110-1', 'seat-12345-1']) {
      const user = await router.signIn(username);
      expect((await list('department', user)).length).toBeGreaterThan(20);
      expect((await change('department', { version, value: { ...value, names } }, user)).status).toBe(403);
    }
  });

  it('name the field that is wrong', async () => {
    const answer = '110/any/P0/answer';
    expect(await faultOf(edit('sla-policy', answer, { targetMs: 0 }))).toEqual([400, 'value.targetMs']);
    expect(await faultOf(edit('sla-policy', answer, { targetMs: 2 ** 31 }))).toEqual([400, 'value.targetMs']);
    expect(await faultOf(edit('sla-policy', answer, { isPausable: true }))).toEqual([400, 'value.isPausable']);
    expect(await faultOf(edit('sla-policy', answer, { calendarId: 'none' }))).toEqual([400, 'value.calendarId']);
    expect(await faultOf(edit('sla-policy', answer, { warnPercents: [80, 50] }))).toEqual([400, 'value.warnPercents']);
    expect(await faultOf(edit('calendar', 'office-hours', { intervals: [[600, 540]] }))).toEqual([
      400,
      'value.intervals',
    ]);
    expect(await faultOf(edit('calendar', 'office-hours', { workdays: ['2026-02-30'] }))).toEqual([
      400,
      'value.workdays.0',
    ]);
    expect(await faultOf(edit('calendar', 'office-hours', { holidays: ['2031-01-01'] }))).toEqual([
      400,
      'value.knownYears',
    ]);
    expect(await faultOf(edit('category', '01', { departmentCode: 'D99' }))).toEqual([400, 'value.departmentCode']);
    expect(await faultOf(edit('category', '01', { isRetired: true }))).toEqual([400, 'value.isRetired']);
    expect(await faultOf(edit('category', '01', { sealsCaller: true }))).toEqual([400, 'value.isSealed']);
    expect(await faultOf(edit('question', '51', { safety: { zh: '?', en: '', vi: '?' } }))).toEqual([
      400,
      'value.safety.en',
    ]);
    expect(await faultOf(edit('order-policy', 'orders', { callBackAttempts: 0 }))).toEqual([
      400,
      'value.callBackAttempts',
    ]);
    expect(await faultOf(edit('order-policy', 'orders', { calendarId: 'none' }))).toEqual([400, 'value.calendarId']);
    expect(await faultOf(edit('department', 'D07', { isRetired: true }))).toEqual([400, 'value.isRetired']);
    expect(await faultOf(edit('department', 'D07', {}))).toEqual([400, 'value']);
    expect(await faultOf(edit('department', 'D07', { names }, { validFrom: '2027-01-01T00:00:00Z' }))).toEqual([
      400,
      'validFrom',
    ]);
    expect(await faultOf(edit('department', 'D07', { names }, { reason: ' ' }))).toEqual([400, 'reason']);
    const schedule = 'ABANDONED/P1';
    expect(await faultOf(edit('call-back-schedule', schedule, { dueAfterMs: [] }))).toEqual([400, 'value.dueAfterMs']);
    expect(await faultOf(edit('call-back-schedule', schedule, { dueAfterMs: [60_000, 0] }))).toEqual([
      400,
      'value.dueAfterMs',
    ]);
    expect(await faultOf(edit('quiet-hours', 'CITIZEN/sms', { toMinute: 1_440 }))).toEqual([400, 'value.toMinute']);
    expect(await faultOf(edit('quiet-hours', 'CITIZEN/sms', { butPriorities: ['P1'] }))).toEqual([
      400,
      'value.butPriorities',
    ]);
    expect(await faultOf(edit('ladder', 'answer/P0/100', { steps: [{ role: 'NOBODY' }] }))).toEqual([
      400,
      'value.steps.0.role',
    ]);
  });
});

describe('a changed policy', () => {
  it('counts for the next contact at every router, and not for clocks that run', async () => {
    const replyOf = ({ clocks }: CaseDetail) =>
      Date.parse(clocks.find(({ metric }) => metric === 'dispatch')!.dueAt) - clock.now().getTime();
    const before = await call(LAMP);
    const { priority } = before;
    const id = `12345/any/${priority}/dispatch`;
    await edit('sla-policy', id, { targetMs: 3_600_000, clock: 'always', isPausable: false });
    const after = await until('the router has heard of it', async () => {
      const next = await call(LAMP);
      return replyOf(next) === 3_600_000 ? next : undefined;
    });
    expect(replyOf(after)).toBe(3_600_000);
    const still = (await (await supervisor()).get<CaseDetail>(`/v1/cases/${before.id}`)).body;
    expect(replyOf(still)).toBe(replyOf(before));
  });

  it('may begin later, and the preview says which one applies when', async () => {
    const begins = '2026-12-01T00:00:00.000Z';
    const id = '12345/any/P3/reply';
    expect((await edit('sla-policy', id, { targetMs: 7_200_000 }, { validFrom: begins })).body.validFrom).toBe(begins);
    expect(await faultOf(edit('sla-policy', id, { targetMs: 1_000 }, { validFrom: '2026-01-01T00:00:00Z' }))).toEqual([
      400,
      'validFrom',
    ]);
    const versionAt = async (startAt: string) => {
      const query = new URLSearchParams({ line: '12345', category: '02', priority: 'P3', startAt });
      const { body } = await admin.get<SlaPreviewWire>(`/v1/sla-preview?${query}`);
      return body.items.find(({ metric }) => metric === 'reply')?.version;
    };
    expect([await versionAt('2026-11-30T00:00:00Z'), await versionAt(begins)]).toEqual([1, 2]);
  });

  it('is told to who listens, with its kind', async () => {
    const feed = openChangeFeed(router.url, () => undefined);
    await once(feed.events, 'gap');
    const told = once(feed.events, 'change');
    await edit('department', 'D05', { names });
    expect(await told).toMatchObject([{ policies: ['department'] }]);
    await feed.close();
  });

  it('moves due times with the make-up days and holidays of the calendar', async () => {
    const dueOf = async () => {
      const query = 'line=12345&category=03&priority=P3&startAt=2026-11-19T02:00:00Z';
      const { body } = await admin.get<SlaPreviewWire>(`/v1/sla-preview?${query}`);
      return body.items.find(({ metric }) => metric === 'sign')!.dueAt;
    };
    const plain = await dueOf();
    const { value } = await find('calendar', 'office-hours');
    await edit('calendar', 'office-hours', { holidays: [...value.holidays, '2026-11-19'].toSorted() });
    expect(Date.parse(await dueOf())).toBeGreaterThan(Date.parse(plain));
  });
});

describe('the catalogue', () => {
  it('gains a class that cases can be given, and retires it without losing its name', async () => {
    const value = {
      ...{ code: '13', names, kind: 'administrative', line: '12345', departmentCode: 'D04', defaultPriority: 'P3' },
      ...{ isSealed: false, sealsCaller: false, isRetired: false },
    };
    expect((await change('category', { version: 0, value })).status).toBe(201);
    const preview = '/v1/sla-preview?line=12345&category=13&priority=P3';
    expect((await admin.get(preview)).status).toBe(200);
    await edit('category', '13', { isRetired: true });
    expect((await admin.get(preview)).status).toBe(400);
    const { body } = await admin.get<{ items: CategoryWire[] }>('/v1/categories');
    expect(body.items.find(({ id }) => id === '13')).toMatchObject({ names, isRetired: true });
  });

  it('proposes the units that the dispatch catalogue names, hosts before who assists', async () => {
    const { id, category } = await call(LAMP);
    await router.database.workOrder.create({ data: { cityId: 'city-1', caseId: id } });
    const proposed = async () => (await (await supervisor()).get<OrderWire>(`/v1/cases/${id}/order`)).body.proposed;
    expect(await proposed()).toEqual(['D02']);
    const value = {
      ...{ code: 'lamps', category, area: '*', matter: names, source: '职责清单', isRetired: false },
      ...{ departmentCode: 'D22', assistCodes: ['D04'] },
    };
    await change('dispatch-rule', { version: 0, value });
    expect(await proposed()).toEqual(['D22', 'D04']);
    expect(await faultOf(edit('dispatch-rule', 'lamps', { assistCodes: ['D22'] }))).toEqual([400, 'value.assistCodes']);
    await edit('dispatch-rule', 'lamps', { isRetired: true });
    expect(await proposed()).toEqual(['D02']);
  });

  it('gives a district its cases by outline or name, and keeps those of a retired one', async () => {
    const names = { zh: '湖滨区', en: 'Lakeside', vi: 'Quận Ven Hồ' };
    const outline = [
      [100, 30],
      [101, 30],
      [101, 31],
    ];
    const value = { code: 'H', names, position: 9, outline, isRetired: false };
    expect(await faultOf(change('district', { version: 0, value: { ...value, outline: [[100, 30]] } }))).toEqual([
      400,
      'value.outline',
    ]);
    expect((await change('district', { version: 0, value })).body.value).toEqual(value);
    const there = { lat: 30.2, lon: 100.5 };
    const [inside, named] = [await call(LAMP, there), await call(LAMP, { address: '湖滨区解放路1号' })];
    const listed = async (district: string) => {
      const { body } = await (
        await supervisor()
      ).get<Page<{ id: string }>>(`/v1/cases?district=${district}&sort=createdAt`);
      return body.items.map(({ id }) => id).sort();
    };
    expect(await listed('H')).toEqual([inside.id, named.id].sort());
    await edit('district', 'H', { outline: [] });
    expect(await listed('H')).toEqual([named.id]);
    await edit('district', 'H', { outline });

    clock.advance(1_000);
    await edit('district', 'H', { isRetired: true });
    clock.advance(1_000);
    const later = await call(LAMP, there);
    expect(await listed('H')).toEqual([inside.id, named.id].sort());
    expect(await listed('none')).toContain(later.id);
    await change('district', { version: 0, value: { ...value, code: 'J', position: 8 } });
    expect([await listed('H'), await listed('J')]).toEqual([[], [inside.id, named.id, later.id].sort()]);
    const { body } = await admin.get<{ items: DistrictWire[] }>('/v1/districts');
    expect(body.items.map(({ id, isRetired }) => [id, isRetired])).toEqual([
      ...['C', 'N', 'E', 'S', 'W', 'J'].map((id) => [id, false]),
      ['H', true],
    ]);
    const patterns = await (await supervisor()).get<PatternsWire>('/v1/board/patterns');
    expect(patterns.body.districts.map(({ code }) => code)).not.toContain('H');
  });

  it('sends a ladder and a run card as they are now, and keeps their names when they are emptied', async () => {
    const steps = [{ role: 'SUPERVISOR', line: null, channel: 'bell', afterMs: 0, repeatMs: 5_000 }];
    await edit('ladder', 'answer/P0/100', { steps });
    expect(
      await router.database.escalationStep.findMany({ where: { metric: 'answer', priority: 'P0' } }),
    ).toMatchObject(steps);
    await edit('ladder', 'answer/P0/100', { steps: [] });
    expect((await find('ladder', 'answer/P0/100')).value.steps).toEqual([]);
    expect((await edit('ladder', 'answer/P0/100', { steps })).body.version).toBe(4);
    const lead = { agency: 'FIRE', capability: null };
    const nobody = { crew: [{ ...lead, when: 'PLACE_UNKNOWN' }] };
    expect(await faultOf(edit('run-card', '51', nobody))).toEqual([400, 'value.crew']);
    await edit('run-card', '51', { crew: [lead] });
    expect(await router.database.runCard.count({ where: { category: '51' } })).toBe(1);
  });
});

describe('what the product has learned since', () => {
  it('is proposed where nobody has changed a run card, and never put in its place', async () => {
    const category = '59';
    const asShipped = await find('run-card', category);
    expect(asShipped.proposed).toBeNull();
    await router.database.runCard.updateMany({ where: { category }, data: { when: 'ALWAYS' } });
    const old = await find('run-card', category);
    expect(old.value.crew.map(({ when }) => when)).toEqual(['ALWAYS', 'ALWAYS', 'ALWAYS']);
    expect(old.proposed).toEqual(asShipped.value);
    await edit('run-card', category, { crew: old.value.crew.slice(0, 1) });
    expect((await find('run-card', category)).proposed).toBeNull();
  });
});

describe('what operators go by', () => {
  it('asks the new questions of a class from the next look on, and its answers keep the version that was asked', async () => {
    const { id, category } = await call(LAMP);
    const asked = async () => (await (await supervisor()).get<GuidedQuestions>(`/v1/cases/${id}/questions`)).body;
    expect((await asked()).category).toBe('any');
    const { value } = await find('question', 'any');
    const own = { ...value, category, safety: names };
    expect((await change('question', { version: 0, value: own })).status).toBe(201);
    const first = await asked();
    expect(first).toMatchObject({ category, version: 1 });
    expect(first.questions[1]).toMatchObject({ topic: 'safety', words: names });
    await edit('question', category, { what: names });
    const second = await asked();
    expect(second.version).toBe(2);
    expect(second.questions[2]).toMatchObject({ topic: 'what', words: names });
  });

  it('holds orders to the limits of the city as they are now', async () => {
    await edit('order-policy', 'orders', { maxExtensionWorkingDays: 7 });
    const { id } = await call(LAMP);
    await router.database.workOrder.create({ data: { cityId: 'city-1', caseId: id } });
    const { body } = await (await supervisor()).get<OrderWire>(`/v1/cases/${id}/order`);
    expect(body.extensionLeft).toBe(7);
  });

  it('calls whoever hangs up next by the schedule of the city as it is now', async () => {
    const hangUp = async (externalId: string) => {
      const body = { externalId, dialled: '110', text: '', ended: 'ABANDONED' };
      const { caseId } = (await router.client.post<Receipt>('/v1/intake/phone', body)).body;
      return (await router.database.callBack.findFirstOrThrow({ where: { caseId } })).dueAfterMs;
    };
    const shipped = [0, 60_000, 240_000];
    expect(await hangUp('hung-up-1')).toEqual(shipped);
    await edit('call-back-schedule', 'ABANDONED/P1', { dueAfterMs: [0, 30_000] });
    expect(await hangUp('hung-up-2')).toEqual([0, 30_000]);
    const [changed] = await history('call-back-schedule', 'ABANDONED/P1');
    expect(changed).toMatchObject({ version: 2, before: { dueAfterMs: shipped }, after: { dueAfterMs: [0, 30_000] } });
  });

  it('seals whoever calls about a class from now on', async () => {
    await edit('category', '01', { isSealed: true, sealsCaller: true });
    const { id } = await call(LAMP);
    const { confidentiality } = await router.database.case.findFirstOrThrow({ where: { id } });
    expect(confidentiality).toBe('INFORMANT_SEALED');
    await edit('category', '01', { isSealed: false, sealsCaller: false });
  });
});

describe('the log of changes', () => {
  it('also tells of the boundary list and of the words of notifications', async () => {
    const rule = { code: 'logged', area: '*', version: 0, category: '01', line: '12345', matter: names, note: names };
    const { body } = await admin.post<{ id: string }>('/v1/boundary-rules', { ...rule, source: '市政府令' });
    clock.advance(1_000);
    await admin.post(`/v1/boundary-rules/${body.id}/end`, {});
    expect(await history('boundary-rule', 'logged/*')).toMatchObject([
      { version: 2, before: { validTo: null }, after: { validTo: clock.now().toISOString() } },
      { version: 1, before: null, reason: '市政府令' },
    ]);
    const words = { template: 'case-closed', language: 'zh', version: 2, subject: '工单办结', body: '{caseNumber}' };
    expect((await (await supervisor()).post('/v1/notification-templates', words)).status).toBe(200);
    expect(await history('notification-template', 'case-closed/zh')).toMatchObject([
      { version: 2, before: { language: 'zh' }, after: { subject: '工单办结' } },
    ]);
  });

  it('is read page by page, the newest first', async () => {
    const read = async (query: string) => (await admin.get<Page<PolicyChangeWire>>(`/v1/policy-changes${query}`)).body;
    const { items, hasNextPage } = await read('?perPage=2');
    expect([items.length, hasNextPage]).toEqual([2, true]);
    const first = await read('?perPage=1');
    const [next] = (await read(`?perPage=1&after=${first.next}`)).items;
    expect(next?.id).toBe(items[1]?.id);
    expect((await admin.get('/v1/policy-changes?kind=nothing')).status).toBe(400);
  });
});
