import type { Receipt } from '#domain/intake';
import type { OpenSessionWire, SessionWire } from '#domain/wire/session-wire';
import type { Problem } from '#domain/wire/problem-wire';
import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { createVisitor, type Visitor } from '#testing/visitor';

const MINUTE = 60_000;
const clock = createTestClock();
let router: TestRouter;
beforeAll(async () => {
  const settings = { SESSION_IDLE_MS: String(30 * MINUTE), STEP_UP_MS: String(5 * MINUTE), TRUST_PROXY: 'loopback' };
  router = await startTestRouter({ clock, settings });
});
afterAll(() => router.close());

async function signedIn(username: string, headers?: Record<string, string>): Promise<Visitor> {
  const visitor = createVisitor(router.baseUrl, headers);
  const { status } = await visitor.ask('POST', '/v1/session', router.credentialsOf(username));
  expect(status).toBe(200);
  return visitor;
}
const stateOf = async (visitor: Visitor) => (await visitor.ask('GET', '/v1/session')).status;
const FIREFOX = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' };

describe('a session', () => {
  it('ends when nobody has used it for a while, and not while somebody does', async () => {
    const used = await signedIn('seat-110-1');
    const idle = await signedIn('seat-110-2');
    clock.advance(20 * MINUTE);
    expect(await stateOf(used)).toBe(200);
    clock.advance(20 * MINUTE);
    expect([await stateOf(used), await stateOf(idle)]).toEqual([200, 401]);
  });

  it('is not kept open by a console that nobody sits at', async () => {
    const away = await signedIn('seat-110-1', { 'x-unattended': '1' });
    clock.advance(20 * MINUTE);
    expect(await stateOf(away)).toBe(200);
    clock.advance(20 * MINUTE);
    expect(await stateOf(away)).toBe(401);
  });

  it('ends after its life, however much it is used', async () => {
    const busy = await signedIn('seat-110-1');
    for (let n = 0; n < 35; n += 1) {
      clock.advance(20 * MINUTE);
      expect(await stateOf(busy)).toBe(200);
    }
    clock.advance(21 * MINUTE);
    expect(await stateOf(busy)).toBe(401);
  });

  it('has a token that nobody knew before: one that was planted opens nothing, and the old one ends', async () => {
    const visitor = createVisitor(router.baseUrl);
    visitor.cookies.set('sid-over-plain-http', 'planted-by-somebody-else');
    await visitor.ask('POST', '/v1/session', router.credentialsOf('seat-110-3'));
    const first = visitor.cookies.get('sid-over-plain-http') ?? '';
    expect(first).toHaveLength(43);
    await visitor.ask('POST', '/v1/session', router.credentialsOf('seat-110-3'));
    const second = visitor.cookies.get('sid-over-plain-http');
    expect(second).not.toBe(first);
    visitor.cookies.set('sid-over-plain-http', first);
    expect(await stateOf(visitor)).toBe(401);
    visitor.cookies.set('sid-over-plain-http', 'planted-by-somebody-else');
    expect(await stateOf(visitor)).toBe(401);
  });

  it('is looked for in the city that is named, and nowhere else', async () => {
    const ask = (city: string) =>
      createVisitor(router.baseUrl).ask('POST', '/v1/session', { ...router.credentialsOf('seat-110-1'), city });
    expect([(await ask('city-1')).status, (await ask('city-2')).status]).toEqual([200, 401]);
  });
});

describe('the cookie', () => {
  const headersOf = async (headers: Record<string, string>) => {
    const answer = await createVisitor(router.baseUrl, headers).ask(
      'POST',
      '/v1/session',
      router.credentialsOf('seat-110-1'),
    );
    return answer.headers.getSetCookie();
  };

  it('is bound to the host by TLS, and says what it lacks without', async () => {
    const [bySsl] = await headersOf({ 'x-forwarded-proto': 'https' });
    expect(bySsl).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
    const [plain] = await headersOf({});
    expect(plain).toMatch(/^sid-over-plain-http=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
  });

  it('of plain HTTP opens nothing by TLS', async () => {
    const visitor = await signedIn('seat-110-1');
    const byTls = createVisitor(router.baseUrl, { 'x-forwarded-proto': 'https' });
    visitor.cookies.forEach((value, name) => byTls.cookies.set(name, value));
    expect([await stateOf(visitor), await stateOf(byTls)]).toEqual([200, 401]);
  });
});

describe('a sign-out', () => {
  it('has the browser forget what our pages stored in it, of people and of citizens', async () => {
    const visitor = await signedIn('seat-110-1');
    const { status, headers } = await visitor.ask('DELETE', '/v1/session');
    expect([status, headers.get('clear-site-data'), await stateOf(visitor)]).toEqual([204, '"storage"', 401]);
    const body = { externalId: 'sign-out', dialled: '12345', text: '路灯坏了' };
    const { trackingCode, pin } = (await router.client.post<Receipt>('/v1/intake/web', body)).body;
    const citizen = createVisitor(router.baseUrl);
    await citizen.ask('POST', '/v1/citizen/session', { trackingCode, pin });
    const out = await citizen.ask('DELETE', '/v1/citizen/session');
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([204, '"storage"']);
  });
});

describe('a request that another site makes the browser send', () => {
  const host = () => new URL(router.baseUrl).host;
  it.each<[string, (host: string) => Record<string, string>, number]>([
    ['from another site', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
    ['from another host of the same site', () => ({ 'sec-fetch-site': 'same-site' }), 403],
    ['from another origin', () => ({ origin: 'https://evil.example' }), 403],
    ['from nowhere', () => ({ origin: 'null' }), 403],
    ['from another port', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['from our own pages', (own) => ({ origin: `http://${own}`, 'sec-fetch-site': 'same-origin' }), 204],
  ])('%s is answered as it deserves', async (_, headers, status) => {
    const { cookies } = await signedIn('seat-110-2');
    const visitor = createVisitor(router.baseUrl, headers(host()));
    cookies.forEach((value, name) => visitor.cookies.set(name, value));
    expect((await visitor.ask('DELETE', '/v1/sessions')).status).toBe(status);
  });

  it('does not sign anybody in either', async () => {
    const forged = createVisitor(router.baseUrl, { origin: 'https://evil.example' });
    expect((await forged.ask('POST', '/v1/session', router.credentialsOf('seat-110-1'))).status).toBe(403);
  });
});

describe("one's own sessions", () => {
  const list = async (visitor: Visitor) =>
    (await visitor.ask<{ items: OpenSessionWire[] }>('GET', '/v1/sessions')).body.items;

  it('are listed by kind of place and browser, and ended one by one or all but this', async () => {
    const here = await signedIn('supervisor');
    const home = await signedIn('supervisor', { ...FIREFOX, 'x-forwarded-for': '8.8.8.8' });
    const third = await signedIn('supervisor', { 'x-forwarded-for': '192.168.3.4' });
    const items = await list(here);
    expect(
      items.map(({ isCurrent, addressClass, browser, system }) => [isCurrent, addressClass, browser, system]),
    ).toEqual(
      expect.arrayContaining([
        [true, 'this-machine', 'other', 'other'],
        [false, 'internet', 'Firefox', 'Windows'],
        [false, 'private-network', 'other', 'other'],
      ]),
    );
    const foreign = items.find(({ browser }) => browser === 'Firefox')?.id ?? '';
    expect((await here.ask('DELETE', `/v1/sessions/${foreign}`)).status).toBe(204);
    expect([await stateOf(home), await stateOf(third)]).toEqual([401, 200]);
    expect((await here.ask('DELETE', '/v1/sessions')).status).toBe(204);
    expect([await stateOf(here), await stateOf(third)]).toEqual([200, 401]);
    expect(await list(here)).toHaveLength(1);
  });

  it("are nobody else's: those of others are as if they were not there", async () => {
    const mine = await signedIn('supervisor');
    const other = await signedIn('seat-12345-1');
    const [theirs] = await list(other);
    expect((await mine.ask('DELETE', `/v1/sessions/${theirs?.id}`)).status).toBe(404);
    expect(await stateOf(other)).toBe(200);
  });

  it('are stored without token, address and full name of the browser', async () => {
    const visitor = await signedIn('seat-12345-2', { ...FIREFOX, 'x-forwarded-for': '8.8.4.4' });
    const rows = JSON.stringify(await router.database.session.findMany());
    for (const secret of ['8.8.4.4', 'Mozilla', ...visitor.cookies.values()]) expect(rows).not.toContain(secret);
  });
});

describe('step-up', () => {
  it('opens for a while, for this session only, to who proves the password', async () => {
    const visitor = await signedIn('seat-110-1');
    const other = await signedIn('seat-110-1');
    const { password } = router.credentialsOf('seat-110-1');
    const reveal = async (by: Visitor) =>
      (
        await by.ask<Problem>('POST', '/v1/contacts/00000000-0000-4000-8000-000000000000/reveal', {
          purpose: 'CALL_BACK',
        })
      ).status;
    expect(await reveal(visitor)).toBe(403);
    expect((await visitor.ask('POST', '/v1/session/step-up', { password: 'wrong' })).status).toBe(400);
    expect((await visitor.ask('POST', '/v1/session/step-up', { password })).status).toBe(200);
    expect([await reveal(visitor), await reveal(other)]).toEqual([404, 403]);
    clock.advance(5 * MINUTE);
    expect(await reveal(visitor)).toBe(403);
  });

  it('cannot be guessed at length, and who guesses in one session does not slow another', async () => {
    const thief = await signedIn('seat-110-2');
    const owner = await signedIn('seat-110-2');
    const guess = async () => (await thief.ask('POST', '/v1/session/step-up', { password: 'guess' })).status;
    const answers: number[] = [];
    for (let n = 0; n < 8; n += 1) answers.push(await guess());
    expect(answers).toEqual([400, 400, 400, 400, 400, 429, 429, 429]);
    const { password } = router.credentialsOf('seat-110-2');
    expect((await thief.ask('POST', '/v1/session/step-up', { password })).status).toBe(429);
    expect((await owner.ask('POST', '/v1/session/step-up', { password })).status).toBe(200);
  });
});

describe('a session that reads like a machine', () => {
  it('is slowed at lists and searches, and goes on with its case, its seat and all other sessions', async () => {
    const slow = await startTestRouter({ settings: { SESSION_LISTS_PER_MINUTE: '60' } });
    try {
      const body = { externalId: 'read-1', dialled: '110', text: '着火了,二楼阳台全是火' };
      const { caseId } = (await slow.client.post<Receipt>('/v1/intake/phone', body)).body;
      const [reader, other] = [await slow.signIn('seat-110-1'), await slow.signIn('seat-110-1')];
      const answers = await Promise.all(Array.from({ length: 100 }, () => reader.get('/v1/cases')));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(20);
      expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
      expect((await reader.post('/v1/search', { q: '13912345678' })).status).toBe(429);
      const work = [
        reader.get(`/v1/cases/${caseId}`),
        reader.put('/v1/seat', { state: 'ready' }),
        reader.get('/v1/seat'),
      ];
      expect((await Promise.all([...work, other.get('/v1/cases')])).map(({ status }) => status)).toEqual([
        ...[200, 200, 200, 200],
      ]);
    } finally {
      await slow.close();
    }
  });
});

describe('the live stream', () => {
  it('ends within seconds when its session is ended elsewhere', async () => {
    const watching = await signedIn('seat-12345-3');
    const elsewhere = await signedIn('seat-12345-3');
    const stream = await fetch(`${router.baseUrl}/v1/stream`, {
      headers: { cookie: [...watching.cookies].map((pair) => pair.join('=')).join('; ') },
      signal: AbortSignal.timeout(20_000),
    });
    const reader = stream.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await elsewhere.ask('DELETE', '/v1/sessions');
    for (let isOpen = true; isOpen;) isOpen = (await reader?.read())?.done === false;
    expect(await stateOf(watching)).toBe(401);
  });
});

describe('who is signed in', () => {
  it('is told with what they must do first, and whether a second factor is expected', async () => {
    const { body } = await (await signedIn('supervisor')).ask<SessionWire>('GET', '/v1/session');
    expect(body).toMatchObject({
      method: 'password',
      duties: [],
      secondFactor: { isEnrolled: false, isExpected: true },
    });
  });
});
