import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { createVisitor } from '#testing/visitor';

const clock = createTestClock();
let router: TestRouter;
beforeEach(async () => {
  router = await startTestRouter({
    clock,
    settings: { TRUST_PROXY: 'loopback', SIGN_IN_FREE_FAILURES: '3', SIGN_IN_MAX_WAIT_MS: '60000' },
  });
});
afterEach(() => router.close());

const from = (address: string) => createVisitor(router.baseUrl, { 'x-forwarded-for': address });
const guess = async (visitor: ReturnType<typeof from>, username = 'seat-110-1', password = 'a guess') =>
  (await visitor.ask('POST', '/v1/session', { username, password })).status;
const right = (visitor: ReturnType<typeof from>, username = 'seat-110-1') =>
  guess(visitor, username, router.credentialsOf(username).password);
const rightEvaluated = async () => {
  const text = (await createVisitor(router.baseUrl).ask<string>('GET', '/metrics')).body;
  return Number(/hotline_sign_ins_total\{outcome="wrong"\} (\d+)/.exec(text)?.[1] ?? 0);
};

describe('brute force', () => {
  it('gets slower with every failure, and the right password too while it must wait', async () => {
    const thief = from('8.8.8.8');
    expect([await guess(thief), await guess(thief), await guess(thief)]).toEqual([401, 401, 401]);
    const refused = await thief.ask('POST', '/v1/session', { username: 'seat-110-1', password: 'a guess' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await right(thief)).toBe(429);
    clock.advance(1_000);
    expect([await guess(thief), await guess(thief)]).toEqual([401, 429]);
    clock.advance(1_000);
    expect(await guess(thief)).toBe(429);
    clock.advance(1_000);
    expect(await right(thief)).toBe(200);
    expect([await guess(thief), await guess(thief), await guess(thief)]).toEqual([401, 401, 401]);
  });

  it('is not faster for many at once', async () => {
    const thief = from('8.8.8.8');
    for (let round = 0; round < 4; round += 1) await Promise.all(Array.from({ length: 25 }, () => guess(thief)));
    // Two are checked at once, so one more than the free ones may slip through.
    expect(await rightEvaluated()).toBeLessThanOrEqual(4);
  });

  it('from many places does not keep the owner out where they have signed in before', async () => {
    const owner = from('9.9.9.9');
    expect(await right(owner)).toBe(200);
    for (let n = 0; n < 60; n += 1) await guess(from(`8.8.${n}.1`));
    expect(await guess(from('8.9.9.9'))).toBe(429);
    expect(await right(owner)).toBe(200);
    expect(await right(from('7.7.7.7'))).toBe(429);
    clock.advance(30_000);
    expect(await right(from('7.7.7.7'))).toBe(200);
  });

  it('answers alike for names that exist and that do not', async () => {
    const statuses = async (username: string, address: string) => {
      const thief = from(address);
      return [
        await guess(thief, username),
        await guess(thief, username),
        await guess(thief, username),
        await guess(thief, username),
      ];
    };
    expect(await statuses('nobody', '8.8.1.1')).toEqual(await statuses('seat-110-2', '8.8.1.2'));
  });

  it('keeps neither names nor addresses', async () => {
    await guess(from('8.8.8.8'), 'somebody-special');
    const rows = JSON.stringify(await router.database.guessCounter.findMany());
    for (const word of ['8.8.8.8', 'somebody-special']) expect(rows).not.toContain(word);
  });
});
