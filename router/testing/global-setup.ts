/** Starts one PostgreSQL and one Redis for all integration tests, and makes the template that every file's database is cloned from. */
import { randomBytes } from 'node:crypto';
import { admitApplication } from '#db/admit-application';
import { applyMigrations } from '#db/migrate';
import { seed } from '#db/seed/seed';
import { startTemporaryPostgres } from '#platform/launcher/temporary-postgres';
import { openQueueBackend } from '#platform/queue-backend';
import { Client } from 'pg';
import { type RedisServer, startRedis } from './redis-server';
import { applicationUrlOf, SERVICES_VARIABLE, TEMPLATE_DATABASE, type Services } from './services';

export default async function globalSetup(): Promise<void> {
  const postgres = await startTemporaryPostgres();
  const redis = await redisOrLoudWarning();
  const serverUrl = postgres.databaseUrl;
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  // No test pulls the plug of the machine: nothing has to reach the disk.
  for (const setting of ['fsync', 'full_page_writes']) await admin.query(`ALTER SYSTEM SET ${setting} = off`);
  await admin.query('SELECT pg_reload_conf()');
  await admin.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
  await admin.end();

  const template = new URL(serverUrl);
  template.pathname = `/${TEMPLATE_DATABASE}`;
  await applyMigrations(template.href);
  const applicationPassword = randomBytes(12).toString('hex');
  const services: Services = {
    serverUrl,
    applicationPassword,
    redisUrl: redis?.url,
    credentials: { users: [], apiClients: [] },
  };
  await seed(template.href, async (credentials) => {
    services.credentials = credentials;
  });
  const applicationUrl = applicationUrlOf(template.href, applicationPassword);
  await admitApplication(template.href, applicationUrl);
  await makeQueueTables(applicationUrl);
  process.env[SERVICES_VARIABLE] = JSON.stringify(services);
  Object.assign(globalThis, {
    stopServices: async () => {
      await redis?.stop();
      await postgres.stop();
    },
  });
}

/** Opens the queue once: what it makes at its first use is in the template then. */
async function makeQueueTables(databaseUrl: string): Promise<void> {
  const onError = (error: Error) => process.stderr.write(`${error.message}\n`);
  const queue = openQueueBackend({ databaseUrl, redis: undefined, onError });
  await queue.firstContact();
  await queue.close();
}

/** On a build machine the Redis backend must be tested; elsewhere its absence must at least be heard. */
async function redisOrLoudWarning(): Promise<RedisServer | undefined> {
  try {
    return await startRedis();
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    process.stderr.write(`\n*** ${String(error)} ***\n\n`);
    return undefined;
  }
}
