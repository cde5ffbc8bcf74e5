import { resolve } from 'node:path';
import type { Config } from './config';
import { clusterUrl, readClusterState } from './launcher/postgres/cluster-state';

/** The database of an installation: the one it was given, or the built-in one of its data folder; undefined without either. */
export function installedDatabaseUrl({ databaseUrl, dataDir }: Config): string | undefined {
  if (databaseUrl) return databaseUrl.reveal();
  const state = readClusterState(resolve(dataDir));
  return state && clusterUrl(state);
}
