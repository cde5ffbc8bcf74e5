import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { readOrder } from '#db/stores/order-store';
import { AppError } from '#domain/app-error';
import { CASE_ACTIONS, type CaseAction } from '#domain/case-action';
import { CALL_BACK_OUTCOMES, SATISFACTIONS } from '#domain/case-action-input';
import { isUnhappy } from '#domain/order';
import type { Actor, Role } from '#domain/role';
import { storeCase } from '#testing/store-case';
import { createTestClock } from '#testing/test-clock';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { createCaseService } from '../cases/case-service';
import { createPolicyCache } from '../policies/policy-cache';
import { createOrderService } from './order-service';

jest.setTimeout(180_000);

/** Sequences and their greatest length, in half a minute. */
const RUNS = 24;
const LONGEST = 40;
const SEED = 7;
const HOUR = 3_600_000;

let test: TestDatabase;
let cases: ReturnType<typeof createCaseService>;
let orders: ReturnType<typeof createOrderService>;
let taker: Actor;
let supervisor: Actor;
const clock = createTestClock();
beforeAll(async () => {
  test = await createTestDatabase();
  const { database } = test;
  const actorOf = async (username: string): Promise<Actor> => {
    const { cityId, id: userId, role, line } = await database.user.findFirstOrThrow({ where: { username } });
    return {
      cityId,
      userId,
      username,
      role: role as Role,
      line: line === '12345' ? '12345' : null,
      departmentCode: null,
    };
  };
  taker = await actorOf('seat-12345-1');
  supervisor = await actorOf('supervisor');
  const { deadlinesIn } = createPolicyCache(database, clock);
  const deps = { database, clock, timers: { lifeMs: 10_000, liveMs: 20_000 }, deadlinesIn };
  cases = createCaseService(deps);
  orders = createOrderService(deps);
});
afterAll(() => test.drop());

/** A case in the hands of the call-taker. */
async function hold(): Promise<string> {
  const { database } = test;
  await database.$executeRaw`UPDATE cases SET holder_id = NULL, status = 'WAITING' WHERE status = 'ACCEPTED'`;
  const { caseId } = await storeCase(database, clock.now(), { priority: 'P3', lane: 'line-12345', metric: 'reply' });
  await database.workOrder.create({ data: { cityId: taker.cityId, caseId } });
  const where = { cityId_id: { cityId: taker.cityId, id: caseId } };
  await database.case.update({ where, data: { status: 'ACCEPTED', holderId: taker.userId, fence: 1 } });
  return caseId;
}

const words = fc.constantFrom(...Array.from({ length: 9 }, () => '已处理'), '');
const unit = fc.constantFrom('D02', 'D04', 'D21', 'D99');
/** Everything that a form may hold; each action takes what it knows, and is given it whole or with a field missing. */
const anyInput = fc.record({
  reply: words,
  result: fc.constantFrom('DONE', 'EXPLAINED', 'PARTLY_DONE', 'FINE'),
  outcome: fc.constantFrom(...CALL_BACK_OUTCOMES, 'UNSOLVED' as const),
  satisfaction: fc.constantFrom(...SATISFACTIONS, 'NOT_RATED' as const),
  note: fc.option(words, { nil: undefined }),
  reason: words,
  departmentCode: unit,
  accusedDepartmentCode: fc.option(unit, { nil: undefined }),
  refusal: fc.constantFrom('IN_PETITION', 'NO_MATTER', 'NO'),
  whereToGo: words,
  opinion: words,
  workingDays: fc.integer({ min: 0, max: 12 }),
  told: words,
  measures: words,
  reviewOn: fc.constantFrom('2030-01-01', '2020-01-01'),
  termination: fc.constantFrom('WITHDRAWN', 'OUT_OF_POWER'),
  disposition: fc.constantFrom('HANDLED', 'ANSWERED', 'REFERRED'),
});
const FIELDS: Partial<Record<CaseAction, string[]>> = {
  answer: ['reply'],
  dispatch: ['departmentCode', 'accusedDepartmentCode'],
  reply: ['reply', 'result'],
  'call-back': ['outcome', 'satisfaction', 'note'],
  close: ['disposition', 'note'],
  'not-accept': ['refusal', 'whereToGo'],
  'contact-requester': ['note'],
  return: ['reason'],
  'refuse-return': ['reason'],
  designate: ['departmentCode', 'reason'],
  recall: ['reason', 'accusedDepartmentCode'],
  assist: ['departmentCode'],
  'assist-reply': ['departmentCode', 'opinion'],
  extend: ['workingDays', 'reason'],
  'approve-extension': ['told'],
  'refuse-extension': ['reason'],
  suspend: ['reason', 'measures', 'reviewOn'],
  terminate: ['termination', 'reply'],
  rework: ['reason'],
  supervise: ['reason'],
  escalate: ['reason', 'answerBy'],
  'decide-escalation': ['decision'],
  reopen: ['reason'],
};
/** The plain way to the end, which chance alone would seldom go. */
const FORWARD: CaseAction[] = ['dispatch', 'sign', 'start', 'reply', 'call-back', 'rework', 'close'];
const OFFERED = CASE_ACTIONS.filter((action) => !['decide', 'release'].includes(action));

type Move = {
  who: 'taker' | 'supervisor' | 'requester';
  /** What goes forward, if anything does; something that is allowed; or any action at all. */
  how: 'forward' | 'allowed' | 'any';
  place: number;
  any: CaseAction;
  input: Record<string, unknown>;
  hours: number;
};
const move: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom('taker', 'taker', 'taker', 'taker', 'supervisor', 'supervisor', 'requester'),
  how: fc.constantFrom('forward', 'forward', 'forward', 'allowed', 'any'),
  place: fc.nat(20),
  any: fc.constantFrom(...OFFERED),
  input: anyInput,
  hours: fc.constantFrom(0, 0, 0, 1, 30),
});

const REFUSALS = ['conflict', 'illegal-transition', 'forbidden', 'invalid-input', 'not-found'];

/** Does the move as well as it can be done; what the contract refuses is refused, everything else is a fault. */
async function attempt({ who, how, place, any, input }: Move, caseId: string): Promise<void> {
  const actor = who === 'taker' ? taker : supervisor;
  const detail = await cases.get(actor, caseId);
  const allowed = detail.actions.filter((action) => OFFERED.includes(action));
  const forward = allowed.filter((action) => FORWARD.includes(action));
  const choices = how === 'forward' && forward.length > 0 ? forward : allowed;
  const action = (how === 'any' ? undefined : choices[place % Math.max(1, choices.length)]) ?? any;
  const fields = FIELDS[action] ?? ['note'];
  const given = Object.fromEntries(fields.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));
  try {
    if (who === 'requester') await orders.reopen(actor.cityId, detail.trackingCode, '又坏了');
    else await cases.act(actor, caseId, action, { version: detail.version, fence: 1, input: given });
  } catch (error) {
    if (!(error instanceof AppError && REFUSALS.includes(error.code))) throw error;
  }
}

const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(`it must hold that ${what}`);
};

/** What closing needs, read from the records and not from the rules that made them. */
async function check(caseId: string): Promise<string> {
  const { database } = test;
  const key = { cityId: taker.cityId, caseId };
  const { status } = await database.case.findFirstOrThrow({ where: { id: caseId } });
  const order = await readOrder(database, key);
  if (!order) throw new Error('the order is gone');
  const units = await database.orderUnit.findMany({ where: { caseId, endedAt: null } });
  must(
    order.accusedDepartmentCode === null ||
      units.every(({ departmentCode }) => departmentCode !== order.accusedDepartmentCode),
    'no accused unit has the order',
  );
  if (status !== 'CLOSED') return status;
  const last = await database.orderCallBack.findFirst({ where: { caseId }, orderBy: { id: 'desc' } });
  must((await database.caseEvent.count({ where: { caseId, type: 'case-closed' } })) > 0, 'the history tells of it');
  if (order.refusal !== null) {
    must(Boolean(order.whereToGo?.trim()), 'who is not accepted is told where to go');
    return 'refused';
  }
  must(Boolean(order.reply?.trim()) && order.result !== null, 'there is a reply and a result');
  must(last !== null && last.outcome === order.callBackOutcome, 'the call back stands in the records');
  must(order.callBackOutcome !== 'WAIVED' || Boolean(last?.note?.trim()), 'a waiver has its reason');
  must(order.callBackOutcome !== 'NOT_REACHED' || order.callBackAttempts >= 3, 'who is not reached was called thrice');
  must(!isUnhappy(order) || order.reworks >= 1, 'what is unsolved was reworked');
  return order.callBackOutcome ?? '';
}

describe('closed on paper only', () => {
  it('failure 15: is no order, in whatever sequence whoever does whatever', async () => {
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 15, maxLength: LONGEST, size: 'max' }), async (moves) => {
        const caseId = await hold();
        for (const one of moves) {
          clock.advance(one.hours * HOUR);
          await attempt(one, caseId);
          ends.add(await check(caseId));
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    // The sequences met the ways of closing and every status on the way: otherwise nothing was proved.
    for (const met of ['refused', 'SOLVED', 'WAIVED']) expect(ends).toContain(met);
    for (const met of ['RETURN_REQUESTED', 'RE_DISPATCHED', 'SUSPENDED', 'TERMINATED', 'REWORK', 'CALLBACK']) {
      expect(ends).toContain(met);
    }
  });

  it('failure 15: is no order by SQL either: the database asks for the evidence', async () => {
    const caseId = await hold();
    const close = () =>
      test.database.$executeRaw`UPDATE cases SET status = 'CLOSED', closed_at = now() WHERE id = ${caseId}::uuid`;
    await expect(close()).rejects.toThrow('on evidence only');
    const where = { cityId_caseId: { cityId: taker.cityId, caseId } };
    const data = { reply: '已处理', result: 'DONE', callBackOutcome: 'SOLVED' };
    await test.database.workOrder.update({ where, data });
    await expect(close()).rejects.toThrow('on evidence only');
    const said = { outcome: 'SOLVED', satisfaction: 'SATISFIED', result: 'DONE' };
    await test.database.orderCallBack.create({
      data: { cityId: taker.cityId, id: uuidv7(), caseId, ...said, at: clock.now(), actorId: taker.userId },
    });
    await close();
    await expect(test.database.$executeRaw`DELETE FROM order_call_backs`).rejects.toThrow('append-only');
  });
});
