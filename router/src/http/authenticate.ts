import type { Request } from 'express';
import { AppError } from '#domain/app-error';
import { can } from '#domain/role';
import type { OpenSession } from '../session/session-service';
import { sessionCookie } from './cookies';
import { refuseForged } from './refuse-forged';
import type { AdmittedClient, Caller, Route } from './route';

/** Finds out who calls and whether they may. Deny by default: what a route does not name is refused. */
export type Authenticate = (route: Pick<Route, 'who' | 'needsStepUp'>, request: Request) => Promise<Caller>;

export type Identities = {
  /** The session of a token, or undefined. */
  findSession(token: string): Promise<OpenSession | undefined>;
  /** Notes that somebody uses it. */
  touch(session: OpenSession): Promise<void>;
  hasSteppedUp(session: OpenSession): boolean;
  /** The client of a bearer key, or undefined. */
  findClient(key: string): Promise<AdmittedClient | undefined>;
};

/** What the console sends when nobody has touched it for a while: such a request does not keep a session open. */
const UNATTENDED = 'x-unattended';

const bearerOf = (request: Request): string | undefined =>
  /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];

export const createAuthenticate = (identities: Identities): Authenticate => {
  const client = async (request: Request): Promise<Caller | undefined> => {
    const key = bearerOf(request);
    const found = key === undefined ? undefined : await identities.findClient(key);
    return found && { client: found };
  };
  const user = async (request: Request): Promise<Caller | undefined> => {
    const token = sessionCookie.of(request);
    const session = token === undefined ? undefined : await identities.findSession(token);
    if (!session) return undefined;
    refuseForged(request);
    if (request.headers[UNATTENDED] === undefined) await identities.touch(session);
    return { actor: session.actor, session };
  };

  return async ({ who, needsStepUp }, request) => {
    if (who === 'anyone') return {};
    const isForClients = typeof who === 'object';
    const permission = isForClients ? who.or : who;
    const caller =
      (isForClients ? await client(request) : undefined) ??
      (permission === undefined ? undefined : await user(request));
    if (!caller) throw new AppError('unauthenticated', 'no valid session or key');
    const { client: known, session } = caller;
    if (known && isForClients && !known.scopes.includes(who.apiClient)) {
      throw new AppError('forbidden', `the client lacks ${who.apiClient}`);
    }
    if (session && permission !== undefined && permission !== 'user') {
      if (session.duties.length > 0) throw new AppError('duty-required', session.duties.join(', '));
      if (!can(session.actor, permission)) {
        throw new AppError('forbidden', `${session.actor.role} lacks ${permission}`);
      }
    }
    if (needsStepUp && (!session || !identities.hasSteppedUp(session))) {
      throw new AppError('step-up-required', 'the proof of who this is is too old');
    }
    return caller;
  };
};
