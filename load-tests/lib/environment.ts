/** The only file of the load tests that reads the environment; a file `.env` in the working folder stands behind it. */
import { existsSync } from 'node:fs';

export type Environment = {
  /** Address of the system to judge; undefined: the one on this machine, or a temporary one. */
  baseUrl: string | undefined;
  port: number;
  dataDir: string;
  isCi: boolean;
};

export function readEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { BASE_URL, CI, DATA_DIR, PORT } = process.env;
  return {
    baseUrl: BASE_URL ? BASE_URL.replace(/\/+$/, '') : undefined,
    port: Number(PORT || 3_000),
    dataDir: DATA_DIR || '.data',
    isCi: CI === 'true' || CI === '1',
  };
}

/** Only what a program needs to run others: none of the settings, so that it touches no system but the one it is told of. */
export function programPath(): Record<string, string | undefined> {
  const { HOME, PATH } = process.env;
  return { HOME, PATH };
}
