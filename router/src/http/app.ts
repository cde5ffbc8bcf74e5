import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { AppError } from '#domain/app-error';
import { mountRoutes, type MountSettings } from './mount-routes';
import { withOpenApi } from './openapi';
import { handleErrors } from './problem';
import type { Route } from './route';

export type AppSettings = MountSettings & {
  routes: readonly Route[];
  /** Folder of the built console; undefined serves the API alone. */
  consoleDir: string | undefined;
  /** Proxies whose word on who calls, and by TLS or not, is believed. */
  trustProxy: readonly string[];
};

/** A year, in seconds. */
const HSTS = { maxAge: 31_536_000, includeSubDomains: true };

/** Answers of the API are data for who asked: no page, no cache, nobody else's, and by TLS by TLS for ever. */
const API_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** Only what we serve ourselves may run or load; styles are written into the page by the console's style engine. */
const shell = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: HSTS,
});

/** The HTTP application: API under `/v1`, console elsewhere, problems for everything that is not there. */
export function createApp({ routes, consoleDir, trustProxy, ...mount }: AppSettings): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', [...trustProxy]);
  app.use((_request, response, next) => {
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.setHeader('x-request-id', requestId);
    next();
  });
  app.use(['/v1', '/metrics'], (request, response, next) => {
    for (const [name, value] of Object.entries(API_HEADERS)) response.setHeader(name, value);
    if (request.secure) response.setHeader('strict-transport-security', `max-age=${HSTS.maxAge}; includeSubDomains`);
    next();
  });
  mountRoutes(app, withOpenApi(routes), mount);
  app.use('/v1', () => {
    throw new AppError('not-found', 'no such route');
  });
  if (consoleDir !== undefined) serveConsole(app, consoleDir);
  app.use(() => {
    throw new AppError('not-found', 'no such page');
  });
  app.use(handleErrors(mount.log, mount.metrics));
  return app;
}

/** The citizen's page: as the console's, and no style is written into it. */
const citizenShell = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
});

/** Files with a hash in their name never change; the page itself is always asked for anew. */
function serveConsole(app: Express, consoleDir: string): void {
  app.use('/citizen', citizenShell, (request, response, next) => {
    if (request.path === '/') response.sendFile('citizen.html', { root: consoleDir });
    else next();
  });
  app.use(shell);
  app.use('/assets', express.static(join(consoleDir, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(consoleDir, { index: 'index.html', maxAge: 0 }));
}
