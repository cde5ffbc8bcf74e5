import { HttpError } from 'react-admin';
import { ERROR_CODES, type ErrorCode, type Issue } from '#domain/error-code';
import { problemSchema } from '#domain/wire/problem-wire';

/** What went wrong, as the console tells it: the server's closed codes, and one for an answer that never came. */
export const FAILURE_CODES = [...ERROR_CODES, 'offline'] as const;
export type FailureCode = ErrorCode | 'offline';

/** `isWrite`: something was to be kept, so whoever sent it must know whether it was. */
export type Failure = { code: FailureCode; issues: Issue[]; requestId: string | null; isWrite: boolean };

/** Turns an answer that is not a success into the error that react-admin and our screens understand. */
export function toHttpError(status: number, text: string, isWrite: boolean): HttpError {
  const problem = problemSchema.safeParse(parseJson(text));
  const failure: Failure = problem.success
    ? { code: problem.data.code, issues: problem.data.issues ?? [], requestId: problem.data.instance, isWrite }
    : { code: codeOfStatus(status), issues: [], requestId: null, isWrite };
  const errors = Object.fromEntries(failure.issues.map((issue) => [issue.path, issue.message]));
  return new HttpError(`errors.${failure.code}`, status, { ...failure, errors });
}

/** No answer came: the network or the server is away. Status 0 keeps react-admin from taking it for a sign-out. */
export const unreachable = (cause: unknown, isWrite: boolean): HttpError =>
  Object.assign(new HttpError('errors.offline', 0, { code: 'offline', issues: [], requestId: null, isWrite }), {
    cause,
  });

/** The failure that an error carries; whatever is not an answer of the server is a bug of the console. */
export function failureOf(error: unknown): Failure {
  const body: unknown = error instanceof HttpError ? error.body : undefined;
  if (isFailure(body)) return body;
  return { code: 'bug', issues: [], requestId: null, isWrite: false };
}

const isFailure = (body: unknown): body is Failure =>
  typeof body === 'object' && body !== null && 'code' in body && FAILURE_CODES.some((code) => code === body.code);

/** A proxy in between may answer without a problem body. */
const codeOfStatus = (status: number): FailureCode => {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'rate-limited';
  return status === 502 || status === 503 || status === 504 ? 'offline' : 'bug';
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
