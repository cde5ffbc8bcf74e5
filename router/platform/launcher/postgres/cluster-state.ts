/** What must be remembered about the embedded database: without the password its files are of no use. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { writeFileAtomically } from '../write-file-atomically';

const clusterStateSchema = z.object({
  clusterDir: z.string(),
  port: z.number().int(),
  password: z.string(),
  /** Of the account that router and workers use; a cluster of an earlier release gets one at its next start. */
  applicationPassword: z.string().optional(),
});
export type ClusterState = z.infer<typeof clusterStateSchema>;

/** Superuser of the embedded cluster and name of its database. */
export const CLUSTER_USER = 'hotline';
export const DATABASE = 'hotline';

const stateFile = (dataDir: string): string => join(dataDir, 'postgres.json');

/** @throws AppError `conflict` when the file is there but not readable as what it should be */
export function readClusterState(dataDir: string): ClusterState | undefined {
  const file = stateFile(dataDir);
  if (!existsSync(file)) return undefined;
  try {
    return clusterStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new AppError('conflict', `${file} is damaged: restore it from a backup`, { cause });
  }
}

export function writeClusterState(dataDir: string, state: ClusterState): void {
  writeFileAtomically(stateFile(dataDir), `${JSON.stringify(state, undefined, 2)}\n`);
}

/** Account of router and workers, which owns nothing (`deploy/application-role.sql`). */
const APPLICATION_USER = 'hotline_app';

export const applicationUrl = ({ port, applicationPassword = '' }: ClusterState): string =>
  `postgresql://${APPLICATION_USER}:${applicationPassword}@127.0.0.1:${port}/${DATABASE}`;

export function clusterUrl({ port, password }: ClusterState, database = DATABASE): string {
  return `postgresql://${CLUSTER_USER}:${password}@127.0.0.1:${port}/${database}`;
}
