import { randomBytes } from 'node:crypto';
import { keyFor } from '../lib/credentials';
import type { SystemUnderTest } from '../lib/system';
import { type Counts, countStored } from './count-stored';
import { makeContact } from './make-contacts';
import { rest, type Round, runRound } from './run-round';

export type BenchSettings = { seconds: number; connections: number; rounds: number; note(line: string): void };

export type BackendResult = { noop: Round[]; intake: Round[]; acknowledged: number; before: Counts; after: Counts };

const WARM_UP_SECONDS = 3;

/**
 * Measures the intake beside a route that does nothing, turn and turn about on the same server. Every contact has an
 * external id and words of its own; an answer counts when it is 201, after the commit.
 */
export async function benchBackend(system: SystemUnderTest, settings: BenchSettings): Promise<BackendResult> {
  const { seconds, connections, rounds, note } = settings;
  const runId = `bench-${randomBytes(4).toString('hex')}`;
  let sent = 0;

  const noop = (duration: number) => runRound({ url: `${system.url}/v1/health/live`, connections, duration });
  const intake = (duration: number) =>
    runRound({
      url: system.url,
      connections,
      duration,
      requests: [
        {
          method: 'POST',
          setupRequest(request) {
            const contact = makeContact(runId, (sent += 1));
            return {
              ...request,
              path: `/v1/intake/${contact.channel}`,
              headers: {
                'content-type': 'application/json',
                authorization: `Bearer ${keyFor(system.credentials, contact.channel)}`,
              },
              body: JSON.stringify(contact.intake),
            };
          },
        },
      ],
    });

  const before = await countStored(system);
  const warmUp = await intake(WARM_UP_SECONDS);
  await noop(WARM_UP_SECONDS);
  const result: BackendResult = { noop: [], intake: [], acknowledged: warmUp.successes, before, after: before };
  for (let round = 1; round <= rounds; round += 1) {
    await rest();
    const idle = await noop(seconds);
    await rest();
    const busy = await intake(seconds);
    note(`  round ${round} of ${rounds}: no-op ${idle.perSecond.toFixed(0)}/s, intake ${busy.perSecond.toFixed(0)}/s`);
    result.noop.push(idle);
    result.intake.push(busy);
    result.acknowledged += busy.successes;
  }
  await rest();
  result.after = await countStored(system);
  return result;
}
