import { AppError } from '#domain/app-error';
import { boardSchema } from '#domain/wire/board-wire';
import { userWithRole } from '../lib/credentials';
import { send } from '../lib/http';
import { signIn } from '../lib/session';
import type { SystemUnderTest } from '../lib/system';

/** Contacts by two independent counts: the router's counter of acceptances, and the rows of the database of today. */
export type Counts = { accepted: number; stored: number };

const CONTACTS = /^hotline_contacts_total\{[^}]*outcome="accepted"[^}]*\} (\d+)/gm;

/** Adds up the acceptances of all channels in Prometheus' text. */
export const countAccepted = (metrics: string): number =>
  [...metrics.matchAll(CONTACTS)].reduce((sum, [, count]) => sum + Number(count), 0);

export async function countStored({ url, credentials }: SystemUnderTest): Promise<Counts> {
  const metrics = await send({ method: 'GET', url: `${url}/metrics` });
  if (metrics.status !== 200) throw new AppError('bug', `no metrics: status ${metrics.status}`);
  const supervisor = await signIn(url, userWithRole(credentials, 'SUPERVISOR'));
  const { lines } = await supervisor.call(boardSchema, 'GET', '/v1/board');
  return {
    accepted: countAccepted(metrics.text),
    stored: lines.reduce((sum, { acceptedToday }) => sum + acceptedToday, 0),
  };
}
