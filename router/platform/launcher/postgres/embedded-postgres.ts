/** The database for machines without one: a real PostgreSQL that lives in the data folder and dies with the launcher. */
import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectOnce } from '#db/database-url';
import { AppError } from '#domain/app-error';
import { chooseFreePort, whyPortIsClosed } from '../free-port';
import {
  applicationUrl,
  type ClusterState,
  clusterUrl,
  DATABASE,
  readClusterState,
  writeClusterState,
} from './cluster-state';
import { createCluster } from './create-cluster';
import { clearLeftoverServer } from './leftover-server';
import { canReach, type ServerAccount, serverAccount } from './server-account';
import { chooseClusterDir, letPass, reachableBinaries } from './server-home';
import { lastLogLine, type ServerProcess, spawnServer } from './server-process';

export type EmbeddedPostgres = {
  /** By the account that owns everything. */
  databaseUrl: string;
  /** By the account of router and workers, once it was admitted. */
  applicationUrl: string;
  /** Settles when the server ends, asked or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

/** Replaying the log after a crash takes its time; a server that says nothing for longer than this is broken. */
const START_TIMEOUT_MS = 60_000;
const ASK_EVERY_MS = 50;

/** A start may fail for a moment: the port was taken in between, or helpers of a killed server still hold its memory. */
const START_ATTEMPTS = 5;
const NEXT_ATTEMPT_MS = 500;

/**
 * Starts the cluster of a data folder, creating it the first time. The caller holds the launcher lock of the folder.
 * @param dataDir an existing folder of ours
 * @throws AppError `database-unavailable` with the server's last words, `conflict` when the folder cannot be used
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const binaries = reachableBinaries(account);
  const state = readClusterState(dataDir) ?? (await newClusterState(dataDir, account));
  letPass(dataDir, account);
  if (existsSync(state.clusterDir)) await clearLeftoverServer(state.clusterDir);
  else await createCluster(state.clusterDir, state.password, binaries, account);
  if (!canReach(account, state.clusterDir)) {
    throw new AppError(
      'conflict',
      `the account "postgres" cannot reach ${state.clusterDir}: check the folders above it`,
    );
  }

  const logFile = join(dataDir, 'postgres.log');
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    const isFree = (await whyPortIsClosed(state.port, '127.0.0.1')) === undefined;
    const port = isFree ? state.port : await chooseFreePort();
    const current = { ...state, port, applicationPassword: state.applicationPassword ?? newPassword() };
    writeClusterState(dataDir, current);
    const server = spawnServer(state.clusterDir, port, logFile, binaries, account);
    if (await acceptsConnections(current, server)) {
      await createDatabaseOnce(current);
      return {
        databaseUrl: clusterUrl(current),
        applicationUrl: applicationUrl(current),
        exited: server.exited,
        stop: () => server.stop(),
      };
    }
    await server.stop();
    await pause(NEXT_ATTEMPT_MS);
  }
  throw new AppError('database-unavailable', `the built-in PostgreSQL does not start: ${lastLogLine(logFile)}`);
}

const newPassword = () => randomBytes(24).toString('hex');

/** Remembered before the cluster is made: a password that only a crashed process knew would lock the data away. */
async function newClusterState(dataDir: string, account: ServerAccount): Promise<ClusterState> {
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new AppError('conflict', `${dataDir} holds a database but not its postgres.json: restore that file`);
  }
  const state: ClusterState = {
    clusterDir: chooseClusterDir(dataDir, account),
    port: await chooseFreePort(),
    password: newPassword(),
  };
  writeClusterState(dataDir, state);
  return state;
}

/** False when the server ended, or did not answer in time. */
async function acceptsConnections(state: ClusterState, server: ServerProcess): Promise<boolean> {
  const waiting = new AbortController();
  void server.exited.then(() => waiting.abort());
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!waiting.signal.aborted && Date.now() < deadline) {
    if (await answers(state)) return true;
    await pause(ASK_EVERY_MS);
  }
  return false;
}

async function answers(state: ClusterState): Promise<boolean> {
  try {
    await (await connectOnce(clusterUrl(state, 'postgres'))).end();
    return true;
  } catch {
    return false;
  }
}

async function createDatabaseOnce(state: ClusterState): Promise<void> {
  const client = await connectOnce(clusterUrl(state, 'postgres'));
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
