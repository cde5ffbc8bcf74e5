import { isUtf8 } from 'node:buffer';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { AppError } from '#domain/app-error';
import type { Metrics } from '#platform/metrics';
import type { Authenticate } from './authenticate';
import type { ClientLimits } from './limit-clients';
import type { Caller, Route } from './route';

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
  metrics: Metrics;
  clientLimits: ClientLimits;
  /** Parses every answer against its schema, as tests do: a field that leaks or lacks is an error. */
  checkAnswers: boolean;
};

const handlerOf =
  (definition: Route, { authenticate, clientLimits, checkAnswers }: MountSettings): RequestHandler =>
  async (request, response) => {
    const caller: Caller = await authenticate(definition, request);
    if (definition.body) await readBody(request, response);
    const input = {
      params: parse(definition.params, request.params, 'params'),
      query: parse(definition.query, request.query, 'query'),
      body: parse(definition.body, request.body, 'body'),
      ...caller,
    };
    const leave = caller.client && clientLimits.enter(caller.client, () => definition.isExempt?.(input.body) ?? false);
    const reply = await definition.handle(input, { request, response }).finally(leave);
    if (reply === 'written') return;
    if (definition.answer === undefined) {
      response.status(reply.status ?? 204).end();
      return;
    }
    const body: unknown = checkAnswers ? definition.answer.parse(reply.body) : reply.body;
    response.status(reply.status ?? 200).json(body);
  };

const readBody = (request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    readJson(request, response, (error?: Error) => (error === undefined ? resolve() : reject(error)));
  });

/** Puts every route under its path; nothing else is reachable. */
export function mountRoutes(app: Express, routes: readonly Route[], settings: MountSettings): void {
  for (const definition of routes) {
    const { method, path } = definition;
    app[method](path, (request, response, next) => {
      response.on('finish', () => settings.metrics.requests.inc({ route: path, method, status: response.statusCode }));
      return handlerOf(definition, settings)(request, response, next);
    });
  }
}
