import type { ApiClientWire, NewKey } from '#domain/wire/api-client-wire';
import type { Problem } from '#domain/wire/problem-wire';
import { type ApiUser, createApiUser } from '#testing/api-user';
import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { until } from '#testing/until';

const HOUR = 3_600_000;
const clock = createTestClock();
let router: TestRouter;
let admin: ApiUser;
beforeAll(async () => {
  router = await startTestRouter({
    clock,
    settings: { API_KEY_GRACE_MS: String(HOUR), STEP_UP_MS: String(HOUR) },
  });
});
beforeEach(async () => {
  admin = await router.signIn('security-admin');
  await router.stepUp(admin, 'security-admin');
});
afterAll(() => router.close());

const FREE = { ratePerMinute: null, maxConcurrent: null };
const create = async (name: string, also: object = {}) =>
  (await admin.post<NewKey>('/v1/api-clients', { name, scopes: ['intake'], ...FREE, ...also })).body;
const withKey = (key: string) => createApiUser(router.baseUrl, { authorization: `Bearer ${key}` });
const check = async (key: string, dialled = '12345', text = '想问一下公积金怎么提取') =>
  (await withKey(key).post('/v1/intake/web', { externalId: `c-${(count += 1)}`, dialled, text })).status;
let count = 0;

describe('an API client', () => {
  it('has a key that is shown once and stored nowhere', async () => {
    const { client, key } = await create('portal-2');
    expect(await check(key)).toBe(201);
    const { body } = await admin.get<{ items: ApiClientWire[] }>('/v1/api-clients');
    expect(body.items.map(({ name }) => name)).toEqual(['messages', 'portal', 'portal-2', 'telephony']);
    expect(JSON.stringify([body, await router.database.apiClient.findMany()])).not.toContain(key);
    expect((await admin.get<ApiClientWire>(`/v1/api-clients/${client.id}`)).body).toEqual(client);
  });

  it('does what its scopes say and nothing else', async () => {
    const { client, key } = await create('triage-only', { scopes: ['triage'] });
    expect(await check(key)).toBe(403);
    expect((await withKey(key).post('/v1/triage', { text: '路灯坏了' })).status).toBe(200);
    await admin.put(`/v1/api-clients/${client.id}`, { scopes: ['intake'] });
    await until('the new scope', async () => (await check(key)) === 201);
  });

  it('has its place at once again when a request of it was refused', async () => {
    const { key } = await create('one-at-once', { maxConcurrent: 1 });
    const empty = () => withKey(key).post('/v1/intake/web/check', { externalId: 'e', dialled: '12345', text: ' ' });
    expect([(await empty()).status, (await empty()).status]).toEqual([400, 400]);
    expect(await check(key)).toBe(201);
  });

  it('changes its key without a gap: the old one opens a while longer', async () => {
    const { client, key } = await create('rotating');
    const { body } = await admin.post<NewKey>(`/v1/api-clients/${client.id}/rotate`);
    expect([await check(key), await check(body.key)]).toEqual([201, 201]);
    expect(body.client.previousKeyUntil).toBe(new Date(clock.now().getTime() + HOUR).toISOString());
    clock.advance(HOUR);
    await until('the end of the old key', async () => (await check(key)) === 401);
    expect(await check(body.key)).toBe(201);
  });

  it('is out when it is disabled', async () => {
    const { client, key } = await create('leaving');
    expect(await check(key)).toBe(201);
    await admin.put(`/v1/api-clients/${client.id}`, { isDisabled: true });
    await until('the end of the client', async () => (await check(key)) === 401);
  });

  it('is kept within its rate, but an emergency is never refused', async () => {
    const { key } = await create('slow', { ratePerMinute: 2 });
    const refused = () => withKey(key).post<Problem>('/v1/triage', {});
    expect([await check(key), await check(key), await check(key)]).toEqual([201, 201, 429]);
    expect(await check(key, '110')).toBe(201);
    expect(await check(key, '12345', '家里着火了,有人被困在里面')).toBe(201);
    expect(await check(key)).toBe(429);
    expect((await refused()).status).toBe(403);
  });

  it.each<[string, object]>([
    ['name', { name: 'Has Spaces' }],
    ['scopes', { scopes: [] }],
    ['scopes.0', { scopes: ['everything'] }],
    ['ratePerMinute', { ratePerMinute: 0 }],
    ['keyHash', { keyHash: 'x' }],
  ])('is refused for a wrong %s', async (path, also) => {
    const input = { name: 'wrong', scopes: ['intake'], ...FREE, ...also };
    const { status, body } = await admin.post<Problem>('/v1/api-clients', input);
    expect([status, body.issues?.[0]?.path]).toEqual([400, path]);
  });

  it('is managed by administrators only, and by no client', async () => {
    const supervisor = await router.signIn('supervisor');
    expect((await supervisor.get('/v1/api-clients')).status).toBe(403);
    expect((await router.client.get('/v1/api-clients')).status).toBe(401);
    expect((await admin.post('/v1/api-clients', { name: 'portal', scopes: ['intake'], ...FREE })).status).toBe(409);
  });
});
