import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { AppError } from '#domain/app-error';
import { problemSchema } from '#domain/wire/problem-wire';

/** An answer with its whole body. `status` 0: nobody answered, and `text` says why. */
export type Answer = { status: number; headers: Headers; text: string };

export type HttpRequest = { method: string; url: string; headers?: Record<string, string>; body?: string | Buffer };

/** A request without an answer after this long counts as unanswered, in ms. */
const TIMEOUT_MS = 15_000;

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

/** Sends a request once. A connection that is refused, cut or silent is an answer with status 0. */
export async function send({ method, url, headers, body }: HttpRequest): Promise<Answer> {
  try {
    const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    return { status: 0, headers: new Headers(), text: reasonOf(error) };
  }
}

/** True when the same request may find a better moment: nobody answered, or the server says it cannot just now. */
export const isWorthRepeating = ({ status }: Answer): boolean => status === 0 || status === 429 || status >= 500;

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 2_000;

/** How long to go on repeating, in ms, and who wants to know of it. */
export type Patience = { forMs: number; onRepeat?(answer: Answer): void };

/** Sends a request, ever more slowly, until it is answered for good; the last answer when patience ends. */
export async function sendUntilAnswered(request: HttpRequest, { forMs, onRepeat }: Patience): Promise<Answer> {
  const deadline = performance.now() + forMs;
  for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
    const answer = await send(request);
    if (!isWorthRepeating(answer) || performance.now() + delayMs > deadline) return answer;
    onRepeat?.(answer);
    await pause(delayMs);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON at all: the schema will say so
  }
}

/** What the server refused, as the error that it was there. */
function refusalOf(answer: Answer): AppError {
  const problem = problemSchema.safeParse(parseJson(answer.text)).data;
  if (!problem) return new AppError('bug', `status ${answer.status}: ${answer.text.slice(0, 200)}`);
  const issues = problem.issues ?? [];
  const fields = issues.map(({ path, message }) => `${path} ${message}`).join('; ');
  return new AppError(problem.code, fields === '' ? problem.title : `${problem.title}: ${fields}`, { issues });
}

/**
 * The body of a successful answer.
 * @throws AppError with the code of the server's problem, or `bug` when nobody answered or the body has another shape
 */
export function readAs<T>(schema: z.ZodType<T>, answer: Answer): T {
  if (answer.status < 200 || answer.status > 299) throw refusalOf(answer);
  const result = schema.safeParse(parseJson(answer.text));
  if (!result.success) throw new AppError('bug', 'an answer has an unknown shape', { cause: result.error });
  return result.data;
}
