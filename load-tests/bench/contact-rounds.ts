import { randomBytes } from 'node:crypto';
import { keyFor } from '../lib/credentials';
import type { SystemUnderTest } from '../lib/system';
import { makeContact } from './make-contacts';
import { type Round, runRound } from './run-round';

/** Rounds of made-up contacts against one system; every contact has an external id and words of its own. */
export type ContactRounds = {
  /** Contacts that are stored: an answer counts when it is 201, after the commit. */
  intake(seconds: number): Promise<Round>;
  /** The same bodies under the same keys, checked and not stored. */
  noop(seconds: number): Promise<Round>;
};

export function createContactRounds({ url, credentials }: SystemUnderTest, connections: number): ContactRounds {
  const runId = `bench-${randomBytes(4).toString('hex')}`;
  let sent = 0;
  const post = (duration: number, tail: '' | '/check') =>
    runRound({
      ...{ url, connections, duration },
      requests: [
        {
          method: 'POST',
          setupRequest(request) {
            const contact = makeContact(runId, (sent += 1));
            const authorization = `Bearer ${keyFor(credentials, contact.channel)}`;
            return {
              ...request,
              path: `/v1/intake/${contact.channel}${tail}`,
              headers: { 'content-type': 'application/json', authorization },
              body: JSON.stringify(contact.intake),
            };
          },
        },
      ],
    });
  return { intake: (seconds) => post(seconds, ''), noop: (seconds) => post(seconds, '/check') };
}
