/** Brings the whole system up, and down again: the table of contents of `npm start`. */
import { setTimeout as pause } from 'node:timers/promises';
import { admitApplication } from '#db/admit-application';
import { connectOnce, describeDatabase } from '#db/database-url';
import { applyMigrations } from '#db/migrate';
import { seed } from '#db/seed/seed';
import { AppError } from '#domain/app-error';
import type { Config } from '../config';
import { checkEviction } from '../doctor/check-queue';
import { renderAnnouncement } from './announcement';
import { describeRedis, withRedis } from './check-redis';
import { fillVault } from '../fill-vault';
import { credentialsFile, readCredentials, saveCredentials } from './credentials';
import { prepareDataDir } from './data-dir';
import { type EntryPoint, forkEntryPoint } from './entry-point';
import { whyPortIsClosed } from './free-port';
import { keepPostgres } from './keep-postgres';
import { lockDataDir } from './launcher-lock';
import { supervise, type Supervised } from './supervise';

export type LaunchOptions = {
  config: Config;
  /** Environment of the children; the launcher adds what it decided. */
  env: Record<string, string | undefined>;
  /** One line for whoever watches. */
  print(line: string): void;
};

export type Launch = {
  /** Settles when all of it serves; rejects with an AppError whose message says what is in the way. */
  ready: Promise<void>;
  /** Replaces workers and routers, one after the other, while the rest goes on serving. */
  replace(): Promise<void>;
  /** Stops what runs, last started first, each within a bounded time. May be called before `ready`. */
  stop(): Promise<void>;
  /** Ends everything now. The database recovers at its next start. */
  kill(): void;
};

export function launch(options: LaunchOptions): Launch {
  const running: { name: string; stop(): Promise<void> }[] = [];
  const children: Supervised[] = [];
  return {
    ready: bringUp(options, running, children),
    async replace() {
      for (const child of children) await child.replace();
    },
    async stop() {
      for (let part = running.pop(); part; part = running.pop()) {
        options.print(`closing ${part.name}`);
        await part.stop();
      }
    },
    kill: () => children.forEach((child) => child.kill()),
  };
}

async function bringUp(
  { config, env, print }: LaunchOptions,
  running: { name: string; stop(): Promise<void> }[],
  children: Supervised[],
): Promise<void> {
  const url = `http://localhost:${config.http.port}`;
  const dataDir = prepareDataDir(config.dataDir);
  const lock = await lockDataDir(dataDir, { pid: process.pid, url });
  running.push({ name: 'the data folder', stop: () => lock.release() });
  await assertPortFree(config.http, lock.isInherited ? LEFTOVERS_END_WITHIN_MS : 0);
  if (config.redis) await assertRedis(config.redis.reveal(), print);

  const { ownerUrl, databaseUrl } = await openDatabase();
  await migrate(ownerUrl, print);
  print('checking the first accounts');
  const isFirstStart = await seed(ownerUrl, async (credentials) => saveCredentials(dataDir, credentials), {
    ...config.identity,
    seatsPerLine: config.seatsPerLine,
  });
  const moved = await fillVault(ownerUrl, { ...config, dataDir });
  if (moved > 0) print(`gave ${moved} rows into the keeping of the vault`);

  if (ownerUrl !== databaseUrl) await admitApplication(ownerUrl, databaseUrl);

  const childEnv = {
    ...env,
    NODE_ENV: config.mode,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    // Empty, so that no file can set it there either.
    OWNER_DATABASE_URL: '',
    // To them the built-in database looks like any other.
    SECOND_FACTOR: config.identity.requiresSecondFactor ? 'required' : 'optional',
  };
  print('starting workers and router');
  const workers = startChild('workers', childEnv);
  const routers = Array.from({ length: config.routers }, () => startChild('router', childEnv));
  await Promise.all([workers, ...routers].map(({ ready }) => ready));

  const credentials = readCredentials(dataDir);
  print(
    renderAnnouncement({ url, pid: process.pid, credentialsFile: credentialsFile(dataDir), credentials, isFirstStart }),
  );

  /** As who migrates, and as who works: another account wherever we know one. */
  async function openDatabase(): Promise<{ ownerUrl: string; databaseUrl: string }> {
    const given = config.databaseUrl?.reveal();
    if (given !== undefined) {
      const ownerUrl = config.ownerDatabaseUrl?.reveal() ?? given;
      print(`connecting to PostgreSQL at ${describeDatabase(given)}`);
      await (await connectOnce(ownerUrl)).end();
      return { ownerUrl, databaseUrl: given };
    }
    print(`starting the built-in PostgreSQL in ${dataDir}`);
    const postgres = await keepPostgres(dataDir, print);
    running.push({ name: 'PostgreSQL', stop: () => postgres.stop() });
    return { ownerUrl: postgres.databaseUrl, databaseUrl: postgres.applicationUrl };
  }

  function startChild(name: EntryPoint, environment: typeof childEnv): Supervised {
    const child = supervise({ name, start: () => forkEntryPoint(name, environment, 'inherit'), note: print });
    running.push({ name, stop: () => child.stop() });
    children.push(child);
    return child;
  }
}

/** The router of a killed launcher finishes its requests and ends by itself. */
const LEFTOVERS_END_WITHIN_MS = 15_000;
const ASK_EVERY_MS = 100;

async function assertPortFree({ host, port }: Config['http'], withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const reason = await whyPortIsClosed(port, host);
    if (reason === undefined) return;
    if (Date.now() >= deadline) {
      throw new AppError('conflict', `${host}:${port} ${reason}: stop what runs there, or set PORT and HOST`);
    }
    await pause(ASK_EVERY_MS);
  }
}

async function assertRedis(target: Parameters<typeof withRedis>[0], print: LaunchOptions['print']): Promise<void> {
  print(`connecting to Redis at ${describeRedis(target)}`);
  const eviction = await withRedis(target, checkEviction);
  if (eviction.outcome === 'fail') print(`warning: Redis ${eviction.says}: ${eviction.advice}`);
}

async function migrate(databaseUrl: string, print: LaunchOptions['print']): Promise<void> {
  print('checking the database schema');
  await applyMigrations(databaseUrl, {
    onProgress: ({ name, done, total }) => print(`  migration ${done} of ${total}: ${name}`),
    onUnknown: (names) => print(`warning: the database knows ${names.join(', ')}, this program does not: update it`),
  });
}
