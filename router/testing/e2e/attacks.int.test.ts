/** What attackers try at the door, each a named test. Those that need a setting of their own stand beside what they attack. */
import { connect } from 'node:net';
import type { Receipt } from '#domain/intake';
import type { SessionWire } from '#domain/wire/session-wire';
import type { ApiUser } from '../api-user';
import { readServices } from '../services';
import { startTestRouter, type TestRouter } from '../test-router';
import { createVisitor } from '../visitor';

let router: TestRouter;
let operator: ApiUser;
let supervisor: ApiUser;
beforeAll(async () => {
  router = await startTestRouter();
  operator = await router.signIn('seat-12345-1');
  supervisor = await router.signIn('supervisor');
});
afterAll(() => router.close());

let sent = 0;
const contact = (of: object = {}) => {
  sent += 1;
  const body = { externalId: `attack-${sent}`, dialled: '12345', text: '小区门口的路灯坏了,请派人来修', ...of };
  return router.client.post<Receipt>('/v1/intake/phone', body);
};
const send = (path: string, init: RequestInit) => fetch(router.baseUrl + path, init);
const JSON_TYPE = { 'content-type': 'application/json' };

const INJECTIONS = ["' OR '1'='1", "'; DROP TABLE cases; --", "' UNION SELECT 1 FROM users --", '%', '_', '\\\\'];

describe('attack SQL injection', () => {
  it.each(INJECTIONS)('%s finds nothing in a search and changes nothing', async (injection) => {
    await contact();
    const all = await router.database.case.count();
    const { status, body } = await supervisor.get<{ items: unknown[] }>(`/v1/cases?q=${encodeURIComponent(injection)}`);
    expect([status, body.items]).toEqual([200, []]);
    expect((await supervisor.get(`/v1/cases?sort=${encodeURIComponent(injection)}`)).status).toBe(400);
    expect((await supervisor.get(`/v1/cases/${encodeURIComponent(injection)}`)).status).toBe(400);
    expect(await router.database.case.count()).toBe(all);
  });

  it('in a text is a text', async () => {
    const text = `路灯坏了 ${INJECTIONS.join(' ')}`;
    const { body } = await contact({ text });
    expect(await router.database.contact.findFirstOrThrow({ where: { id: body.contactId } })).toMatchObject({ text });
  });
});

describe('attack operator objects (NoSQL)', () => {
  it.each([{ $gt: '' }, { not: null }, { contains: '' }, { in: ['supervisor'] }, ['supervisor']])(
    '%j is no name, no password and no text',
    async (value) => {
      const { username, password } = router.credentialsOf('supervisor');
      for (const body of [
        { username: value, password },
        { username, password: value },
      ]) {
        expect((await router.client.post('/v1/session', body)).status).toBe(400);
      }
      expect((await contact({ text: value })).status).toBe(400);
    },
  );

  it('in a query is not read', async () => {
    for (const query of ['q[$ne]=x', 'q[contains]=', 'status[not]=CLOSED', 'q=a&q=b']) {
      expect([query, (await supervisor.get(`/v1/cases?${query}`)).status]).toEqual([query, 400]);
    }
  });
});

describe('attack header injection', () => {
  it.each(['%0d%0ax-injected: 1', '%0aset-cookie: sid=1', '%E5%98%8D%E5%98%8Ax-injected: 1'])(
    '%s in a path or query adds no header',
    async (evil) => {
      for (const path of [
        `/v1/cases?q=${evil}`,
        `/v1/cases/${evil}`,
        `/${evil}`,
        `/v1/session/oidc/callback?state=${evil}`,
      ]) {
        const { headers } = await send(path, { redirect: 'manual' });
        expect([headers.get('x-injected'), headers.get('set-cookie')]).toEqual([null, null]);
      }
    },
  );

  it('a host of the sender is in no answer', async () => {
    const answer = await raw(`GET /v1/session HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n`);
    expect(answer).not.toContain('evil.example');
  });

  it('two lengths of one body (request smuggling) are refused', async () => {
    const twice = `POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n`;
    expect(await raw(twice)).toMatch(/^HTTP\/1\.1 400/);
  });
});

/** Says exactly this to the server and reads what it says. */
const raw = (head: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(router.baseUrl);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(`${head}Connection: close\r\n\r\n`));
    socket.setEncoding('utf8').on('data', (text) => (answer += String(text)));
    socket.once('close', () => resolve(answer)).once('error', reject);
  });

describe('attack path traversal', () => {
  it.each([
    ...[
      '/../../../etc/passwd',
      '/..%2f..%2f..%2fetc%2fpasswd',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/',
    ],
    ...['/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd', '/..\\..\\etc\\passwd', '/.env', '/.git/config', '/assets/%00'],
    ...['/package.json', '/v1/../metrics/../.data/credentials.json'],
  ])('%s leads to no file of ours', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[0-4]/);
    expect(answer).not.toMatch(/root:|"dependencies"|\[core\]/);
  });
});

describe('attack prototype pollution', () => {
  it.each(['{"__proto__":{"polluted":1}', '{"constructor":{"prototype":{"polluted":1}}'])(
    '%s is an unknown field',
    async (head) => {
      const body = `${head},"externalId":"p","dialled":"12345","text":"路灯坏了"}`;
      const key = { authorization: keyOf() };
      const answer = await send('/v1/intake/phone', { method: 'POST', headers: { ...JSON_TYPE, ...key }, body });
      expect(answer.status).toBe(400);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  it('in what an action takes is an unknown field as well', async () => {
    const { body: receipt } = await contact();
    const body = '{"version":0,"input":{"note":"a","__proto__":{"isAdmin":true}}}';
    const path = `/v1/cases/${receipt.caseId}/actions/note`;
    const cookie = await cookieOf('supervisor');
    const answer = await send(path, { method: 'POST', headers: { ...JSON_TYPE, cookie }, body });
    expect(answer.status).toBe(400);
  });
});

const keyOf = () => `Bearer ${readServices().credentials.apiClients[0]?.key}`;
async function cookieOf(username: string): Promise<string> {
  const visitor = createVisitor(router.baseUrl);
  await visitor.ask('POST', '/v1/session', router.credentialsOf(username));
  return [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

describe('attack mass assignment', () => {
  it.each([
    ...[{ priority: 'P0' }, { cityId: 'city-2' }, { id: 'x' }, { status: 'CLOSED' }, { confidentiality: 'NORMAL' }],
    ...[{ needsHuman: false }, { line: '110' }, { createdAt: '2026-01-01T00:00:00Z' }],
  ])('a contact cannot bring %j', async (extra) => expect((await contact(extra)).status).toBe(400));

  it('nobody gives a role to themselves', async () => {
    const me = (await operator.get<SessionWire>('/v1/session')).body.user;
    for (const body of [{ role: 'SEC_ADMIN' }, { isDisabled: false }]) {
      expect((await operator.put(`/v1/users/${me.id}`, body)).status).toBe(403);
    }
    const withMore = { state: 'ready', role: 'SUPERVISOR', line: '110' };
    expect((await operator.put('/v1/seat', withMore)).status).toBe(400);
    expect((await operator.get<SessionWire>('/v1/session')).body.user).toEqual(me);
  });
});

describe('attack XXE', () => {
  const XML = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><text>&b;</text>';
  it.each(['application/xml', 'text/xml', 'application/json', 'image/svg+xml', 'text/html'])(
    'XML sent as %s is not read',
    async (type) => {
      const headers = { authorization: keyOf(), 'content-type': type };
      const answer = await send('/v1/intake/phone', { method: 'POST', headers, body: XML });
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain('root:');
    },
  );
});

describe('attack session fixation', () => {
  it('a token that was planted opens nothing, before a sign-in and after it', async () => {
    const victim = createVisitor(router.baseUrl);
    victim.cookies.set('sid-over-plain-http', 'planted-by-somebody-else');
    expect((await victim.ask('GET', '/v1/session')).status).toBe(401);
    await victim.ask('POST', '/v1/session', router.credentialsOf('seat-12345-2'));
    expect(victim.cookies.get('sid-over-plain-http')).not.toBe('planted-by-somebody-else');
    const thief = createVisitor(router.baseUrl);
    thief.cookies.set('sid-over-plain-http', 'planted-by-somebody-else');
    expect((await thief.ask('GET', '/v1/session')).status).toBe(401);
  });
});

describe('attack CSRF', () => {
  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('a command that another site sends with our cookie (%j) is refused', async (from) => {
    const cookie = await cookieOf('supervisor');
    const headers = { cookie, ...JSON_TYPE, ...from };
    const answer = await send('/v1/sessions', { method: 'DELETE', headers });
    expect(answer.status).toBe(403);
  });

  it('a form of another site, which can send no JSON, is not read', async () => {
    const { body: receipt } = await contact();
    const cookie = await cookieOf('supervisor');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']) {
      const answer = await send(`/v1/cases/${receipt.caseId}/actions/note`, {
        ...{ method: 'POST', headers: { cookie, 'content-type': type } },
        body: '{"version":0,"input":{"note":"a"}}',
      });
      expect([type, answer.status]).toEqual([type, 400]);
    }
  });

  it('another site reads nothing: no answer allows it', async () => {
    const { headers } = await send('/v1/health/live', { headers: { origin: 'https://evil.example' } });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect((await send('/v1/cases', { method: 'OPTIONS' })).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the hard shell', () => {
  it('every answer of the API is private data, also a refusal and what is not there', async () => {
    for (const path of ['/v1/health/live', '/v1/cases', '/v1/nothing', '/metrics']) {
      const { headers } = await send(path, {});
      expect([path, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
        path,
        'no-store',
        'nosniff',
      ]);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
      expect([headers.get('referrer-policy'), headers.get('cross-origin-resource-policy')]).toEqual([
        'no-referrer',
        'same-origin',
      ]);
      expect([headers.get('x-powered-by'), headers.get('server'), headers.get('etag')]).toEqual([null, null, null]);
    }
  });

  it('no method but those of the routes does anything', async () => {
    for (const method of ['PATCH', 'PROPFIND', 'OPTIONS']) {
      const { status } = await send('/v1/cases', { method });
      expect([method, status >= 400 || status === 200]).toEqual([method, true]);
    }
    expect(await raw('TRACE /v1/cases HTTP/1.1\r\nHost: x\r\nX-Secret: a\r\n')).not.toContain('X-Secret');
  });
});
