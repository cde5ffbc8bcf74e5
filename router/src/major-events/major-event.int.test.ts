import type { EventView } from '#domain/major-event';
import type { Receipt } from '#domain/intake';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { MajorEventWire } from '#domain/wire/major-event-wire';
import type { NotificationWire } from '#domain/wire/notification-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestRouter, type TestRouter } from '#testing/test-router';

jest.setTimeout(60_000);

let router: TestRouter;
let chief: ApiUser;
let taker: ApiUser;
let leadId: string;
beforeAll(async () => {
  router = await startTestRouter();
  chief = await router.signIn('supervisor');
  taker = await router.signIn('seat-12345-1');
  leadId = (await router.database.user.findFirstOrThrow({ where: { username: 'supervisor' } })).id;
});
afterAll(() => router.close());

const EVENT = {
  ...{ title: '解放路水管爆裂', level: 'III', area: '解放路一带', playbook: '告知市民绕行，勿近塌陷处。' },
  ...{ announcement: { zh: '正在抢修。', en: 'Repairs go on.', vi: 'Đang sửa chữa.' }, departmentCodes: ['D14'] },
};
const declare = (input: object = {}) =>
  chief.post<MajorEventWire & Problem>('/v1/major-events', { ...EVENT, leadId, ...input });
const going = async (user: ApiUser, view: EventView = 'open') =>
  (await user.get<{ items: MajorEventWire[] }>(`/v1/major-events?view=${view}`)).body.items;
let calls = 0;
async function call(dialled: string, text: string): Promise<string> {
  calls += 1;
  const body = { externalId: `event-${calls}`, dialled, text };
  const { caseId } = (await router.client.post<Receipt>('/v1/intake/phone', body)).body;
  await router.database.$executeRaw`UPDATE cases SET needs_human = false WHERE id = ${caseId}::uuid`;
  return caseId;
}
const join = async (user: ApiUser, caseId: string, eventId: string | null) =>
  (await user.put(`/v1/cases/${caseId}/major-event`, { eventId })).status;

describe('a major event', () => {
  it('is declared by a supervisor with a level and a named lead, and both lines see it with what to say', async () => {
    expect((await taker.post('/v1/major-events', { ...EVENT, leadId })).status).toBe(403);
    const nobody = await router.database.user.findFirstOrThrow({ where: { username: 'seat-110-1' } });
    const wrong = await declare({ leadId: nobody.id });
    expect([wrong.status, wrong.body.issues?.[0]?.path]).toEqual([400, 'leadId']);
    const noUnit = await declare({ departmentCodes: ['D14', 'nobody'] });
    expect([noUnit.status, noUnit.body.issues?.[0]?.path]).toEqual([400, 'departmentCodes']);
    const noLevel = await declare({ level: 'V' });
    expect([noLevel.status, noLevel.body.issues?.[0]?.path]).toEqual([400, 'level']);
    const { status, body } = await declare();
    expect([status, body]).toMatchObject([201, { ...EVENT, lead: { id: leadId }, endedAt: null, cases: [] }]);
    const officer = await router.signIn('seat-110-1');
    for (const user of [taker, officer]) expect(await going(user)).toMatchObject([{ id: body.id }]);
  });

  it('holds cases of both lines, each of one event, and says so in their history', async () => {
    const { body: event } = await declare();
    const lamp = await call('12345', '解放路水管爆了,家里停水');
    const fire = await call('110', '着火了,二楼阳台全是火,屋里还有人没出来');
    expect([await join(taker, lamp, event.id), await join(chief, fire, event.id)]).toEqual([204, 204]);
    expect(await join(taker, fire, event.id)).toBe(404);
    const shown = (await going(taker)).find(({ id }) => id === event.id);
    expect(shown?.cases.map(({ id, line }) => [id, line]).sort()).toEqual(
      [
        [lamp, '12345'],
        [fire, '110'],
      ].sort(),
    );
    expect(JSON.stringify(shown)).not.toContain('二楼阳台');
    expect(await join(taker, lamp, null)).toBe(204);
    const { events } = (await taker.get<CaseDetail>(`/v1/cases/${lamp}`)).body;
    const told = events.filter(({ type }) => type.startsWith('major-event'));
    expect(told.map(({ type, data }) => [type, data.note])).toEqual([
      ['major-event-joined', EVENT.title],
      ['major-event-left', EVENT.title],
    ]);
  });

  it('never holds the report of an informant', async () => {
    const { body: event } = await declare();
    const report = await call('12345', '解放路水管爆了,家里停水了');
    await router.database.$executeRaw`UPDATE cases SET category = '64' WHERE id = ${report}::uuid`;
    expect(await join(taker, report, event.id)).toBe(409);
    const later = await call('12345', '解放路水管爆了,家里停水了');
    expect(await join(taker, later, event.id)).toBe(204);
    await router.database.$executeRaw`UPDATE cases SET category = '64' WHERE id = ${later}::uuid`;
    for (const user of [taker, chief, await router.signIn('seat-110-1')]) {
      expect((await going(user)).find(({ id }) => id === event.id)?.cases).toEqual([]);
    }
  });

  it('changes its level and lead with a reason, by one of several supervisors at once, and its log cannot be rewritten', async () => {
    const { body: event } = await declare();
    const { title: _title, ...standing } = { ...EVENT, level: 'I', leadId, version: event.version, reason: '塌陷扩大' };
    const path = `/v1/major-events/${event.id}`;
    const answers = await Promise.all([1, 2, 3].map(() => chief.put<MajorEventWire>(path, standing)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const [changed] = (await going(chief)).filter(({ id }) => id === event.id);
    expect(changed?.entries).toMatchObject([
      { kind: 'DECLARED', level: 'III' },
      { kind: 'CHANGED', level: 'I', words: '塌陷扩大', lead: { id: leadId } },
    ]);
    await expect(router.database.$executeRaw`DELETE FROM major_event_entries`).rejects.toThrow('append-only');
  });

  it('is told of once to everybody on duty of both lines, the duty desk and the departments concerned', async () => {
    const officer = await router.signIn('seat-110-1');
    const absent = await router.signIn('seat-12345-2');
    for (const one of [taker, officer]) await one.put('/v1/seat', { state: 'ready' });
    await absent.put('/v1/seat', { state: 'offline' });
    const { body: event } = await declare();
    const isNew = async (user: ApiUser) => (await going(user, 'new')).some(({ id }) => id === event.id);
    expect([await isNew(taker), await isNew(officer), await isNew(absent), await isNew(chief)]).toEqual([
      ...[true, true, false, false],
    ]);
    expect(await going(taker)).toContainEqual(expect.objectContaining({ id: event.id, isNew: true }));
    for (const _ of [1, 2]) expect((await taker.post(`/v1/major-events/${event.id}/read`, {})).status).toBe(204);
    expect([await isNew(taker), await isNew(officer)]).toEqual([false, true]);
    const [of] = (await going(chief)).filter(({ id }) => id === event.id);
    expect(of?.entries).toMatchObject([{ told: 2, known: 1 }]);

    const owed = () => router.database.notification.findMany({ where: { majorEventId: event.id } });
    expect((await owed()).map(({ template, addressId }) => `${template} ${addressId}`).sort()).toEqual([
      'major-event-declared department-D14',
      'major-event-declared duty-desk',
    ]);
    await chief.post(`/v1/major-events/${event.id}/end`, { version: 1, summary: '已恢复供水' });
    expect(await isNew(taker)).toBe(true);
    expect((await owed()).filter(({ template }) => template === 'major-event-ended')).toHaveLength(2);
    const { body } = await chief.get<{ items: NotificationWire[] }>('/v1/notifications?status=QUEUED');
    expect(body.items.find(({ majorEvent }) => majorEvent === EVENT.title)).toMatchObject({ caseId: null });
  });

  it('ends with a summary, and takes no case after that', async () => {
    const { body: event } = await declare();
    const path = `/v1/major-events/${event.id}/end`;
    expect((await chief.post(path, { version: 1, summary: ' ' })).status).toBe(400);
    expect((await chief.post(path, { version: 1, summary: '已恢复供水' })).status).toBe(200);
    expect((await chief.post(path, { version: 2, summary: '已恢复供水' })).status).toBe(409);
    expect(await join(taker, await call('12345', '解放路水管爆了,还没来水'), event.id)).toBe(409);
    const [over] = await going(chief, 'over');
    expect(over).toMatchObject({ id: event.id, entries: [{}, { kind: 'ENDED', words: '已恢复供水' }] });
  });
});
