import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { insertOnce } from '#db/stores/intake-store';
import { LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import type { Actor, Role } from '#domain/role';
import { TRANSFER_KINDS, TRANSFER_STATES, type TransferState } from '#domain/transfer';
import { createCaseService } from '../../src/cases/case-service';
import { createPolicyCache } from '../../src/policies/policy-cache';
import { createSeatService } from '../../src/seats/seat-service';
import { createTransferService } from '../../src/transfers/transfer-service';
import { endLateTransfers } from '../../../workers/src/duties/end-late-transfers';
import { createLanePasses } from '../../../workers/src/processors/lane-passes';
import { endRungOutOffers, freeDeadSeats, offerLeftOver } from '../../../workers/src/duties/sweep-offers';
import { createTestClock } from '../test-clock';
import { createTestDatabase, type TestDatabase } from '../test-database';
import { foresee, make, type Move, resolve, WHOEVER, type World } from './transfer-commands';
import { checkInstant, checkStep, look, openOf, type Seen } from './transfer-model';

/** Sequences and their greatest length: together at least `LEAST` commands, in half a minute. */
const RUNS = 24;
const LONGEST = 160;
const LEAST = 2_000;
const SEED = 12_345_110;

jest.setTimeout(180_000);

const CASES = 3;
const DAY = 86_400_000;
const offerPolicy = { ringMs: 15_000, languageGraceMs: 15_000, repeatMs: 1_000 };
const timers = { lifeMs: 10_000, liveMs: 20_000 };

let test: TestDatabase;
let world: World;
let actors: Actor[];
const clock = createTestClock();
beforeAll(async () => {
  test = await createTestDatabase();
  const { database } = test;
  const users = await database.user.findMany({
    where: { username: { in: ['seat-110-1', 'seat-110-2', 'seat-12345-1', 'seat-12345-2'] } },
    orderBy: { username: 'asc' },
  });
  actors = users.map(({ cityId, id: userId, username, role, line }) => {
    return {
      cityId,
      userId,
      username,
      role: role as Role,
      line: line === '110' ? '110' : '12345',
      departmentCode: null,
    };
  });
  const { deadlinesIn } = createPolicyCache(database, clock);
  const common = { database, clock, offerPolicy, leaseMs: DAY, timers, deadlinesIn };
  const transfers = createTransferService(common);
  const duties = [
    endLateTransfers(database, clock),
    endRungOutOffers(database, clock),
    freeDeadSeats(database, clock),
    offerLeftOver(database, createLanePasses({ database, policy: offerPolicy, clock })),
  ];
  const runDuties = async () => {
    for (const duty of duties) await duty.run();
  };
  world = {
    actors,
    transfers,
    cases: createCaseService(common),
    seats: createSeatService({ ...common, acceptTransfer: transfers.accept }),
    async wait(ms) {
      clock.advance(ms);
      await runDuties();
    },
    async die({ userId }) {
      await database.seat.updateMany({ where: { userId }, data: { leaseUntil: clock.now() } });
      await freeDeadSeats(database, clock).run();
    },
  };
});
afterAll(() => test.drop());

/** Empties the desks of the sequence before, and stores cases that wait. */
async function begin(): Promise<string[]> {
  const { database } = test;
  await database.$executeRaw`UPDATE offers SET outcome = 'withdrawn' WHERE outcome = 'pending'`;
  await database.$executeRaw`UPDATE transfers SET state = 'CANCELLED', ended_at = now() WHERE ended_at IS NULL`;
  await database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL`;
  await database.$executeRaw`UPDATE seats SET state = 'offline'`;
  for (const actor of actors) await world.seats.request(actor, 'ready');
  const { id: apiClientId } = await database.apiClient.findFirstOrThrow();
  const now = clock.now();
  const records = Array.from({ length: CASES }, (_, index) => {
    const line = LINES[index % LINES.length]!;
    const matter = { line, category: '01', priority: 'P2' as const, needsHuman: false, language: 'zh' };
    return {
      ...{ cityId: 'city-1', contactId: uuidv7(), caseId: uuidv7(), apiClientId, externalId: uuidv7() },
      ...{
        channel: 'phone' as const,
        dialled: line,
        text: '测试',
        languageHint: null,
        address: null,
        lat: null,
        lon: null,
      },
      ...{ caller: null, receivedAt: now, acceptedAt: now, numberPrefix: '261119', trackingCode: uuidv7(), clocks: [] },
      decision: {
        ...matter,
        ...{ lane: `line-${line}` as const, confidence: 1, alternatives: [], reasons: [] },
        ...{ modelVersion: 'm', ruleVersion: 'r', inputHash: 'h' },
      },
    };
  });
  await insertOnce(database, records);
  return records.map(({ caseId }) => caseId);
}

/** The line of whoever may say yes by this move. */
const moverOf = (move: Move, seen: Seen) => {
  if (move.do === 'accept' || move.do === 'agree' || move.do === 'decide') return actors[move.actor]?.line ?? undefined;
  return move.do === 'race' ? openOf(seen.cases[move.of]!)?.toLine : undefined;
};

type Model = { seen: Seen };
type Real = { caseIds: string[] };
let made = 0;
let moved = 0;
const seen = new Set<TransferState>();

const commandOf = (planned: Move): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  toString: () => JSON.stringify(planned),
  async run(model, { caseIds }) {
    made += 1;
    const before = model.seen;
    const move = resolve(planned, before, actors);
    const target = 'of' in move ? before.cases[move.of] : undefined;
    const expected = target && 'actor' in move ? foresee(move, target, actors[move.actor]!) : undefined;
    const count = await make(world, move, before);
    const after = await look(test.database, caseIds);
    checkInstant(after);
    checkStep(before, after, moverOf(move, before));
    if (move.do === 'race') expect(count).toBeLessThanOrEqual(openOf(target!)?.kind === 'THREE_WAY' ? 2 : 1);
    if (target && move.do !== 'race') {
      expect(count).toBe(expected ? 1 : 0);
      const now = after.cases.find(({ id }) => id === target.id)!;
      if (expected) expect(now.transfers.find(({ id }) => id === expected.of.id)?.state).toBe(expected.state);
    }
    const sum = ({ cases }: Seen) => cases.reduce((total, { owners }) => total + owners.length, 0);
    moved += sum(after) - sum(before);
    for (const { transfers } of after.cases) for (const { state } of transfers) seen.add(state);
    model.seen = after;
  },
});

const actor = fc.constantFrom(0, 1, 2, 3, ...Array<number>(8).fill(WHOEVER));
const of = fc.constantFrom(0, 1, 2, ...Array<number>(6).fill(WHOEVER));
const line = fc.constantFrom(...LINES);
const priority = fc.constantFrom(...PRIORITIES);
const said = <const T extends Move['do']>(...what: T[]) => fc.constantFrom(...what);

/** Each kind of move with how often it comes. */
const MOVES: [weight: number, move: fc.Arbitrary<Move>][] = [
  [6, fc.record({ do: said('ready'), actor })],
  [12, fc.record({ do: said('accept'), actor })],
  [6, fc.record({ do: said('start'), actor, kind: fc.constantFrom(...TRANSFER_KINDS, 'THREE_WAY') })],
  [6, fc.record({ do: said('agree'), actor, of, owner: line, isAgreed: fc.boolean() })],
  [2, fc.record({ do: said('refuse'), actor, of })],
  [1, fc.record({ do: said('cancel', 'caller-gone'), actor, of })],
  [1, fc.record({ do: said('race'), of })],
  [1, fc.record({ do: said('decide'), actor, line, priority })],
  [1, fc.record({ do: said('decline', 'release'), actor })],
  [1, fc.record({ do: said('die'), actor })],
  [2, fc.record({ do: said('wait'), ms: fc.constantFrom(500, 5_000, 5_000, 21_000) })],
];
const moves = MOVES.flatMap(([weight, move]) => Array.from({ length: weight }, () => move.map(commandOf)));

describe('transfers under commands of several people, in any order and at once', () => {
  it('failure 4: leave every case with exactly one owner, which changes only when the other line says yes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(moves, { maxCommands: LONGEST, size: 'max' }), async (commands) => {
        const caseIds = await begin();
        const setup = async () => ({ model: { seen: await look(test.database, caseIds) }, real: { caseIds } });
        await fc.asyncModelRun(setup, commands);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: false },
    );
    expect(made).toBeGreaterThanOrEqual(LEAST);
    expect(moved).toBeGreaterThan(30);
    for (const state of TRANSFER_STATES) expect(seen).toContain(state);
  });
});
