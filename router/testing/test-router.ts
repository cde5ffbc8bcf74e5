import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { type Clock, systemClock } from '#domain/clock';
import { type Config, loadConfig } from '#platform/config';
import { createLogger, type Logger } from '#platform/log';
import { composeRouter } from '../src/compose';
import { type ApiUser, createApiUser } from './api-user';
import { type BackendKind, readServices } from './services';
import { createTestDatabase, type TestDatabase } from './test-database';

/** The real router on a port of its own, with its own database, in this process. */
export type TestRouter = TestDatabase & {
  config: Config;
  app: Express;
  baseUrl: string;
  /** Sends with the key of a seeded API client. */
  client: ApiUser;
  credentialsOf(username: string): { username: string; password: string };
  /** Proves once more who the signed-in user is, with the password of the seeded one. */
  stepUp(user: ApiUser, username: string): Promise<void>;
  /** Signs in a user, with the password of the seeded one of this name or of another. */
  signIn(username: string, passwordOf?: string): Promise<ApiUser>;
  close(): Promise<void>;
};

export type TestRouterOptions = {
  backend?: BackendKind;
  clock?: Clock;
  /** Without it nothing is logged. */
  log?: Logger;
  /** Overrides of settings, by the name of their variable. */
  settings?: Record<string, string>;
};

export async function startTestRouter(options: TestRouterOptions = {}): Promise<TestRouter> {
  const { backend = 'postgres', clock = systemClock, settings = {} } = options;
  const { redisUrl, credentials } = readServices();
  const testDatabase = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-test-'));
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: testDatabase.applicationUrl,
    DATABASE_POOL_SIZE: '8',
    DATA_DIR: dataDir,
    // Clocks of tests jump by hours while nobody asks anything.
    SESSION_IDLE_MS: '86400000',
    SESSION_LIFE_MS: '43200000',
    ...(backend === 'redis' ? { REDIS_URL: redisUrl } : {}),
    ...settings,
  });
  const queuePrefix = queuePrefixOf(testDatabase.url, backend);
  const log = options.log ?? createLogger('router', 'silent');
  const router = await composeRouter({ config, log, clock, queuePrefix });
  const server = createServer(router.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = credentials.apiClients[0]?.key ?? '';
  const credentialsOf = (username: string) => ({
    username,
    password: credentials.users.find((user) => user.username === username)?.password ?? '',
  });

  return {
    ...testDatabase,
    config,
    app: router.app,
    baseUrl,
    credentialsOf,
    client: createApiUser(baseUrl, { authorization: `Bearer ${key}` }),
    async signIn(username, passwordOf = username) {
      const credentials = { ...credentialsOf(passwordOf), username };
      const answer = await createApiUser(baseUrl, {}).post('/v1/session', credentials);
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
      return createApiUser(baseUrl, { cookie });
    },
    async stepUp(user, username) {
      const { status } = await user.post('/v1/session/step-up', { password: credentialsOf(username).password });
      if (status !== 200) throw new Error(`step-up answered ${status}`);
    },
    async close() {
      await closeServer(server);
      await router.close();
      await testDatabase.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Redis is shared by all files, a database is not. */
export const queuePrefixOf = (databaseUrl: string, backend: BackendKind): string | undefined =>
  backend === 'redis' ? `{${new URL(databaseUrl).pathname.slice(1)}}` : undefined;

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
