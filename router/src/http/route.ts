import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { AuditKind } from '#domain/audit';
import type { Actor, Permission } from '#domain/role';
import type { Scope } from '#domain/scope';
import type { Citizen } from '#db/stores/citizen-store';
import type { OpenSession } from '../session/session-service';

/** A system that feeds contacts in, known by its bearer key. */
export type ApiClient = { cityId: string; id: string; name: string };

/** What it may do, and how much of it; null is without limit. */
export type AdmittedClient = ApiClient & {
  scopes: string[];
  ratePerMinute: number | null;
  maxConcurrent: number | null;
};

/**
 * Who may call a route: `anyone`, a `citizen` who is signed in to their own cases, an API client that has the scope (or else a signed-in user with the permission),
 * any signed-in user, or (the usual) a signed-in user with the permission.
 */
export type Who = 'anyone' | 'citizen' | { apiClient: Scope; or?: Permission } | 'user' | Permission;

/** Who called, as far as the route asked for it. */
export type Caller = { actor?: Actor; session?: OpenSession; client?: AdmittedClient; citizen?: Citizen };

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Answer<T> = T extends z.ZodType ? z.input<T> : undefined;

/** A route as one readable literal. Errors are thrown as AppError and become `application/problem+json`. */
export type Route<
  P extends z.ZodType | undefined = z.ZodType | undefined,
  Q extends z.ZodType | undefined = z.ZodType | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  A extends z.ZodType | undefined = z.ZodType | undefined,
> = {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  who: Who;
  /** What a request is in the audit; without it a reading or a command. `none` for what shows and changes nothing of anybody. */
  audit?: AuditKind | 'none';
  /** Asks for a fresh proof of who this is: a session that is open is not enough. */
  needsStepUp?: true;
  /** What must be taken however many requests its client sends, because a life may hang on it. */
  isExempt?(body: Parsed<B>): boolean;
  params?: P;
  query?: Q;
  body?: B;
  /** What `input` in the body holds, by the action in the path: the handler checks it, this tells of it. */
  inputs?: Readonly<Record<string, z.ZodType>>;
  /** Shape of the answer's body; without it the route answers 204, or writes the response itself. */
  answer?: A;
  /** Media type of an answer that the handler writes itself. */
  produces?: string;
  handle(
    input: { params: Parsed<P>; query: Parsed<Q>; body: Parsed<B> } & Caller,
    http: { request: Request; response: Response },
  ): Promise<Reply<Answer<A>>>;
};

/** `status` is 200 (204 without a body) unless said otherwise; `written` when the handler has answered by itself. */
export type Reply<T> = { status?: number; body: T } | 'written';

/** Keeps the types of a literal while it is put among others in a list. */
export const route = <
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  A extends z.ZodType | undefined = undefined,
>(
  definition: Route<P, Q, B, A>,
): Route => definition;

/** The signed-in user of a route that asked for one. */
export function actorOf({ actor }: Caller): Actor {
  if (!actor) throw new Error('this route does not ask for a user');
  return actor;
}

/** The session of a route that asked for a user. */
export function sessionOf({ session }: Caller): OpenSession {
  if (!session) throw new Error('this route does not ask for a user');
  return session;
}

/** The citizen of a route that asked for one. */
export function citizenOf({ citizen }: Caller): Citizen {
  if (!citizen) throw new Error('this route does not ask for a citizen');
  return citizen;
}

/** The API client of a route that asked for one. */
export function clientOf({ client }: Caller): ApiClient {
  if (!client) throw new Error('this route does not ask for an API client');
  return client;
}

/** The city of whoever called a route that asks for a user or a client. */
export function cityOf({ actor, client }: Caller): string {
  const cityId = actor?.cityId ?? client?.cityId;
  if (cityId === undefined) throw new Error('this route asks for nobody');
  return cityId;
}
