/** Every way in which a request or a job can fail. HTTP status, job fate and messages are total maps over this list. */
export const ERROR_CODES = [
  'invalid-input',
  'too-large',
  'unauthenticated',
  'second-factor-required',
  'forbidden',
  'sealed',
  'step-up-required',
  'duty-required',
  'not-found',
  'conflict',
  'illegal-transition',
  'rate-limited',
  'queue-unavailable',
  'database-unavailable',
  'bug',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is wrong with one field of the input; `path` is dotted (`caller.phone`), or `body` for the whole. */
export type Issue = { path: string; message: string };
