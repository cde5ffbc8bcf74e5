import type { ListedRule } from '#domain/wire/consultation-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';

const clock = createTestClock();
let router: TestRouter;
let admin: ApiUser;
beforeAll(async () => {
  router = await startTestRouter({ clock });
  admin = await router.signIn('admin');
});
afterAll(() => router.close());

const names = { zh: '占道修车', en: 'Repairs on the pavement', vi: 'Sửa xe trên vỉa hè' };
const ENTRY = {
  ...{ code: 'pavement-repairs', area: '*', version: 0, category: '01', line: '12345', matter: names, note: names },
  source: '市政府令第 12 号',
};
const add = (change: object = {}, user = admin) =>
  user.post<ListedRule & Problem>('/v1/boundary-rules', { ...ENTRY, ...change });
const end = (id: string, body: object = {}, user = admin) =>
  user.post<ListedRule & Problem>(`/v1/boundary-rules/${id}/end`, body);
const versions = async () => {
  const { body } = await admin.get<{ items: ListedRule[] }>('/v1/boundary-rules');
  return body.items.filter(({ code }) => code === ENTRY.code);
};

describe('the boundary list', () => {
  it('keeps who made each version, when and by what source, and ends the one before', async () => {
    const first = await add();
    expect(first).toMatchObject({
      status: 201,
      body: { version: 1, source: ENTRY.source, caseId: null, endedBy: null },
    });
    expect(first.body.createdBy?.displayNames.en).toBe('System administrator');
    clock.advance(60_000);
    const later = new Date(clock.now().getTime() + 3_600_000).toISOString();
    const second = await add({ version: 1, line: '110', source: '会议纪要', validFrom: later });
    expect(second.body).toMatchObject({ version: 2, line: '110', validFrom: later });
    expect(await versions()).toMatchObject([
      { version: 2, validTo: null },
      { version: 1, validTo: later, endedBy: { displayNames: { en: 'System administrator' } } },
    ]);
  });

  it('takes one of two changes that were made at the same time, and none by a stale screen', async () => {
    const answers = await Promise.all([add({ version: 2 }), add({ version: 2 }), add({ version: 2 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await add({ version: 2 })).status).toBe(409);
    expect((await add()).status).toBe(409);
  });

  it('ends an entry once, and never in the past', async () => {
    const [{ id } = { id: '' }] = await versions();
    const past = await end(id, { validTo: '2026-01-01T00:00:00Z' });
    expect([past.status, past.body.issues?.[0]?.path]).toEqual([400, 'validTo']);
    expect((await end(id)).body).toMatchObject({ validTo: clock.now().toISOString() });
    expect((await end(id)).status).toBe(409);
    expect((await end('00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('names the field that is wrong', async () => {
    const wrong = async (change: object) => (await add(change)).body.issues?.[0]?.path;
    expect(await wrong({ code: 'Not A Code' })).toBe('code');
    expect(await wrong({ code: 'other', category: '99' })).toBe('category');
    expect(await wrong({ version: 3, category: '02' })).toBe('category');
    expect(await wrong({ matter: { ...names, vi: ' ' } })).toBe('matter.vi');
    expect(await wrong({ validFrom: '2020-01-01T00:00:00Z' })).toBe('validFrom');
    expect(await wrong({ line: '119' })).toBe('line');
  });

  it('is read by everybody and changed by the administrator only', async () => {
    const [{ id } = { id: '' }] = await versions();
    for (const username of ['supervisor', 'seat-110-1', 'seat-12345-1']) {
      const user = await router.signIn(username);
      expect((await user.get('/v1/boundary-rules')).status).toBe(200);
      expect((await add({ code: 'mine' }, user)).status).toBe(403);
      expect((await end(id, {}, user)).status).toBe(403);
    }
  });
});
