import type { AccountWire, OneTimePassword } from '#domain/wire/account-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { SessionWire } from '#domain/wire/session-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { createVisitor } from '#testing/visitor';

let router: TestRouter;
let admin: ApiUser;
beforeAll(async () => {
  router = await startTestRouter();
  admin = await router.signIn('security-admin');
  await router.stepUp(admin, 'security-admin');
});
afterAll(() => router.close());

const NAMES = { zh: '新坐席', en: 'New seat', vi: 'Vị trí mới' };
const NEW = { displayNames: NAMES, role: 'CALL_TAKER_110', line: '110', languages: ['zh'] };
const create = (username: string, also: object = {}) =>
  admin.post<OneTimePassword & Problem>('/v1/users', { ...NEW, username, ...also });
const visit = async (username: string, password: string) => {
  const visitor = createVisitor(router.baseUrl);
  const { status, body } = await visitor.ask<SessionWire>('POST', '/v1/session', { username, password });
  const get = async (path: string) => (await visitor.ask('GET', path)).status;
  return { visitor, status, session: body, get };
};
const idOf = async (username: string) =>
  (await admin.get<{ items: AccountWire[] }>('/v1/users')).body.items.find((one) => one.username === username)?.id ??
  '';

describe('a new user', () => {
  it('gets a password that opens nothing but the choice of their own', async () => {
    const { status, body } = await create('wang.li');
    expect([status, body.user.mustChangePassword]).toEqual([201, true]);
    const { visitor, session, get } = await visit('wang.li', body.password);
    expect(session.duties).toEqual(['change-password']);
    expect([await get('/v1/cases'), await get('/v1/session')]).toEqual([403, 200]);
    const next = 'gravel tuba envelope nine';
    await visitor.ask('PUT', '/v1/session/password', { current: body.password, next });
    expect(await get('/v1/cases')).toBe(200);
    expect((await visit('wang.li', body.password)).status).toBe(401);
  });

  it('has a day to use it', async () => {
    const { body } = await create('late.comer');
    const { passwordUntil } = await router.database.user.findFirstOrThrow({ where: { username: 'late.comer' } });
    expect(Math.round(((passwordUntil?.getTime() ?? 0) - Date.now()) / 3_600_000)).toBe(24);
    await router.database.user.updateMany({ where: { username: 'late.comer' }, data: { passwordUntil: new Date() } });
    expect((await visit('late.comer', body.password)).status).toBe(401);
  });

  it.each<[string, object]>([
    ['username', { username: 'Has Spaces' }],
    ['line', { username: 'no-line', line: null }],
    ['line', { username: 'wrong-line', line: '12345' }],
    ['role', { username: 'no-role', role: 'ROOT' }],
    ['languages', { username: 'mute', languages: [] }],
    ['passwordHash', { username: 'sly', passwordHash: 'x' }],
    ['displayNames.vi', { username: 'unnamed', displayNames: { ...NAMES, vi: ' ' } }],
  ])('is refused for a wrong %s', async (path, also) => {
    const { status, body } = await create('x', also);
    expect([status, body.issues?.[0]?.path]).toEqual([400, path]);
  });

  it('needs a name and a subject of their own', async () => {
    expect((await create('twice', { oidcSubject: 'subject-1' })).status).toBe(201);
    expect((await create('twice')).status).toBe(409);
    expect((await create('other', { oidcSubject: 'subject-1' })).status).toBe(409);
  });
});

describe('a change of an account', () => {
  it.each<[string, object]>([
    ['disabled', { isDisabled: true }],
    ['of another role', { role: 'CALL_TAKER_12345', line: '12345' }],
    ['tied to somebody else', { oidcSubject: 'subject-2' }],
  ])('ends all sessions when it is %s', async (_, change) => {
    const username = `changed-${Object.keys(change)[0]?.toLowerCase()}`;
    const { user, password } = (await create(username)).body;
    const { get } = await visit(username, password);
    expect(await get('/v1/session')).toBe(200);
    expect((await admin.put(`/v1/users/${user.id}`, change)).status).toBe(200);
    expect(await get('/v1/session')).toBe(401);
  });

  it('keeps sessions when only a name changes, and a disabled account out until it is enabled', async () => {
    const { user, password } = (await create('renamed')).body;
    const { get } = await visit('renamed', password);
    await admin.put(`/v1/users/${user.id}`, { displayNames: { ...NAMES, en: 'Renamed' } });
    expect(await get('/v1/session')).toBe(200);
    await admin.put(`/v1/users/${user.id}`, { isDisabled: true });
    expect((await visit('renamed', password)).status).toBe(401);
    await admin.put(`/v1/users/${user.id}`, { isDisabled: false });
    expect((await visit('renamed', password)).status).toBe(200);
  });

  it("is not for one's own account, nor for one that is not there", async () => {
    const own = await idOf('security-admin');
    expect((await admin.put(`/v1/users/${own}`, { isDisabled: true })).status).toBe(403);
    expect((await admin.post(`/v1/users/${own}/reset-password`)).status).toBe(403);
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await admin.put(`/v1/users/${nobody}`, { isDisabled: true })).status).toBe(404);
  });

  it('to a reset password ends sessions and asks for a new one', async () => {
    const { get } = await visit('seat-12345-3', router.credentialsOf('seat-12345-3').password);
    const { body } = await admin.post<OneTimePassword>(`/v1/users/${await idOf('seat-12345-3')}/reset-password`);
    expect(await get('/v1/session')).toBe(401);
    expect((await visit('seat-12345-3', body.password)).session.duties).toEqual(['change-password']);
  });
});

describe('who may', () => {
  it('needs a fresh proof to manage users', async () => {
    const stale = await router.signIn('security-admin');
    const answer = await stale.post<Problem>('/v1/users', { ...NEW, username: 'too-old' });
    expect([answer.status, answer.body.code]).toEqual([403, 'step-up-required']);
  });

  it('is no call-taker, and a supervisor reads and ends the sessions of call-takers only', async () => {
    const taker = await router.signIn('seat-110-1');
    const supervisor = await router.signIn('supervisor');
    expect((await taker.get('/v1/users')).status).toBe(403);
    expect((await supervisor.get('/v1/users')).status).toBe(200);
    await router.stepUp(supervisor, 'supervisor');
    expect((await supervisor.post('/v1/users', { ...NEW, username: 'not-theirs' })).status).toBe(403);
    expect((await supervisor.delete(`/v1/users/${await idOf('admin')}/sessions`)).status).toBe(403);
    expect((await supervisor.delete(`/v1/users/${await idOf('seat-110-1')}/sessions`)).status).toBe(204);
    expect((await taker.get('/v1/session')).status).toBe(401);
  });
});
