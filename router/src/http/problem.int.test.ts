import type { Problem } from '#domain/wire/problem-wire';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { toAppError } from './problem';

let router: TestRouter;
beforeAll(async () => {
  router = await startTestRouter();
});
afterAll(() => router.close());

describe('toAppError', () => {
  it('blames the sender for a NUL that no schema refused', async () => {
    const operator = await router.signIn('seat-110-1');
    const answers = [
      await router.client.post<Problem>('/v1/session', { username: 'a\u0000', password: 'x' }),
      await operator.get<Problem>('/v1/cases?q=%00'),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([400, 'invalid-input']);
  });

  it('tells a file that is not there from a request that cannot be read', () => {
    const fault = (status: number) => Object.assign(new Error('from express'), { status });
    expect([404, 413, 415].map((status) => toAppError(fault(status)).code)).toEqual([
      'not-found',
      'too-large',
      'invalid-input',
    ]);
  });
});
