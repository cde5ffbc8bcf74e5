/** How long emergencies wait for their first offer, with and without a flood of administrative work, on one system. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Intake } from '#domain/intake';
import { boardSchema } from '#domain/wire/board-wire';
import { caseDetailSchema } from '#domain/wire/case-wire';
import { userWithRole } from '../lib/credentials';
import { createIntakeClient } from '../lib/intake-client';
import { mapInOrder } from '../lib/map-in-order';
import { startOperator } from '../lib/operator';
import { createRandom, type Random } from '../lib/random';
import { type Session, signIn } from '../lib/session';
import type { SystemUnderTest } from '../lib/system';
import { createCorpusTexts } from '../load/corpus-texts';
import { percentile } from '../load/percentile';
import { makePlace } from '../load/place';

export type FloodSettings = {
  seed: number;
  /** Length of each of the two stretches, in seconds. */
  seconds: number;
  /** Administrative cases that wait before the second stretch begins. */
  waiting: number;
  note(line: string): void;
};

/** One stretch: how many emergencies, and from their acceptance to their first offer in ms. */
export type Stretch = {
  name: 'calm' | 'flood';
  waiting: number;
  administrative: number;
  emergencies: number;
  p50: number;
  p95: number;
  p99: number;
};

/** A second: dangers to life as in a storm over a city, and the busiest hour of its administrative line (domain 5.1, 5.5). */
const EMERGENCIES_PER_SECOND = 4;
const ADMINISTRATIVE_PER_SECOND = 0.76;
const FLOOD_FACTOR = 10;
/** Of both kinds, before anything is measured: code is compiled, the new database has looked at its tables. */
const WARM_UP_SECONDS = 8;
const FILL_AT_ONCE = 48;
/** What filling left behind is done before anything is measured, in ms: it came faster than any flood. */
const SETTLE_MS = 20_000;
const PATIENCE = { forMs: 60_000 };
const READ_AT_ONCE = 4;
/** A danger to life that nobody was offered after this long counts as never offered, in ms. */
const OFFERED_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 200;
/** What an operator needs for a step, in ms: people do not ask a server as fast as it answers. */
const STEP_MS = 250;
const ADMINISTRATIVE = ['01', '03', '04', '06', '07'] as const;

export async function measureFlood(system: SystemUnderTest, settings: FloodSettings): Promise<Stretch[]> {
  const { seed, seconds, waiting, note } = settings;
  const { url, credentials } = system;
  const supervisor = await signIn(url, userWithRole(credentials, 'SUPERVISOR'));
  const send = createSender(system, seed);
  const seats = await Promise.all(
    credentials.users
      .filter(({ line, role }) => line === '110' && role === 'CALL_TAKER_110')
      .map((user) => signIn(url, user)),
  );
  const operators = seats.map((session) =>
    startOperator({
      session,
      judge: () => undefined,
      join: () => Promise.resolve(false),
      departmentOf: () => 'D25',
      stepMs: STEP_MS,
      isAdviceOnly: true,
      answerTo: () => 'accept',
      onError: (error) => note(`at a seat: ${String(error)}`),
    }),
  );

  const stretch = async (name: Stretch['name'], factor: number): Promise<Stretch> => {
    const { lanes } = await supervisor.call(boardSchema, 'GET', '/v1/board');
    const line12345 = lanes.find(({ lane }) => lane === 'line-12345');
    const random = createRandom(seed + factor);
    const [emergencies, administrative] = await Promise.all([
      arrive(random, EMERGENCIES_PER_SECOND, seconds, () => send('emergency')),
      arrive(random, ADMINISTRATIVE_PER_SECOND * factor, seconds, () => send('administrative')),
    ]);
    const waits: number[] = [];
    for await (const wait of mapInOrder(emergencies, READ_AT_ONCE, (id) => untilOffered(supervisor, id)))
      waits.push(wait);
    const share = (of: number) => percentile(waits, of) ?? Number.NaN;
    return {
      name,
      waiting: line12345 ? Object.values(line12345.waiting).reduce((sum, one) => sum + one, 0) : 0,
      ...{ administrative: administrative.length, emergencies: waits.length },
      ...{ p50: share(0.5), p95: share(0.95), p99: share(0.99) },
    };
  };

  try {
    note(`warming up for ${WARM_UP_SECONDS} s`);
    await Promise.all(
      (['emergency', 'administrative'] as const).map((kind) =>
        arrive(createRandom(seed), EMERGENCIES_PER_SECOND, WARM_UP_SECONDS, () => send(kind)),
      ),
    );
    note(`calm: ${seconds} s`);
    const calm = await stretch('calm', 1);
    note(`filling 12345 with ${waiting} cases`);
    const fill = mapInOrder(
      Array.from({ length: waiting }, (_, index) => index),
      FILL_AT_ONCE,
      () => send('administrative'),
    );
    let filled = 0;
    for await (const _ of fill) if ((filled += 1) % 5_000 === 0) note(`  ${filled} of ${waiting}`);
    await pause(SETTLE_MS);
    note(`flood: ${seconds} s at ${FLOOD_FACTOR} times the administrative arrivals`);
    return [calm, await stretch('flood', FLOOD_FACTOR)];
  } finally {
    await Promise.all(operators.map((operator) => operator.stop()));
  }
}

/** From acceptance to the first offer, in ms. */
async function untilOffered(supervisor: Session, caseId: string): Promise<number> {
  const deadline = performance.now() + OFFERED_WITHIN_MS;
  for (;;) {
    const { events } = await supervisor.call(caseDetailSchema, 'GET', `/v1/cases/${caseId}`);
    const at = (type: string) => Date.parse(events.find((event) => event.type === type)?.at ?? '');
    const wait = at('case-offered') - at('case-received');
    if (!Number.isNaN(wait)) return wait;
    if (performance.now() > deadline) return Number.POSITIVE_INFINITY;
    await pause(ASK_EVERY_MS);
  }
}

/** Starts something at the instants of a Poisson process, whatever becomes of it, and gives all that it gave. */
async function arrive<T>(random: Random, perSecond: number, seconds: number, start: () => Promise<T>): Promise<T[]> {
  const startedAt = performance.now();
  const underWay: Promise<T>[] = [];
  for (let at = random.exponential(1 / perSecond); at < seconds; at += random.exponential(1 / perSecond)) {
    await pause(Math.max(0, startedAt + at * 1_000 - performance.now()));
    underWay.push(start());
  }
  return Promise.all(underWay);
}

/** Sends contacts in words of the corpus; what triage takes for something else is not sent again as what it was meant for. */
function createSender({ url, credentials }: SystemUnderTest, seed: number) {
  const client = createIntakeClient(url, credentials);
  const random = createRandom(seed);
  const texts = createCorpusTexts();
  const runId = `flood-${randomBytes(4).toString('hex')}`;
  const rows = {
    emergency: [...texts.rowsFor({ categories: ['51'], priorities: ['P0'], language: 'zh' })],
    administrative: [...texts.rowsFor({ categories: ADMINISTRATIVE, priorities: ['P3'], language: 'zh' })],
  };
  const isMeant = { emergency: 'P0', administrative: 'P3' } as const;
  let sent = 0;
  return async (kind: keyof typeof rows): Promise<string> => {
    for (;;) {
      const row = random.pick(rows[kind]);
      const intake: Intake = {
        externalId: `${runId}-${(sent += 1)}`,
        dialled: kind === 'emergency' ? '110' : '12345',
        text: row.text,
        caller: { phone: `139${String(sent).padStart(8, '0')}` },
        location: makePlace(random, false),
      };
      const { receipt } = await client.accept(kind === 'emergency' ? 'phone' : 'web', intake, PATIENCE);
      if (receipt.priority === isMeant[kind] && !receipt.needsHuman) return receipt.caseId;
      rows[kind] = rows[kind].filter((one) => one !== row);
    }
  };
}
