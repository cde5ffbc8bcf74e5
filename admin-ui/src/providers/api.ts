import type { z } from 'zod';
import { toHttpError, unreachable } from './http-error';

/** What the console knows about the server from the mere fact that it answered, or did not. */
export type Contact = { onAnswer(serverTime: Date | null): void; onUnreachable(): void };

type Query = Record<string, string | number | boolean | undefined>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const queryString = (query: Query): string => {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled.map(([key, value]) => [key, String(value)]))}`;
};

const serverTime = (response: Response): Date | null => {
  const date = response.headers.get('date');
  return date === null ? null : new Date(date);
};

/**
 * JSON over same-origin HTTP with the session cookie. Every answer is parsed with its wire schema, so what the
 * screens receive is what the contract says.
 * @throws HttpError with `body.code` (an ErrorCode, or `offline` when no answer came) and `body.issues`
 */
export function createApi(send: typeof fetch, contact: Contact) {
  async function request(method: Method, path: string, body?: unknown): Promise<unknown> {
    let response: Response;
    try {
      response = await send(path, {
        method,
        credentials: 'same-origin',
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch (cause) {
      contact.onUnreachable();
      throw unreachable(cause);
    }
    contact.onAnswer(serverTime(response));
    const text = await response.text();
    if (!response.ok) throw toHttpError(response.status, text);
    return text === '' ? undefined : JSON.parse(text);
  }

  return {
    get: async <T extends z.ZodType>(schema: T, path: string, query: Query = {}): Promise<z.infer<T>> =>
      schema.parse(await request('GET', path + queryString(query))),
    post: async <T extends z.ZodType>(schema: T, path: string, body?: unknown): Promise<z.infer<T>> =>
      schema.parse(await request('POST', path, body)),
    put: async <T extends z.ZodType>(schema: T, path: string, body: unknown): Promise<z.infer<T>> =>
      schema.parse(await request('PUT', path, body)),
    delete: async (path: string): Promise<void> => {
      await request('DELETE', path);
    },
  };
}
export type Api = ReturnType<typeof createApi>;
