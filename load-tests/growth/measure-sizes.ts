/** What systems of certain sizes do in a second, and how long they take to answer. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { boardSchema } from '#domain/wire/board-wire';
import { caseDetailSchema, caseRowSchema } from '#domain/wire/case-wire';
import { listOf } from '#domain/wire/list-wire';
import { userWithRole } from '../lib/credentials';
import { createIntakeClient } from '../lib/intake-client';
import { type Session, signIn } from '../lib/session';
import type { SystemUnderTest } from '../lib/system';
import { makeContact } from '../bench/make-contacts';
import { rest } from '../bench/run-round';
import { percentile } from '../load/percentile';

export type SizeFacts = {
  /** Cases that were there before the measurement. */
  size: number;
  /** Contacts stored in a second. */
  intakesPerSecond: number;
  /** p95 in ms, one request at a time. */
  listMs: number;
  boardMs: number;
  /** From the due time of the answer of a danger to life until the sweep has told of its breach, the longest of some, in ms. */
  sweepMs: number;
};

const CONNECTIONS = 32;
const READS = 60;
const SWEPT = 5;
/** Until the code is compiled and the database has its pages in memory. */
const WARM_UP_SECONDS = 12;
/** An answer to a danger to life is due after seconds; a sweep that has not told by then never will, in ms. */
const SWEPT_WITHIN_MS = 60_000;
const PATIENCE = { forMs: 60_000 };

/**
 * Measures systems of several sizes in turn, so that what else the machine does meets all of them alike; every round of
 * the intake begins when the machine rests. Figures are the medians of the rounds.
 */
export async function measureSizes(
  systems: readonly { size: number; system: SystemUnderTest }[],
  { seconds, rounds, note }: { seconds: number; rounds: number; note(line: string): void },
): Promise<SizeFacts[]> {
  const sweeps: number[] = [];
  const reads: { listMs: number; boardMs: number }[] = [];
  for (const { size, system } of systems) {
    note(`warming up with ${size} cases, then reads and sweep`);
    await intakeRate(system, WARM_UP_SECONDS);
    await rest();
    const supervisor = await signIn(system.url, userWithRole(system.credentials, 'SUPERVISOR'));
    sweeps.push(await measureSweep(system, supervisor));
    reads.push({
      listMs: await p95(() => supervisor.call(listOf(caseRowSchema), 'GET', '/v1/cases?perPage=50')),
      boardMs: await p95(() => supervisor.call(boardSchema, 'GET', '/v1/board')),
    });
  }
  const rates: number[][] = systems.map(() => []);
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, { system }] of systems.entries()) {
      await rest();
      rates[index]!.push(await intakeRate(system, seconds));
    }
    note(`round ${round} of ${rounds}, intakes/s: ${rates.map((some) => some.at(-1)!.toFixed(0)).join(', ')}`);
  }
  return systems.map(({ size }, index) => ({
    size,
    intakesPerSecond: percentile(rates[index]!, 0.5) ?? Number.NaN,
    ...reads[index]!,
    sweepMs: sweeps[index]!,
  }));
}

async function p95(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < READS; count += 1) {
    const startedAt = performance.now();
    await read();
    times.push(performance.now() - startedAt);
  }
  return percentile(times, 0.95) ?? Number.NaN;
}

async function intakeRate(system: SystemUnderTest, seconds: number): Promise<number> {
  const client = createIntakeClient(system.url, system.credentials);
  const runId = `growth-${randomBytes(4).toString('hex')}`;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  let sent = 0;
  const sender = async () => {
    while (performance.now() < endsAt) {
      const { channel, intake } = makeContact(runId, (sent += 1));
      await client.accept(channel, intake, PATIENCE);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, sender));
  return sent / ((performance.now() - startedAt) / 1_000);
}

/** Nobody sits in the seats: each answer falls due and must be told of. */
async function measureSweep(system: SystemUnderTest, supervisor: Session): Promise<number> {
  const client = createIntakeClient(system.url, system.credentials);
  const runId = `sweep-${randomBytes(4).toString('hex')}`;
  const late: number[] = [];
  for (let count = 1; count <= SWEPT; count += 1) {
    const intake = { externalId: `${runId}-${count}`, dialled: '110' as const, text: '着火了,楼里还有人没出来' };
    const { receipt } = await client.accept('phone', intake, PATIENCE);
    late.push(await untilBreached(supervisor, receipt.caseId));
  }
  return Math.max(...late);
}

async function untilBreached(supervisor: Session, caseId: string): Promise<number> {
  const deadline = performance.now() + SWEPT_WITHIN_MS;
  while (performance.now() < deadline) {
    const { clocks } = await supervisor.call(caseDetailSchema, 'GET', `/v1/cases/${caseId}`);
    const told = clocks.find(({ metric, breachedAt }) => metric === 'answer' && breachedAt !== null);
    if (told?.breachedAt) return Date.parse(told.breachedAt) - Date.parse(told.dueAt);
    await pause(250);
  }
  return Number.POSITIVE_INFINITY;
}
