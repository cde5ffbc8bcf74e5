import type { SystemUnderTest } from '../lib/system';
import { createContactRounds } from './contact-rounds';
import { type Counts, countStored } from './count-stored';
import { rest, type Round, runRound } from './run-round';

export type BenchSettings = { seconds: number; connections: number; rounds: number; note(line: string): void };

export type BackendResult = {
  empty: Round[];
  noop: Round[];
  intake: Round[];
  acknowledged: number;
  before: Counts;
  after: Counts;
};

/** Until the code is compiled and the new database has looked at its tables for the first time. */
const WARM_UP_SECONDS = 12;

/**
 * Measures, turn and turn about on the same server: an empty GET; the no-op, which takes the same bodies under the same
 * keys, checks them and does nothing; and the intake. Every contact has an external id and words of its own; an answer
 * of the intake counts when it is 201, after the commit.
 */
export async function benchBackend(system: SystemUnderTest, settings: BenchSettings): Promise<BackendResult> {
  const { seconds, connections, rounds, note } = settings;
  const { noop, intake } = createContactRounds(system, connections);
  const empty = (duration: number) => runRound({ url: `${system.url}/v1/health/live`, connections, duration });

  const before = await countStored(system);
  const warmUp = await intake(WARM_UP_SECONDS);
  await noop(WARM_UP_SECONDS);
  const result: BackendResult = {
    empty: [],
    noop: [],
    intake: [],
    acknowledged: warmUp.successes,
    before,
    after: before,
  };
  for (let round = 1; round <= rounds; round += 1) {
    const measured = { empty, noop, intake };
    for (const kind of ['empty', 'noop', 'intake'] as const) {
      await rest();
      result[kind].push(await measured[kind](seconds));
    }
    result.acknowledged += result.intake.at(-1)!.successes;
    const rate = (of: Round[]) => `${of.at(-1)!.perSecond.toFixed(0)}/s`;
    note(
      `  round ${round} of ${rounds}: empty ${rate(result.empty)}, no-op ${rate(result.noop)}, intake ${rate(result.intake)}`,
    );
  }
  await rest();
  result.after = await countStored(system);
  return result;
}
