import type { ErrorRequestHandler, Request, Response } from 'express';
import { databaseFaultOf } from '#db/database-fault';
import { AppError } from '#domain/app-error';
import type { ErrorCode } from '#domain/error-code';
import type { Problem } from '#domain/wire/problem-wire';
import type { Logger } from '#platform/log';
import type { Metrics } from '#platform/metrics';

export const HTTP_STATUS: Record<ErrorCode, number> = {
  'invalid-input': 400,
  'too-large': 413,
  unauthenticated: 401,
  'second-factor-required': 401,
  forbidden: 403,
  sealed: 403,
  'step-up-required': 403,
  'duty-required': 403,
  'not-found': 404,
  conflict: 409,
  'illegal-transition': 409,
  'rate-limited': 429,
  'queue-unavailable': 503,
  'database-unavailable': 503,
  bug: 500,
};

/** Shown to people who call the API; the console has its own words in three languages. */
const TITLE: Record<ErrorCode, string> = {
  'invalid-input': 'The request is not valid',
  'too-large': 'The request is too large',
  unauthenticated: 'Sign in or send a valid key',
  'second-factor-required': 'Send the code of your authenticator too',
  forbidden: 'This is not allowed for you',
  sealed: 'Two people must agree to open this identity',
  'step-up-required': 'Prove once more who you are, then repeat the request',
  'duty-required': 'Set your password or second factor first',
  'not-found': 'There is no such thing here',
  conflict: 'It has changed in the meantime',
  'illegal-transition': 'It cannot be done in this state',
  'rate-limited': 'Too many requests',
  'queue-unavailable': 'The queue is away for the moment',
  'database-unavailable': 'The database is away for the moment',
  bug: 'Something went wrong on our side',
};

/** What body-parser and express throw: a status below 500 and a type that names the fault. */
type HttpFault = { status: number; type?: string };
const isHttpFault = (error: unknown): error is HttpFault =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status < 500;

/** Gives every thrown thing its place among the closed codes. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isHttpFault(error)) return fromHttpFault(error);
  switch (databaseFaultOf(error)) {
    case 'away':
      return new AppError('database-unavailable', 'the database does not answer', { cause: error });
    case 'collision':
      return new AppError('conflict', 'two transactions collided', { cause: error });
    case 'unstorable':
      return unreadable('invalid-input', 'request', 'must not contain NUL');
    case undefined:
  }
  return new AppError('bug', 'unexpected error', { cause: error });
}

function fromHttpFault(fault: HttpFault): AppError {
  if (fault.status === 404) return new AppError('not-found', 'no such file');
  if (fault.status === 413) return unreadable('too-large', 'body', 'is too large');
  return unreadable('invalid-input', fault instanceof URIError ? 'url' : 'body', 'cannot be read');
}

const unreadable = (code: ErrorCode, path: string, message: string): AppError =>
  new AppError(code, message, { issues: [{ path, message }] });

/** The one place where an error becomes an answer. Unknown errors never show their text. */
export const handleErrors =
  (log: Logger, metrics: Metrics): ErrorRequestHandler =>
  (thrown: unknown, _request: Request, response: Response, next) => {
    const error = toAppError(thrown);
    const status = HTTP_STATUS[error.code];
    metrics.rejected.inc({ code: error.code });
    if (status >= 500) log.error({ err: thrown, requestId: response.locals.requestId }, 'a request failed');
    if (response.headersSent) {
      next(thrown);
      return;
    }
    const problem: Problem = {
      type: `urn:hotline:problem:${error.code}`,
      title: TITLE[error.code],
      status,
      code: error.code,
      instance: String(response.locals.requestId),
      ...(error.issues.length > 0 ? { issues: error.issues } : {}),
    };
    const { retryAfterS } = error.details;
    if (typeof retryAfterS === 'number') response.setHeader('retry-after', String(retryAfterS));
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  };
