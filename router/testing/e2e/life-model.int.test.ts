import fc from 'fast-check';
import { loadOrderPolicy } from '#db/stores/order-store';
import type { Actor } from '#domain/role';
import { actionOf, foresee, type Move, resolve, ringingFor, type Tools, WHOEVER } from './life-commands';
import { look, type SeenCase } from './life-look';
import { make, type Model, type Real } from './life-make';
import { lineOf, type Matter, WAYS } from './life-reference';
import { LIVE_MS, type LifeWorld, openLifeWorld } from './life-world';
import { isPaused, referenceClocks, walkMinutes } from './reference-clock';

jest.setTimeout(900_000);

/**
 * Worlds that go on side by side, each on its own database; sequences of each and their greatest length. With those of
 * the transfer model they are ten thousand commands, in less than two minutes of a machine of two cores.
 */
const WORLDS = 3;
const RUNS = 17;
const LONGEST = 300;
const LEAST = 8_000;
const SEED = 20_221_231;
const CASES = 4;
const DAYS = 1_100;
/** A counterexample is made smaller for as long, in ms. */
const PATIENCE_MS = 800_000;
const HOUR = 3_600_000;

let worlds: LifeWorld[];
let tools: Tools;
beforeAll(async () => {
  worlds = await Promise.all(Array.from({ length: WORLDS }, openLifeWorld));
  const [{ database, actors, startedAt }] = worlds as [LifeWorld];
  const { calendar } = await loadOrderPolicy(database, actors[0]!.cityId);
  const minutes = walkMinutes(calendar, startedAt, DAYS);
  tools = {
    clocks: referenceClocks(minutes),
    liveMs: LIVE_MS,
    signMs: (now) => minutes.after(now, 8 * HOUR),
    returnUntil: (now) => minutes.after(now, 16 * HOUR),
  };
});
afterAll(() => Promise.all(worlds.map((world) => world.close())));

const made = { moves: 0, done: 0, races: 0, killed: 0 };
const met = new Set<string>();

const atMs = (instant: string) => new Date(instant).getTime();

/** The real cases in the words of the reference. */
const standing = (seen: readonly SeenCase[], actors: readonly Actor[]) =>
  seen.map(({ line, status, holderId, owners, transferId, callBackIds, clocks, marks }) => ({
    ...{ line, status, owners, isInTransfer: transferId !== null, owed: callBackIds.length, marks },
    holder: holderId === null ? null : actors.findIndex(({ userId }) => userId === holderId),
    clocks: clocks
      .map((one) => ({
        ...{ metric: one.metric, isPaused: one.isPaused, told: one.told, isBreached: one.isBreached },
        ...{ due: atMs(one.due), stoppedAt: one.stoppedAt === null ? null : atMs(one.stoppedAt) },
      }))
      .map((one) => JSON.stringify(one))
      .sort(),
  }));

const foreseen = (matters: readonly Matter[]) =>
  matters.map((one) => ({
    ...{ line: lineOf(one), status: one.status, owners: one.owners, isInTransfer: one.transfer !== undefined },
    ...{ owed: one.owed, marks: one.marks, holder: one.holder ?? null },
    clocks: one.clocks
      .map((clock) => ({
        ...{ metric: clock.metric, isPaused: isPaused(clock), told: clock.told, isBreached: clock.told === 100 },
        ...{ due: clock.due, stoppedAt: clock.stoppedAt ?? null },
      }))
      .map((clock) => JSON.stringify(clock))
      .sort(),
  }));

const commandOf = (planned: Move): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  toString: () => JSON.stringify(planned),
  async run(model, real) {
    made.moves += 1;
    const move = resolve(planned, model.world);
    const { isDone, rang, won } = await make(real, model, move);
    if (move.do === 'take' && isDone) {
      const ringing = ringingFor(model.world, move.who);
      // Whatever waits rings as soon as there is somebody: no case is lost.
      if (rang === undefined) expect(ringing).toEqual([]);
      else expect(ringing).toContain(rang);
    }
    const expected =
      move.do === 'race' ? won && foresee(model.world, won, tools) : foresee(model.world, move, tools, rang);
    expect(isDone).toBe(expected !== undefined);
    const before = new Map(model.seen.map(({ id, lastEvent }) => [id, lastEvent]));
    const seen = await look(real.life.database, real.caseIds, before);
    expect(standing(seen, real.life.actors)).toEqual(foreseen((expected ?? model.world).matters));
    seen.forEach(({ historyBefore }, place) => expect(historyBefore).toBe(model.seen[place]!.history));
    if (isDone) {
      made.done += 1;
      met.add(
        move.do === 'act' || move.do === 'race'
          ? actionOf(model.world, won ?? (move as Extract<Move, { do: 'act' }>))
          : move.do,
      );
      for (const { status } of seen) met.add(status);
    }
    model.world = expected ?? model.world;
    model.seen = seen;
  },
});

async function setUp(life: LifeWorld, caseIds: string[]): Promise<Model> {
  const now = life.clock.now().getTime();
  const order = { hasUnit: false, isDesignated: false, returnUntil: 0, returns: 0, reworks: 0, closedAt: 0 };
  const matters = caseIds.map((_, place): Matter => ({
    ...{
      status: 'WAITING',
      owners: [place % 2 === 0 ? '12345' : '110'],
      marks: 0,
      refusals: 0,
      bounces: 0,
      owed: 0,
      order,
    },
    clocks: (['answer', 'dispatch', 'reply'] as const).map((metric) => tools.clocks.start(metric, now)),
  }));
  const seen = await look(life.database, caseIds, new Map());
  const people = life.actors.map(({ line }) => ({ line }));
  return { world: { people, matters, atDesk: people.map(() => false), now }, seen };
}

const who = fc.constantFrom(0, 1, 2, 3, 4, ...Array<number>(20).fill(WHOEVER));
const seat = fc.constantFrom(0, 1, 2, 3);
const of = fc.nat(CASES - 1);
const pick = fc.nat(30);
const said = fc.constantFrom('SOLVED' as const, 'UNSOLVED' as const);
const does = <const T extends Move['do']>(...what: T[]) => fc.constantFrom(...what);
const any = fc.constantFrom(...new Set(WAYS.map(({ action }) => action)));
const how = fc.constantFrom('open' as const, 'open' as const, 'open' as const, 'open' as const, 'any' as const);

/** Each kind of move with how often it comes. */
const MOVES: [weight: number, move: fc.Arbitrary<Move>][] = [
  [16, fc.record({ do: does('act'), of, who, how, pick, any, said })],
  [2, fc.record({ do: does('race'), of, pick, said })],
  [
    6,
    fc.record({ do: does('take'), who, then: fc.constantFrom('accept', 'accept', 'accept', 'refuse', 'caller-gone') }),
  ],
  [2, fc.record({ do: does('transfer'), of, who, kind: fc.constantFrom('ONE_KEY', 'ORDER_PUSH') })],
  [2, fc.record({ do: does('merge'), of, who, further: fc.integer({ min: 1, max: CASES - 1 }) })],
  [2, fc.record({ do: does('undo'), of, who })],
  [4, fc.record({ do: does('ring-back'), of, who })],
  [2, fc.record({ do: does('ask-pause', 'resume'), of, who })],
  [1, fc.record({ do: does('decide-pause'), of, decision: fc.constantFrom('approve', 'approve', 'refuse') })],
  [3, fc.record({ do: does('cancel'), of, who })],
  [1, fc.record({ do: does('die'), who: seat })],
  [1, fc.record({ do: does('kill'), statements: fc.nat(25) })],
  [3, fc.record({ do: does('wait'), minutes: fc.constantFrom(1, 1, 20, 200, 900) })],
];
const moves = MOVES.flatMap(([weight, move]) => Array.from({ length: weight }, () => move.map(commandOf)));

/** What must have been done besides the ways of the reference. */
const MET = [
  'take',
  'transfer',
  'cancel',
  'merge',
  'undo',
  'ask-pause',
  'decide-pause',
  'resume',
  'die',
  'ring-back',
  'kill',
];

describe('the life of cases under commands of several people, in any order and at once', () => {
  it('failure 11: is that of the reference: one owner, legal states, the same clocks, and a history that only grows', async () => {
    const live = (life: LifeWorld, seed: number) =>
      fc.assert(
        fc.asyncProperty(fc.commands(moves, { maxCommands: LONGEST, size: 'max' }), async (commands) => {
          const caseIds = await life.begin(CASES);
          const setup = async () => ({ model: await setUp(life, caseIds), real: { life, caseIds, made } });
          await fc.asyncModelRun(setup, commands);
        }),
        { numRuns: RUNS, seed, endOnFailure: false, interruptAfterTimeLimit: PATIENCE_MS },
      );
    await Promise.all(worlds.map((life, place) => live(life, SEED + place)));
    // Otherwise nothing was proved.
    expect(made.moves).toBeGreaterThanOrEqual(LEAST);
    expect(made.done).toBeGreaterThan(made.moves / 3);
    expect([made.races > 100, made.killed > 10]).toEqual([true, true]);
    expect([...MET, ...WAYS.map(({ action }) => action)].filter((move) => !met.has(move))).toEqual([]);
  });
});
