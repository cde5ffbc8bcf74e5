import type { Problem } from '#domain/wire/problem-wire';
import { startTestRouter, type TestRouter } from '#testing/test-router';

let router: TestRouter;
beforeAll(async () => {
  router = await startTestRouter();
});
afterAll(() => router.close());

type Layer = { route?: { path: string; methods: Record<string, boolean> } };

/** Every route that the application serves, read from the application itself. */
const routes = (): [method: string, path: string][] =>
  (router.app.router as unknown as { stack: Layer[] }).stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method): [string, string] => [method.toUpperCase(), route.path]) : [],
  );
const PUBLIC = [
  'POST /v1/session',
  'GET /v1/session/ways',
  'GET /v1/health/live',
  'GET /v1/health/ready',
  'GET /v1/installation',
  'GET /metrics',
  'GET /v1/openapi.json',
  'POST /v1/citizen/codes',
  'POST /v1/citizen/session',
];
const fill = (path: string) => path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
const ask = (method: string, path: string, headers: Record<string, string> = {}) =>
  fetch(router.baseUrl + fill(path), { method, headers, body: method === 'GET' ? undefined : '{}' });

describe('every route', () => {
  it('refuses who has neither session nor key, unless it is one of the public ones', async () => {
    const found = routes();
    expect(found.length).toBeGreaterThan(20);
    for (const [method, path] of found) {
      if (PUBLIC.includes(`${method} ${path}`)) continue;
      const { status } = await ask(method, path);
      expect([method, path, status]).toEqual([method, path, 401]);
    }
  });

  it('takes no key where a person is asked for', async () => {
    for (const path of ['/v1/cases', '/v1/contacts', '/v1/board', '/v1/seat']) {
      expect((await router.client.get(path)).status).toBe(401);
    }
  });

  it('answers 404 as a problem where there is no route', async () => {
    const answer = await router.client.get<Problem>('/v1/nothing');
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('roles', () => {
  it('keeps the system administrator away from case content', async () => {
    const admin = await router.signIn('admin');
    for (const path of ['/v1/cases', '/v1/contacts', '/v1/seat']) expect((await admin.get(path)).status).toBe(403);
    expect((await admin.get('/v1/board')).status).toBe(200);
  });

  it('keeps call-takers away from the board, and the supervisor without a seat', async () => {
    const taker = await router.signIn('seat-110-1');
    const supervisor = await router.signIn('supervisor');
    expect((await taker.get('/v1/board')).status).toBe(403);
    expect((await supervisor.get('/v1/seat')).status).toBe(403);
  });
});

describe('a session', () => {
  it('ends when it is signed out', async () => {
    const taker = await router.signIn('seat-110-2');
    expect((await taker.get('/v1/session')).status).toBe(200);
    await taker.delete('/v1/session');
    expect((await taker.get('/v1/session')).status).toBe(401);
  });

  it('does not tell an unknown user from a wrong password', async () => {
    const wrong = await router.client.post<Problem>('/v1/session', { username: 'seat-110-1', password: 'guess' });
    const unknown = await router.client.post<Problem>('/v1/session', { username: 'nobody', password: 'guess' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body.title).toBe(unknown.body.title);
  });

  it('refuses a request that another site sends with our cookie', async () => {
    const signedIn = await fetch(`${router.baseUrl}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(router.credentialsOf('supervisor')),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(signedIn.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/);
    const forged = await ask('GET', '/v1/cases', { cookie, 'sec-fetch-site': 'cross-site' });
    expect(forged.status).toBe(403);
  });
});

describe('who called', () => {
  it('failure 12: is masked everywhere and opened only with a purpose that is written down', async () => {
    const { body: receipt } = await router.client.post<{ contactId: string; caseId: string }>('/v1/intake/phone', {
      externalId: 'identity',
      dialled: '110',
      text: '有人在楼道里打架,拿着棍子,快来',
      caller: { phone: '13912345678', name: '欧阳来电' },
    });
    const taker = await router.signIn('seat-110-1');
    for (const path of [
      '/v1/contacts',
      `/v1/contacts/${receipt.contactId}`,
      '/v1/cases',
      `/v1/cases/${receipt.caseId}`,
    ]) {
      const shown = JSON.stringify((await taker.get(path)).body);
      expect(shown).not.toContain('13912345678');
      expect(shown).not.toContain('欧阳来电');
    }
    const tooOld = await taker.post<Problem>(`/v1/contacts/${receipt.contactId}/reveal`, { purpose: 'CALL_BACK' });
    expect([tooOld.status, tooOld.body.code]).toEqual([403, 'step-up-required']);
    await router.stepUp(taker, 'seat-110-1');
    const without = await taker.post<Problem>(`/v1/contacts/${receipt.contactId}/reveal`, {});
    expect(without.status).toBe(400);
    const reveals = { where: { kind: 'reveal', outcome: 'ok' } };
    expect(await router.database.auditEvent.count(reveals)).toBe(0);
    const opened = await taker.post(`/v1/contacts/${receipt.contactId}/reveal`, { purpose: 'CALL_BACK' });
    expect(opened.body).toEqual({ phone: '13912345678', name: '欧阳来电' });
    expect(await router.database.auditEvent.findMany(reveals)).toMatchObject([
      { objectType: 'contacts', objectIds: [receipt.contactId], purpose: 'CALL_BACK', actorName: 'seat-110-1' },
    ]);
  });
});
