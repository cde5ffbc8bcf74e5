import type { Problem } from '#domain/wire/problem-wire';
import type { SessionWire } from '#domain/wire/session-wire';
import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { createVisitor, type Visitor } from '#testing/visitor';
import { codeOfStep, stepAt } from './totp';

const STEP = 30_000;
const clock = createTestClock();
let router: TestRouter;
beforeAll(async () => {
  router = await startTestRouter({ clock, settings: { SECOND_FACTOR: 'required', SIGN_IN_FREE_FAILURES: '4' } });
});
afterAll(() => router.close());

const codeNow = (secret: string) => codeOfStep(secret, stepAt(clock.now()));
const signIn = (visitor: Visitor, username: string, also: { password?: string; code?: string } = {}) =>
  visitor.ask<SessionWire & Problem>('POST', '/v1/session', { ...router.credentialsOf(username), ...also });

async function enrol(visitor: Visitor, username: string, code?: string) {
  const { password } = router.credentialsOf(username);
  const begun = await visitor.ask<{ secret: string; uri: string }>('POST', '/v1/session/second-factor', {
    ...{ password, code },
  });
  const { secret, uri } = begun.body;
  const confirmed = await visitor.ask<{ recoveryCodes: string[] }>('POST', '/v1/session/second-factor/confirm', {
    code: codeNow(secret),
  });
  return { secret, uri, confirmed, recoveryCodes: confirmed.body.recoveryCodes };
}

describe("changing one's password", () => {
  const NEXT = 'gravel tuba envelope nine';

  it('needs the current one and a good new one, ends all other sessions, and gives this one a new token', async () => {
    const here = createVisitor(router.baseUrl);
    const there = createVisitor(router.baseUrl);
    await signIn(here, 'seat-110-1');
    await signIn(there, 'seat-110-1');
    const { password } = router.credentialsOf('seat-110-1');
    const change = (body: unknown) => here.ask<Problem>('PUT', '/v1/session/password', body);
    const pathOf = (answer: { body: Problem }) => answer.body.issues?.[0]?.path;

    expect(pathOf(await change({ current: 'wrong', next: NEXT }))).toBe('current');
    expect(pathOf(await change({ current: password, next: 'too short' }))).toBe('next');
    expect(pathOf(await change({ current: password, next: 'seat-110-1-police' }))).toBe('next');
    expect(pathOf(await change({ current: password, next: password }))).toBe('next');

    const stolen = createVisitor(router.baseUrl);
    here.cookies.forEach((value, name) => stolen.cookies.set(name, value));
    expect((await change({ current: password, next: NEXT })).status).toBe(204);
    const states = [here, there, stolen].map(async (visitor) => (await visitor.ask('GET', '/v1/session')).status);
    expect(await Promise.all(states)).toEqual([200, 401, 401]);
    expect((await signIn(createVisitor(router.baseUrl), 'seat-110-1')).status).toBe(401);
    expect((await signIn(createVisitor(router.baseUrl), 'seat-110-1', { password: NEXT })).status).toBe(200);
  });
});

describe('a required second factor', () => {
  it('is all that is open to a supervisor until it is set up, and then asked for', async () => {
    const visitor = createVisitor(router.baseUrl);
    const first = await signIn(visitor, 'supervisor');
    expect(first.body.duties).toEqual(['enrol-second-factor']);
    const closed = await visitor.ask<Problem>('GET', '/v1/board');
    expect([closed.status, closed.body.code]).toEqual([403, 'duty-required']);

    const { secret, uri, confirmed, recoveryCodes } = await enrol(visitor, 'supervisor');
    expect(uri).toContain(`secret=${secret}`);
    expect([confirmed.status, recoveryCodes.length, new Set(recoveryCodes).size]).toEqual([200, 10, 10]);
    // Five bits a letter: 120.
    expect(recoveryCodes.every((code) => /^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/.test(code))).toBe(true);
    expect((await visitor.ask('GET', '/v1/board')).status).toBe(200);
    const stored = JSON.stringify(await router.database.recoveryCode.findMany());
    expect(recoveryCodes.some((code) => stored.includes(code.replaceAll('-', '')))).toBe(false);

    clock.advance(STEP);
    const anew = createVisitor(router.baseUrl);
    const without = await signIn(anew, 'supervisor');
    expect([without.status, without.body.code]).toEqual([401, 'second-factor-required']);
    expect((await signIn(anew, 'supervisor', { code: '000000' })).status).toBe(401);
    expect((await signIn(anew, 'supervisor', { code: codeNow(secret) })).status).toBe(200);
    expect((await signIn(createVisitor(router.baseUrl), 'supervisor', { code: codeNow(secret) })).status).toBe(401);

    const [recovery] = recoveryCodes;
    expect((await signIn(createVisitor(router.baseUrl), 'supervisor', { code: recovery })).status).toBe(200);
    expect((await signIn(createVisitor(router.baseUrl), 'supervisor', { code: recovery })).status).toBe(401);
  });

  it('is not asked of call-takers, who may have one all the same', async () => {
    const visitor = createVisitor(router.baseUrl);
    expect((await signIn(visitor, 'seat-110-2')).body.duties).toEqual([]);
    const { secret } = await enrol(visitor, 'seat-110-2');
    clock.advance(STEP);
    const { status } = await visitor.ask('POST', '/v1/session/step-up', { code: codeNow(secret) });
    expect(status).toBe(200);
    expect((await visitor.ask('POST', '/v1/session/step-up', { code: codeNow(secret) })).status).toBe(400);
  });

  it('opens for one of many who send the same code at once', async () => {
    const visitor = createVisitor(router.baseUrl);
    await signIn(visitor, 'seat-110-3');
    const { secret, recoveryCodes } = await enrol(visitor, 'seat-110-3');
    clock.advance(STEP);
    for (const code of [codeNow(secret), recoveryCodes[0] ?? '']) {
      const answers = await Promise.all(
        Array.from({ length: 3 }, () => signIn(createVisitor(router.baseUrl), 'seat-110-3', { code })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
      await router.database.guessCounter.deleteMany();
    }
  });

  it('is replaced only by who has it, and counts until the new one is confirmed', async () => {
    const visitor = createVisitor(router.baseUrl);
    await signIn(visitor, 'seat-12345-1');
    const { secret } = await enrol(visitor, 'seat-12345-1');
    const { password } = router.credentialsOf('seat-12345-1');
    const begin = (body: unknown) => visitor.ask('POST', '/v1/session/second-factor', body);
    expect((await begin({ password })).status).toBe(400);
    clock.advance(STEP);
    expect((await begin({ password, code: codeNow(secret) })).status).toBe(200);
    clock.advance(STEP);
    const anew = createVisitor(router.baseUrl);
    expect((await signIn(anew, 'seat-12345-1', { code: codeNow(secret) })).status).toBe(200);
  });

  it('is not begun by who does not know the password, nor confirmed twice', async () => {
    const visitor = createVisitor(router.baseUrl);
    await signIn(visitor, 'seat-12345-2');
    expect((await visitor.ask('POST', '/v1/session/second-factor', { password: 'guess' })).status).toBe(400);
    const { secret } = await enrol(visitor, 'seat-12345-2');
    clock.advance(STEP);
    const again = await visitor.ask('POST', '/v1/session/second-factor/confirm', { code: codeNow(secret) });
    expect(again.status).toBe(409);
  });
});
