import { failureOf, toHttpError, unreachable } from './http-error';

describe('toHttpError', () => {
  it('carries the code, the issues by field and the request number', () => {
    const problem = {
      type: 'about:blank',
      title: 'no',
      status: 400,
      code: 'invalid-input',
      instance: 'req-9',
      issues: [{ path: 'caller.phone', message: 'must be a phone number' }],
    };
    const error = toHttpError(400, JSON.stringify(problem), true);
    expect(failureOf(error)).toMatchObject({ code: 'invalid-input', requestId: 'req-9' });
    expect(error.body.errors).toEqual({ 'caller.phone': 'must be a phone number' });
  });

  it.each([
    [401, 'unauthenticated'],
    [413, 'too-large'],
    [502, 'offline'],
    [500, 'bug'],
  ])('understands a proxy that answers %i without a problem', (status, code) => {
    expect(failureOf(toHttpError(status, '<html>', false)).code).toBe(code);
  });
});

describe('failureOf', () => {
  it('tells an answer that never came from a refusal', () => {
    expect(failureOf(unreachable(new TypeError('Failed to fetch'), false)).code).toBe('offline');
  });

  it('takes whatever is not an answer for a bug', () => {
    expect(failureOf(new Error('x')).code).toBe('bug');
    expect(failureOf(undefined).code).toBe('bug');
  });
});
