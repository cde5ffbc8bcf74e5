import { problemSchema } from '#domain/wire/problem-wire';
import type { Answer } from '../lib/http';
import type { FuzzRequest } from './plan-requests';

/** What a refusal must never hold: places in our code, statements, names of what we are built of. */
const LEAKS =
  /\bat [\w.<>]+ \(|\.[cm]?[jt]s:\d+|node_modules|\bprisma\b|postgres|\bSELECT\b.*\bFROM\b|\b(INSERT|UPDATE|DELETE)\b.*\b(INTO|SET|FROM)\b|syntax error|violates|relation "|\bE[A-Z]{4,}\b: |SQLSTATE|stack/i;

/** Every answer is private to who asked for it, and is what it says it is. */
const HEADERS: Record<string, string> = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
/** One page for machines that hold no session, outside the API. */
const isApi = (path: string) => path.startsWith('/v1/');

function problemWith({ status, headers, text }: Answer): string | undefined {
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return 'a refusal that is no problem';
  const problem = problemSchema.safeParse(JSON.parse(text)).data;
  if (problem?.status !== status) return 'a problem of another status or shape';
  return LEAKS.test(text) ? 'a refusal that tells of the inside' : undefined;
}

/** What is wrong with an answer, or undefined. `status` 0: it was cut, or did not come in time. */
export function complaintAbout({ mustRefuse, path }: FuzzRequest, answer: Answer): string | undefined {
  const { status, headers } = answer;
  if (status === 0) return `no answer: ${answer.text}`;
  if (status >= 500) return `status ${status}`;
  if (status >= 300 && status < 400) return undefined;
  if (mustRefuse !== undefined && status < 400) return `granted, with ${mustRefuse}`;
  if (headers.has('x-injected')) return 'a header of the sender';
  const wrong = Object.entries(HEADERS).find(([name, value]) => headers.get(name) !== value);
  if (wrong && isApi(path)) return `${wrong[0]} is ${headers.get(wrong[0])}`;
  return status >= 400 ? problemWith(answer) : undefined;
}
