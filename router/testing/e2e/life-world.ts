/** The real thing that the moves are made on: services, duties and a worker that can be killed, on a database of their own. */
import { v7 as uuidv7 } from 'uuid';
import { type Database, openDatabase } from '#db/client';
import { insertOnce } from '#db/stores/intake-store';
import { AppError } from '#domain/app-error';
import type { CaseAction } from '#domain/case-action';
import { LINES } from '#domain/line';
import type { Actor, Role } from '#domain/role';
import { deadlineOf, METRICS_AT_INTAKE, policiesFor } from '#domain/sla';
import { createCallBackService } from '../../src/call-backs/call-back-service';
import { createCaseService } from '../../src/cases/case-service';
import { createPolicyCache } from '../../src/policies/policy-cache';
import { createSameIncidentService } from '../../src/same-incident/same-incident-service';
import { createSeatService } from '../../src/seats/seat-service';
import { createSlaService } from '../../src/sla/sla-service';
import { createTransferService } from '../../src/transfers/transfer-service';
import { endLateTransfers } from '../../../workers/src/duties/end-late-transfers';
import { freeDeadSeats } from '../../../workers/src/duties/sweep-offers';
import { sweepSla } from '../../../workers/src/duties/sweep-sla';
import { createTestClock } from '../test-clock';
import { createTestDatabase } from '../test-database';

export const LIVE_MS = 180_000;
const YEARS = 3 * 366 * 86_400_000;
const PEOPLE = ['seat-12345-1', 'seat-12345-2', 'seat-110-1', 'seat-110-2', 'supervisor'];
const offerPolicy = { ringMs: 15_000, languageGraceMs: 0, repeatMs: 0 };
const timers = { lifeMs: 10_000, liveMs: LIVE_MS };

const INPUT: Partial<Record<CaseAction, object>> = {
  release: { reason: 'back' },
  answer: { reply: 'so it is' },
  'not-accept': { refusal: 'IN_PETITION', whereToGo: 'the petition office' },
  dispatch: { departmentCode: 'D02' },
  designate: { departmentCode: 'D04', reason: 'disputed' },
  'contact-requester': { note: 'spoken with' },
  return: { reason: 'not ours' },
  'refuse-return': { reason: 'yours' },
  recall: { reason: 'wrong unit' },
  suspend: { reason: 'frost', measures: 'in spring', reviewOn: '2039-01-01' },
  reply: { reply: 'mended', result: 'DONE' },
  rework: { reason: 'not solved' },
  close: { disposition: 'HANDLED', note: 'explained' },
  reopen: { reason: 'again' },
  inform: { reply: 'so it is' },
  feedback: { feedback: 'all quiet' },
};

/** @param unit whom an incident is given to; every case of a sequence has its own */
export function inputOf(action: CaseAction, { said, unit }: { said: 'SOLVED' | 'UNSOLVED'; unit: string }): object {
  if (action === 'instruct') return { unit };
  if (action !== 'call-back') return INPUT[action] ?? {};
  return { outcome: said, satisfaction: said === 'SOLVED' ? 'SATISFIED' : 'DISSATISFIED' };
}

const REFUSALS = ['conflict', 'illegal-transition', 'forbidden', 'invalid-input', 'not-found'];

/** What came of it: a refusal that the contract knows is an answer, everything else is a fault. */
export async function attempt(doing: Promise<unknown>): Promise<'done' | AppError> {
  try {
    await doing;
    return 'done';
  } catch (error) {
    if (error instanceof AppError && REFUSALS.includes(error.code)) return error;
    throw error;
  }
}

export type LifeWorld = Awaited<ReturnType<typeof openLifeWorld>>;

export async function openLifeWorld() {
  const test = await createTestDatabase();
  const { database, url } = test;
  const clock = createTestClock();
  const startedAt = clock.now().getTime();
  const users = await database.user.findMany({ where: { username: { in: PEOPLE } } });
  const actors = PEOPLE.map((name): Actor => {
    const { cityId, id: userId, username, role, line } = users.find((user) => user.username === name)!;
    return {
      cityId,
      userId,
      username,
      role: role as Role,
      line: LINES.find((one) => one === line) ?? null,
      departmentCode: null,
    };
  });
  await database.unit.updateMany({ data: { status: 'CALLED_IN' } });
  const units = await database.unit.findMany({ where: { agency: 'POLICE' }, orderBy: { code: 'asc' } });
  const { deadlinesIn, policiesOf } = createPolicyCache(database, clock);
  const common = { database, clock, offerPolicy, leaseMs: YEARS, timers, deadlinesIn };
  const transfers = createTransferService(common);
  const dutiesOn = (on: Database) => [endLateTransfers(on, clock), freeDeadSeats(on, clock), sweepSla(on, clock)];
  const runDuties = async (on: Database) => {
    for (const duty of dutiesOn(on)) await duty.run();
  };
  const { cityId } = actors[0]!;

  return {
    ...{ database, clock, startedAt, actors, transfers, runDuties: () => runDuties(database) },
    unitOf: (place: number) => units[place]!.code,
    cases: createCaseService(common),
    seats: createSeatService({ ...common, acceptTransfer: transfers.accept }),
    incidents: createSameIncidentService(common),
    sla: createSlaService(common),
    callBacks: createCallBackService(common),
    close: () => test.drop(),

    /** A worker does its duties and is gone at the given statement, in whatever transaction it was. */
    async killWorker(statements: number): Promise<boolean> {
      const doomed = openDatabase(url, 1);
      let left = statements;
      const worker = doomed.$extends({
        query: {
          async $allOperations({ args, query }) {
            left -= 1;
            if (left < 0) throw new Error('the worker is gone');
            return query(args);
          },
        },
      });
      try {
        await runDuties(worker as unknown as Database);
        return false;
      } catch {
        return true; // what its transaction had done is undone by the server, as when its process is killed
      } finally {
        await doomed.$disconnect();
      }
    },

    async die({ userId }: Actor): Promise<void> {
      await database.seat.updateMany({ where: { userId }, data: { leaseUntil: clock.now() } });
      await freeDeadSeats(database, clock).run();
    },

    /** Empties every desk and stores cases that wait, of the lines by turns. */
    async begin(count: number): Promise<string[]> {
      await database.$executeRaw`UPDATE offers SET outcome = 'withdrawn' WHERE outcome = 'pending'`;
      await database.$executeRaw`UPDATE transfers SET state = 'CANCELLED', ended_at = now() WHERE ended_at IS NULL`;
      await database.$executeRaw`UPDATE assignments SET ended_at = now(), outcome = 'CLOSED' WHERE ended_at IS NULL`;
      await database.$executeRaw`UPDATE sla_clocks SET stopped_at = now() WHERE stopped_at IS NULL`;
      await database.$executeRaw`DELETE FROM case_links`;
      await database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL WHERE status <> 'CLOSED'`;
      await database.$executeRaw`UPDATE seats SET state = 'offline', lease_until = now()`;
      const { id: apiClientId } = await database.apiClient.findFirstOrThrow();
      const { policies } = await policiesOf(cityId);
      const now = clock.now();
      const records = Array.from({ length: count }, (_, place) => {
        const line = place % 2 === 0 ? ('12345' as const) : ('110' as const);
        const matter = { line, category: '01', priority: 'P3' as const };
        const clocks = policiesFor(policies, matter, METRICS_AT_INTAKE).map((policy) => deadlineOf(policy, now));
        return {
          ...{
            cityId,
            contactId: uuidv7(),
            caseId: uuidv7(),
            apiClientId,
            externalId: uuidv7(),
            channel: 'phone' as const,
          },
          ...{ dialled: line, text: '测试', languageHint: null, address: null, lat: null, lon: null, caller: null },
          ...{ receivedAt: now, acceptedAt: now, numberPrefix: '261119', trackingCode: uuidv7() },
          clocks: clocks.map((one) => ({ ...one, id: uuidv7() })),
          decision: {
            ...{ ...matter, needsHuman: false, language: 'zh', lane: `line-${line}` as const, confidence: 1 },
            ...{ alternatives: [], reasons: [], modelVersion: 'm', ruleVersion: 'r', inputHash: 'h' },
          },
        };
      });
      await insertOnce(database, records);
      return records.map(({ caseId }) => caseId);
    },
  };
}
