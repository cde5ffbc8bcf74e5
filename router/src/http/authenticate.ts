import type { Request } from 'express';
import { AppError } from '#domain/app-error';
import { type Actor, can } from '#domain/role';
import type { ApiClient, Caller, Who } from './route';

/** Finds out who calls: nobody, a client or a user, as the route asks for. */
export type Authenticate = (who: Who, request: Request) => Promise<Caller>;

export type Identities = {
  /** The user of a session token, or undefined. */
  findActor(token: string): Promise<Actor | undefined>;
  /** The client of a bearer key, or undefined. */
  findClient(key: string): Promise<ApiClient | undefined>;
};

export const SESSION_COOKIE = 'sid';

const cookieOf = (request: Request, name: string): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1];

export const sessionTokenOf = (request: Request): string | undefined => cookieOf(request, SESSION_COOKIE);

const bearerOf = (request: Request): string | undefined =>
  /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];

/**
 * A browser says where a request comes from. One from another site that brings our cookie is forged, whatever it wants.
 */
function refuseForged(request: Request): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new AppError('forbidden', 'the request comes from another site');
  }
}

export const createAuthenticate = (identities: Identities): Authenticate => {
  const client = async (request: Request): Promise<Caller | undefined> => {
    const key = bearerOf(request);
    const found = key === undefined ? undefined : await identities.findClient(key);
    return found && { client: found };
  };
  const user = async (request: Request): Promise<Caller | undefined> => {
    const token = sessionTokenOf(request);
    const actor = token === undefined ? undefined : await identities.findActor(token);
    if (actor) refuseForged(request);
    return actor && { actor };
  };
  const known = (caller: Caller | undefined): Caller => {
    if (!caller) throw new AppError('unauthenticated', 'no valid session or key');
    return caller;
  };

  return async (who, request) => {
    if (who === 'anyone') return {};
    if (who === 'api-client') return known(await client(request));
    const isMixed = typeof who === 'object';
    return known((isMixed ? await client(request) : undefined) ?? (await user(request)));
  };
};

/** Deny by default: a user may what the permission of the route allows. @throws AppError `forbidden` */
export function admitCaller(who: Who, { actor }: Caller): void {
  const permission = typeof who === 'object' ? who.apiClientOr : who;
  if (!actor || permission === 'user' || permission === 'anyone' || permission === 'api-client') return;
  if (!can(actor, permission)) throw new AppError('forbidden', `${actor.role} lacks ${permission}`);
}
