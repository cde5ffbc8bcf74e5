import type { z } from 'zod';
import { failureOf, toHttpError, unreachable } from './http-error';

/** What the console knows about the server from the mere fact that it answered, or did not. */
export type Contact = { onAnswer(serverTime: Date | null): void; onUnreachable(): void };

/** The person at this screen: whether they are there, and asking them to prove once more who they are. */
export type Person = { isUnattended(): boolean; proveAgain(): Promise<boolean> };

/** A seat that is signed on is at work, also while nothing rings and nobody touches the screen. */
const SEAT_HEARTBEAT = '/v1/seat/heartbeat';

type Query = Record<string, string | number | boolean | undefined>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
/** What is sent, and whether something of it is to be kept: a question with a long body is a POST that writes nothing. */
type Sending = { method: Method; isWrite: boolean };
const READ: Sending = { method: 'GET', isWrite: false };
const ASK: Sending = { method: 'POST', isWrite: false };
const write = (method: Method): Sending => ({ method, isWrite: true });

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
 * screens receive is what the contract says. A command that needs a fresh proof asks for it and is sent again.
 * @throws HttpError with `body.code` (an ErrorCode, or `offline` when no answer came) and `body.issues`
 */
export function createApi(send: typeof fetch, contact: Contact, person: Person) {
  async function request(sending: Sending, path: string, body?: unknown, isRepeated = false): Promise<string> {
    const { method, isWrite } = sending;
    const isAway = path !== SEAT_HEARTBEAT && person.isUnattended();
    let response: Response;
    try {
      response = await send(path, {
        method,
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(isAway ? { 'x-unattended': '1' } : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch (cause) {
      contact.onUnreachable();
      throw unreachable(cause, isWrite);
    }
    contact.onAnswer(serverTime(response));
    const text = await response.text();
    if (!response.ok) {
      const error = toHttpError(response.status, text, isWrite);
      const needsProof = failureOf(error).code === 'step-up-required' && !isRepeated;
      if (needsProof && (await person.proveAgain())) return request(sending, path, body, true);
      throw error;
    }
    return text;
  }

  async function json(sending: Sending, path: string, body?: unknown): Promise<unknown> {
    const text = await request(sending, path, body);
    return text === '' ? undefined : JSON.parse(text);
  }

  return {
    get: async <T extends z.ZodType>(schema: T, path: string, query: Query = {}): Promise<z.infer<T>> =>
      schema.parse(await json(READ, path + queryString(query))),
    post: async <T extends z.ZodType>(schema: T, path: string, body?: unknown): Promise<z.infer<T>> =>
      schema.parse(await json(write('POST'), path, body)),
    /** A question whose body does not fit into an address: nothing is kept. */
    ask: async <T extends z.ZodType>(schema: T, path: string, body?: unknown): Promise<z.infer<T>> =>
      schema.parse(await json(ASK, path, body)),
    put: async <T extends z.ZodType>(schema: T, path: string, body: unknown): Promise<z.infer<T>> =>
      schema.parse(await json(write('PUT'), path, body)),
    /** A file as it stands; the mark of its encoding, which reading takes away, is put back by whoever saves it. */
    download: (path: string, query: Query): Promise<string> => request(READ, path + queryString(query)),
    delete: async (path: string): Promise<void> => {
      await request(write('DELETE'), path);
    },
  };
}
export type Api = ReturnType<typeof createApi>;
