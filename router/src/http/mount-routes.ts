import { isUtf8 } from 'node:buffer';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { AppError } from '#domain/app-error';
import type { AuditOutcome } from '#domain/audit';
import type { Logger } from '#platform/log';
import type { Metrics } from '#platform/metrics';
import type { AuditRequests } from './audit-requests';
import type { AdmitCaller, Authenticate } from './authenticate';
import { type ClientLimits, readerOf } from './limit-clients';
import { type AdmitObject, assertScoped } from './object-scope';
import { toAppError } from './problem';
import type { Caller, Reply, Route } from './route';

const UNWRITTEN = 'a refused request is missing from the audit';

/** Largest body taken, in bytes: the longest text in three-byte characters, escaped, with room for the rest. */
const MAX_BODY_BYTES = 200_000;

const readJson = express.json({
  limit: MAX_BODY_BYTES,
  inflate: false,
  verify: (_request, _response, bytes) => {
    if (!isUtf8(bytes)) {
      throw new AppError('invalid-input', 'not UTF-8', { issues: [{ path: 'body', message: 'must be UTF-8' }] });
    }
  },
});

/** @throws AppError `invalid-input` naming every wrong field, prefixed with where it was read from unless it is the body */
function parse(schema: z.ZodType | undefined, value: unknown, origin: 'params' | 'query' | 'body'): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 20).map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 5).map((key) => key.slice(0, 50)) : [];
    const path = [...issue.path.map(String), ...(keys.length > 0 ? [keys.join(',')] : [])].join('.');
    return { path: path || origin, message: issue.message.slice(0, 200) };
  });
  throw new AppError('invalid-input', `invalid ${origin}`, { issues });
}

export type MountSettings = {
  authenticate: Authenticate;
  admitCaller: AdmitCaller;
  admitObject: AdmitObject;
  /** Writes down what was asked and how it ended, before the answer goes out. */
  audit: AuditRequests;
  log: Logger;
  metrics: Metrics;
  clientLimits: ClientLimits;
  /** Lists, searches and exports of one session in a minute. */
  listsPerMinute: number;
  /** Parses every answer against its schema, as tests do: a field that leaks or lacks is an error. */
  checkAnswers: boolean;
};

const handlerOf =
  (
    definition: Route,
    { authenticate, admitCaller, admitObject, clientLimits, listsPerMinute, audit, log, checkAnswers }: MountSettings,
  ): RequestHandler =>
  async (request, response) => {
    const http = { request, response };
    let caller: Caller = {};
    const read: { params?: unknown; query?: unknown; body?: unknown } = {};
    const end = (outcome: AuditOutcome, answer?: unknown) =>
      audit(definition, { caller, input: read, answer, outcome }, http);
    const answer = async (): Promise<Reply<unknown>> => {
      caller = await authenticate(definition.who, request);
      admitCaller(definition, caller);
      read.params = parse(definition.params, request.params, 'params');
      await admitObject(definition, caller, read.params);
      if (definition.body) await readBody(request, response);
      read.query = parse(definition.query, request.query, 'query');
      read.body = parse(definition.body, request.body, 'body');
      if (definition.audit === 'export') await end('ok');
      const input = { params: read.params, query: read.query, body: read.body, ...caller } as Parameters<
        Route['handle']
      >[0];
      const limited = caller.client ?? readerOf(definition, caller, listsPerMinute);
      const leave = limited && clientLimits.enter(limited, () => definition.isExempt?.(input.body) ?? false);
      // A handler that throws before its first await has ended as well.
      try {
        return await definition.handle(input, http);
      } finally {
        leave?.();
      }
    };
    const reply = await answer().catch(async (error: unknown) => {
      await end(toAppError(error).code).catch((unwritten: unknown) => log.error({ err: unwritten }, UNWRITTEN));
      throw error;
    });
    if (definition.audit !== 'export') {
      await end('ok', reply === 'written' ? undefined : reply.body).catch((unwritten: unknown) => {
        throw definition.method === 'get' ? unwritten : doneUnrecorded(unwritten);
      });
    }
    if (reply === 'written') return;
    if (definition.answer === undefined) {
      response.status(reply.status ?? 204).end();
      return;
    }
    const body: unknown = checkAnswers ? definition.answer.parse(reply.body) : reply.body;
    response.status(reply.status ?? 200).json(body);
  };

/** It cannot be taken back any more, and who sent it must not think that it did not happen. */
const doneUnrecorded = (cause: unknown) => {
  const issues = [{ path: 'audit', message: 'it was done, and could not be written down: look before you repeat it' }];
  return new AppError(toAppError(cause).code, 'a command is missing from the audit', { issues, cause });
};

const readBody = (request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    readJson(request, response, (error?: Error) => (error === undefined ? resolve() : reject(error)));
  });

/** Puts every route under its path; nothing else is reachable. */
export function mountRoutes(app: Express, routes: readonly Route[], settings: MountSettings): void {
  assertScoped(routes);
  for (const definition of routes) {
    const { method, path } = definition;
    app[method](path, (request, response, next) => {
      response.on('finish', () => settings.metrics.requests.inc({ route: path, method, status: response.statusCode }));
      return handlerOf(definition, settings)(request, response, next);
    });
  }
}
