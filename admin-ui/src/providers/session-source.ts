import { type SessionWire, sessionSchema } from '#domain/wire/session-wire';
import type { Api } from './api';

/** Who is signed in, asked for once and remembered until somebody signs in or out. */
export function createSessionSource(api: Api) {
  let known: Promise<SessionWire> | undefined;

  return {
    get(): Promise<SessionWire> {
      known ??= api.get(sessionSchema, '/v1/session').catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      return known;
    },
    /** @param code of the authenticator, where the server has asked for one */
    async signIn(username: string, password: string, code?: string): Promise<SessionWire> {
      const session = await api.post(sessionSchema, '/v1/session', { username, password, code });
      known = Promise.resolve(session);
      return session;
    },
    async signOut(): Promise<void> {
      known = undefined;
      await api.delete('/v1/session');
    },
    forget(): void {
      known = undefined;
    },
  };
}
export type SessionSource = ReturnType<typeof createSessionSource>;
