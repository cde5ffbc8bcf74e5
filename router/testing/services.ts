import type { Credentials } from '#db/seed/accounts';

/** What the global setup started, handed to the test files through the environment. */
export type Services = {
  serverUrl: string;
  /** What the account of router and workers signs in with, as in production. */
  applicationPassword: string;
  redisUrl?: string;
  credentials: Credentials;
};

export const SERVICES_VARIABLE = 'HOTLINE_TEST_SERVICES';
export const TEMPLATE_DATABASE = 'hotline_template';

export function readServices(): Services {
  const text = process.env[SERVICES_VARIABLE];
  if (text === undefined) throw new Error('the global setup of the int project did not run');
  return JSON.parse(text) as Services;
}

/** The same database by the account of router and workers, which owns nothing. */
export function applicationUrlOf(ownerUrl: string, password = readServices().applicationPassword): string {
  const url = new URL(ownerUrl);
  Object.assign(url, { username: 'hotline_app', password });
  return url.href;
}

export type BackendKind = 'postgres' | 'redis';

/** The queue backends that this machine can test; on a build machine always both. */
export const backends = (): BackendKind[] =>
  readServices().redisUrl === undefined ? ['postgres'] : ['postgres', 'redis'];
