import type { Request } from 'express';
import { AppError } from '#domain/app-error';
import type { Citizen } from '#db/stores/citizen-store';
import { can } from '#domain/role';
import type { OpenSession } from '../session/session-service';
import { citizenCookie, sessionCookie } from './cookies';
import { refuseForged } from './refuse-forged';
import type { AdmittedClient, Caller, Route, Who } from './route';

/** Finds out who calls: nobody, a client or a user, as the route asks for. */
export type Authenticate = (who: Who, request: Request) => Promise<Caller>;

export type Identities = {
  /** The session of a token, or undefined. */
  findSession(token: string): Promise<OpenSession | undefined>;
  /** Notes that somebody uses it. */
  touch(session: OpenSession): Promise<void>;
  /** The citizen of a token, or undefined. */
  findCitizen(token: string): Promise<Citizen | undefined>;
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

  const citizen = async (request: Request): Promise<Caller | undefined> => {
    const token = citizenCookie.of(request);
    const found = token === undefined ? undefined : await identities.findCitizen(token);
    if (found) refuseForged(request);
    return found && { citizen: found };
  };
  const found = async (who: Who, request: Request): Promise<Caller | undefined> => {
    if (who === 'citizen') return citizen(request);
    const isForClients = typeof who === 'object';
    const isForUsers = !isForClients || who.or !== undefined;
    return (isForClients ? await client(request) : undefined) ?? (isForUsers ? await user(request) : undefined);
  };

  return async (who, request) => {
    if (who === 'anyone') return {};
    const caller = await found(who, request);
    if (!caller) throw new AppError('unauthenticated', 'no valid session or key');
    return caller;
  };
};

/**
 * Whether who calls may call this: a client needs the scope, a user the permission, nothing left to do first, and a
 * fresh proof where the route asks for one. Deny by default.
 * @throws AppError `forbidden`; `duty-required`; `step-up-required`
 */
export type AdmitCaller = (route: Pick<Route, 'who' | 'needsStepUp'>, caller: Caller) => void;

export const createAdmitCaller =
  (hasSteppedUp: (session: OpenSession) => boolean): AdmitCaller =>
  ({ who, needsStepUp }, { client, session }) => {
    if (who === 'anyone' || who === 'citizen') return;
    const isForClients = typeof who === 'object';
    if (client && isForClients && !client.scopes.includes(who.apiClient)) {
      throw new AppError('forbidden', `the client lacks ${who.apiClient}`);
    }
    const permission = isForClients ? who.or : who;
    if (session && permission !== undefined && permission !== 'user') {
      if (session.duties.length > 0) throw new AppError('duty-required', session.duties.join(', '));
      if (!can(session.actor, permission)) throw new AppError('forbidden', `${session.actor.role} lacks ${permission}`);
    }
    if (needsStepUp && (!session || !hasSteppedUp(session))) {
      throw new AppError('step-up-required', 'the proof of who this is is too old');
    }
  };
