/** `npm run doctor`: is everything in place, and if not, what to do. Exit code 1 when something fails. */
import { resolve } from 'node:path';
import { AppError } from '#domain/app-error';
import { type Config, loadConfig, readEnvironment } from '../config';
import { askLockHolder } from '../launcher/launcher-lock';
import { clusterUrl, readClusterState } from '../launcher/postgres/cluster-state';
import { checkDatabase } from './check-database';
import { checkDataDir, checkDisk, checkNode } from './check-machine';
import { checkPort } from './check-port';
import { checkQueue } from './check-queue';
import { fail, type Finding, ok } from './finding';
import { renderReport } from './render-report';

async function examine(): Promise<Finding[]> {
  const settings = readSettings();
  if ('outcome' in settings) return [checkNode(process.version), settings];
  const holder = await askLockHolder(resolve(settings.dataDir));
  return [
    checkNode(process.version),
    ok('settings', 'complete'),
    await checkPort(settings.http, holder),
    checkDataDir(settings.dataDir),
    await checkDisk(settings.dataDir),
    ...(await checkDatabase(settings.databaseUrl?.reveal() ?? builtInUrl(settings.dataDir, holder !== undefined))),
    ...(await checkQueue(settings.redis?.reveal())),
  ];
}

function readSettings(): Config | Finding {
  try {
    return loadConfig(readEnvironment());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.issues.map(({ path, message }) => `${path} ${message}`).join('; ');
    return fail('settings', problems, 'correct them in the environment or in .env; .env.example has them all');
  }
}

function builtInUrl(dataDir: string, isRunning: boolean): string | undefined {
  const state = isRunning ? readClusterState(resolve(dataDir)) : undefined;
  return state && clusterUrl(state);
}

examine().then(
  (findings) => {
    process.stdout.write(`${renderReport(findings)}\n`);
    process.exitCode = findings.some(({ outcome }) => outcome === 'fail') ? 1 : 0;
  },
  (error: unknown) => {
    process.stderr.write(`the doctor itself failed: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
