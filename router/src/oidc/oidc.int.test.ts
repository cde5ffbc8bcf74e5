import type { SessionWire } from '#domain/wire/session-wire';
import { type OidcMischief, type OidcServer, startOidcServer } from '#testing/oidc-server';
import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { createVisitor, type Visitor } from '#testing/visitor';

const CLIENT = { id: 'hotline', secret: 'a-secret/of+ours' };
const PUBLIC_URL = 'https://hotline.example.org';
const clock = createTestClock();
let oidc: OidcServer;
let router: TestRouter;
beforeAll(async () => {
  oidc = await startOidcServer({ id: CLIENT.id, secret: encodeURIComponent(CLIENT.secret) }, clock.now);
  router = await startTestRouter({
    clock,
    settings: {
      ...{ OIDC_ISSUER: oidc.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret, PUBLIC_URL },
      ...{ OIDC_ACR: 'two-factors hardware-key', SECOND_FACTOR: 'required' },
    },
  });
  await router.database.user.updateMany({ where: { username: 'supervisor' }, data: { oidcSubject: 'subject-7' } });
});
afterAll(async () => {
  await router.close();
  await oidc.close();
});

/** Goes to the provider and comes back with what it says; the last step is left to the test. */
async function comeBack(visitor: Visitor): Promise<string> {
  const begun = await visitor.ask('GET', '/v1/session/oidc');
  expect(begun.status).toBe(302);
  const atProvider = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  const back = atProvider.headers.get('location') ?? '';
  expect(back.startsWith(`${PUBLIC_URL}/v1/session/oidc/callback?`)).toBe(true);
  return back.slice(PUBLIC_URL.length);
}
async function finish(visitor: Visitor, path: string) {
  const { status, headers } = await visitor.ask('GET', path);
  const session = await visitor.ask<SessionWire>('GET', '/v1/session');
  return { status, to: headers.get('location'), session };
}
async function signIn(subject: string, mischief?: OidcMischief) {
  oidc.signInAs(subject, mischief);
  const visitor = createVisitor(router.baseUrl);
  return finish(visitor, await comeBack(visitor));
}
const REFUSED = { status: 303, to: '/#/login?oidc=failed', session: expect.objectContaining({ status: 401 }) };

describe('sign-in through an identity provider', () => {
  it('opens a session for the account that is tied to the subject, and asks for no second factor of ours', async () => {
    const { status, to, session } = await signIn('subject-7');
    expect([status, to, session.status]).toEqual([303, '/', 200]);
    expect(session.body).toMatchObject({ user: { username: 'supervisor' }, method: 'oidc', duties: [] });
  });

  it('takes any of the proofs that the settings name', async () => {
    const byKey: OidcMischief = { claims: (honest) => ({ ...honest, acr: 'hardware-key' }) };
    expect((await signIn('subject-7', byKey)).session.status).toBe(200);
  });

  it('takes a signature on the other allowed curve', async () => {
    expect((await signIn('subject-7', oidc.es256)).session.status).toBe(200);
  });

  it('tells the console that it is there', async () => {
    expect((await createVisitor(router.baseUrl).ask('GET', '/v1/session/ways')).body).toEqual({ oidc: true });
  });

  it('opens nothing for a person who has no account, or a disabled one', async () => {
    expect(await signIn('subject-unknown')).toMatchObject(REFUSED);
    await router.database.user.updateMany({
      where: { username: 'seat-110-1' },
      data: { oidcSubject: 'subject-8', disabledAt: clock.now() },
    });
    expect(await signIn('subject-8')).toMatchObject(REFUSED);
  });
});

describe('an attack', () => {
  const nowS = () => Math.floor(clock.now().getTime() / 1_000);
  it.each<[string, () => OidcMischief]>([
    ['a wrong nonce', () => ({ claims: (honest) => ({ ...honest, nonce: 'of-another-sign-in' }) })],
    ['no nonce', () => ({ claims: (honest) => ({ ...honest, nonce: undefined }) })],
    ['a token for another client', () => ({ claims: (honest) => ({ ...honest, aud: 'another-client' }) })],
    [
      'a token given to another client',
      () => ({ claims: (honest) => ({ ...honest, aud: [honest.aud, 'b'], azp: 'b' }) }),
    ],
    ['many audiences and no authorized party', () => ({ claims: (honest) => ({ ...honest, aud: [honest.aud, 'b'] }) })],
    ['a token of another issuer', () => ({ claims: (honest) => ({ ...honest, iss: 'https://evil.example' }) })],
    ['an expired token', () => ({ claims: (honest) => ({ ...honest, exp: nowS() - 60 }) })],
    ['a token from the future', () => ({ claims: (honest) => ({ ...honest, iat: nowS() + 600 }) })],
    ['alg none', () => ({ header: { alg: 'none' }, sign: () => '' })],
    ['alg none with a signature', () => ({ header: { alg: 'none', kid: 'rsa-1' } })],
    [
      'the public key as HS256 secret',
      () => ({ header: { alg: 'HS256', kid: 'rsa-1' }, sign: oidc.hs256WithPublicKey }),
    ],
    ["a stranger's key under a known name", () => ({ sign: oidc.byStranger })],
    ["a stranger's key under a new name", () => ({ header: { alg: 'RS256', kid: 'new' }, sign: oidc.byStranger })],
    ['an algorithm that does not fit the key', () => ({ header: { alg: 'ES256', kid: 'rsa-1' } })],
    ['a signature cut off', () => ({ sign: () => '' })],
    ['a signature of a short key that the provider publishes', () => oidc.byShortKey],
    ['a proof by password alone', () => ({ claims: (honest) => ({ ...honest, acr: 'password' }) })],
    ['no word on how it was proved', () => ({ claims: (honest) => ({ ...honest, acr: undefined }) })],
  ])('with %s opens nothing', async (_, mischief) => {
    expect(await signIn('subject-7', mischief())).toMatchObject(REFUSED);
  });

  it('with a callback that is replayed opens nothing, also at once', async () => {
    oidc.signInAs('subject-7');
    const visitor = createVisitor(router.baseUrl);
    const path = await comeBack(visitor);
    const twins = [visitor, createVisitor(router.baseUrl), createVisitor(router.baseUrl)];
    twins.forEach((twin) => visitor.cookies.forEach((value, name) => twin.cookies.set(name, value)));
    const requests = oidc.tokenRequests();
    const answers = await Promise.all(twins.map((twin) => twin.ask('GET', path)));
    expect(answers.map(({ headers }) => headers.get('location')).sort()).toEqual([REFUSED.to, REFUSED.to, '/'].sort());
    expect(oidc.tokenRequests()).toBe(requests + 1);
  });

  it('with a callback that another browser began opens nothing (login CSRF)', async () => {
    oidc.signInAs('subject-7');
    const path = await comeBack(createVisitor(router.baseUrl));
    const victim = createVisitor(router.baseUrl);
    expect(await finish(victim, path)).toMatchObject(REFUSED);
    await comeBack(victim);
    expect(await finish(victim, path)).toMatchObject(REFUSED);
  });

  it('with a code that was given for another sign-in opens nothing (PKCE)', async () => {
    oidc.signInAs('subject-7');
    const stolen = new URLSearchParams((await comeBack(createVisitor(router.baseUrl))).split('?')[1]).get('code') ?? '';
    const visitor = createVisitor(router.baseUrl);
    const path = new URL(await comeBack(visitor), PUBLIC_URL);
    path.searchParams.set('code', stolen);
    expect(await finish(visitor, path.pathname + path.search)).toMatchObject(REFUSED);
  });

  it('with the answer of another provider opens nothing (mix-up)', async () => {
    oidc.signInAs('subject-7');
    const visitor = createVisitor(router.baseUrl);
    const path = new URL(await comeBack(visitor), PUBLIC_URL);
    path.searchParams.set('iss', 'https://evil.example');
    expect(await finish(visitor, path.pathname + path.search)).toMatchObject(REFUSED);
  });

  it('that waits too long opens nothing', async () => {
    oidc.signInAs('subject-7');
    const visitor = createVisitor(router.baseUrl);
    const path = await comeBack(visitor);
    clock.advance(600_000);
    expect(await finish(visitor, path)).toMatchObject(REFUSED);
  });
});
