import type { z } from 'zod';
import { AppError } from '#domain/app-error';
import { sessionSchema, type UserWire } from '#domain/wire/session-wire';
import type { StreamMessage } from '#domain/wire/stream-wire';
import type { User } from './credentials';
import { type Answer, readAs, sendUntilAnswered } from './http';
import { readStreamMessages } from './stream-messages';

/** A signed-in user, as a browser would be: it survives restarts of the server and signs in again when it must. */
export type Session = {
  user: UserWire;
  /** @throws AppError with the server's code when it refuses, or `bug` when it stays away for long */
  call<T>(schema: z.ZodType<T>, method: string, path: string, body?: unknown): Promise<T>;
  /** The live messages of one connection; ends or throws when the connection does. */
  stream(signal: AbortSignal): AsyncGenerator<StreamMessage>;
};

/** A killed server is back within seconds; after this long it is not coming back, in ms. */
const PATIENCE = { forMs: 60_000 };

/** @throws AppError `unauthenticated` when the password is not right */
export async function signIn(
  url: string,
  { username, password }: Pick<User, 'username' | 'password'>,
): Promise<Session> {
  let cookie = '';

  const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
    sendUntilAnswered(
      {
        method,
        url: `${url}${path}`,
        headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
      PATIENCE,
    );
  const open = async (): Promise<UserWire> => {
    const answer = await ask('POST', '/v1/session', { username, password });
    const { user } = readAs(sessionSchema, answer);
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return user;
  };

  return {
    user: await open(),
    async call(schema, method, path, body) {
      let answer = await ask(method, path, body);
      if (answer.status === 401) {
        await open();
        answer = await ask(method, path, body);
      }
      try {
        return readAs(schema, answer);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        throw new AppError(error.code, `${method} ${path}: ${error.message}`, { cause: error, issues: error.issues });
      }
    },
    async *stream(signal) {
      const response = await fetch(`${url}/v1/stream`, { headers: { cookie }, signal });
      if (response.ok && response.body) yield* readStreamMessages(response.body);
    },
  };
}
