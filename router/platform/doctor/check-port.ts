import type { Config } from '../config';
import { whyPortIsClosed } from '../launcher/free-port';
import type { LockHolder } from '../launcher/launcher-lock';
import { fail, type Finding, ok } from './finding';

/** @param holder the launcher that runs on this data folder, if any */
export async function checkPort({ host, port }: Config['http'], holder: LockHolder | undefined): Promise<Finding> {
  if (holder && new URL(holder.url).port === String(port)) {
    return ok('port', `${port} is served by this system (process ${holder.pid})`);
  }
  const reason = await whyPortIsClosed(port, host);
  if (reason === undefined) return ok('port', `${host}:${port} is free`);
  return fail('port', `${host}:${port} ${reason}`, 'stop what runs there, or set PORT (and HOST)');
}
