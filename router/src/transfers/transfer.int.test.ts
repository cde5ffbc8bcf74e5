import type { CallBackWire } from '#domain/wire/call-back-wire';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { BoardWire } from '#domain/wire/board-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import type { TransferKind } from '#domain/transfer';
import type { TransferAction } from '#domain/transfer-input';
import type { Answer, ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);

let system: TestSystem;
let seat110: ApiUser;
let other110: ApiUser;
let seat12345: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000', OFFER_RING_MS: '600000' } });
  seat110 = await system.signIn('seat-110-1');
  other110 = await system.signIn('seat-110-2');
  seat12345 = await system.signIn('seat-12345-1');
});
afterAll(() => system.close());
afterEach(async () => {
  system.clock.advance(700_000);
  await until('every seat is offline and every transfer has ended', async () => {
    const alive = await system.database.seat.count({ where: { state: { not: 'offline' } } });
    const open = await system.database.transfer.count({ where: { endedAt: null } });
    return alive + open === 0;
  });
  await system.database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL WHERE status <> 'CLOSED'`;
  await system.database.$executeRaw`UPDATE sla_clocks SET stopped_at = now() WHERE stopped_at IS NULL`;
});

const seatOf = async (user: ApiUser) => (await user.get<SeatWire>('/v1/seat')).body;
const ringing = (user: ApiUser) => until('it rings', async () => (await seatOf(user)).offer);
const caseOf = async (user: ApiUser, id: string) => (await user.get<CaseDetail>(`/v1/cases/${id}`)).body;
const between = async (id: string, user = seat12345) =>
  (await user.get<CaseTransfers>(`/v1/cases/${id}/transfers`)).body;
const newest = async (id: string, user = seat12345) => (await between(id, user)).transfers[0]!;
const eventsOf = async (id: string) => (await caseOf(seat12345, id)).events.map(({ type }) => type);
const board = async () => {
  const supervisor = await system.signIn('supervisor');
  system.clock.advance(1);
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // all viewers of a second share one reading
  return (await supervisor.get<BoardWire>('/v1/board')).body.transfers;
};

async function hold(user: ApiUser, kind: Parameters<TestSystem['send']>[0]): Promise<CaseDetail> {
  const { caseId } = await system.send(kind);
  await user.ready();
  await ringing(user);
  const held = await user.accept();
  expect(held.id).toBe(caseId);
  return held;
}
const start = (user: ApiUser, held: CaseDetail, kind: TransferKind, reason = '属于对方职责') =>
  user.post<CaseTransfers & Problem>(`/v1/cases/${held.id}/transfers`, {
    version: held.version,
    ...(held.fence === null ? {} : { fence: held.fence }),
    kind,
    reason,
  });
const act = (user: ApiUser, transferId: string, action: TransferAction, input: unknown = {}) =>
  user.post<CaseTransfers & Problem>(`/v1/transfers/${transferId}/actions/${action}`, { input });
const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status).sort();

describe('a one-key transfer', () => {
  it('stays with the first operator until the second accepts, and then is the second one’s with all that was said', async () => {
    const held = await hold(seat12345, 'lamp');
    await seat110.ready();
    const started = await start(seat12345, held, 'ONE_KEY');
    expect(started.status).toBe(200);
    const offer = await ringing(seat110);
    expect(offer).toMatchObject({
      case: { id: held.id, line: '12345' },
      contact: { text: held.contacts[0]!.text },
      transfer: { kind: 'ONE_KEY', fromLine: '12345', reason: '属于对方职责', mayRefuse: true },
    });
    expect(await caseOf(seat12345, held.id)).toMatchObject({ line: '12345', status: 'ACCEPTED', holder: held.holder });
    expect((await caseOf(seat12345, held.id)).actions).toEqual(['note']);

    const taken = await seat110.accept();
    expect(taken).toMatchObject({ id: held.id, line: '110', lane: 'line-110', status: 'ACCEPTED', incident: {} });
    expect(taken.fence).toBe((held.fence ?? 0) + 1);
    expect((await seatOf(seat12345)).state).toBe('wrap-up');
    const { owners, transfers } = await between(held.id);
    expect(owners.map(({ line }) => line)).toEqual(['12345', '110']);
    expect(owners[1]?.transferId).toBe(transfers[0]?.id);
    expect((await seat12345.act(held, 'answer', { reply: '好' })).status).toBe(403);
    expect((await seat110.act(taken, 'inform', { reply: '已告知' })).status).toBe(200);
  });

  it('goes on ringing at the next seat when one declines, and comes back with its reason when the line refuses', async () => {
    const held = await hold(seat12345, 'lamp');
    await seat110.ready();
    await start(seat12345, held, 'ONE_KEY');
    const first = await ringing(seat110);
    await seat110.post(`/v1/offers/${first.id}/decline`);
    expect(await newest(held.id)).toMatchObject({ state: 'INITIATED', receiver: null });
    await other110.ready();
    await ringing(other110);
    const { id } = await newest(held.id);
    expect((await act(seat110, id, 'refuse', { reason: '不是我们的' })).status).toBe(409);
    expect((await act(other110, id, 'refuse', {})).body.issues?.[0]?.path).toBe('input.reason');
    expect((await act(other110, id, 'refuse', { reason: '不涉警' })).status).toBe(200);
    expect(await newest(held.id)).toMatchObject({ state: 'REFUSED', outcome: '不涉警' });
    expect((await seatOf(other110)).state).toBe('ready');
    expect(await caseOf(seat12345, held.id)).toMatchObject({ line: '12345', status: 'ACCEPTED', fence: held.fence });
    expect((await board()).alarms).toMatchObject([{ caseId: held.id, state: 'REFUSED' }]);
  });

  it('comes back with an alarm when nobody answers in time', async () => {
    const held = await hold(seat12345, 'lamp');
    await start(seat12345, held, 'ONE_KEY');
    system.clock.advance(19_000);
    expect((await newest(held.id)).state).toBe('INITIATED');
    system.clock.advance(2_000);
    await until('its time is up', async () => (await newest(held.id)).state === 'TIMED_OUT');
    expect(await caseOf(seat12345, held.id)).toMatchObject({ line: '12345', status: 'ACCEPTED', fence: held.fence });
    expect(await eventsOf(held.id)).toContain('transfer-timed-out');
    expect((await board()).alarms).toMatchObject([{ caseId: held.id, state: 'TIMED_OUT' }]);
  });

  it('owes the caller a call who hung up on the way, and is not closed before that has an outcome', async () => {
    const held = await hold(seat12345, 'lamp');
    await start(seat12345, held, 'ONE_KEY');
    const { id } = await newest(held.id);
    expect((await act(seat12345, id, 'caller-gone')).status).toBe(200);
    const path = `/v1/call-backs?caseId=${held.id}`;
    const { items } = (await seat12345.get<{ items: CallBackWire[] }>(path)).body;
    expect(items).toMatchObject([{ kind: 'DROPPED_IN_TRANSFER', outcome: null, attempts: 0 }]);
    const answered = await seat12345.act(await caseOf(seat12345, held.id), 'answer', { reply: '已答复' });
    const said = { outcome: 'SOLVED', satisfaction: 'SATISFIED' };
    const calledBack = await seat12345.act(answered.body, 'call-back', said);
    expect((await seat12345.act(calledBack.body, 'close', { disposition: 'ANSWERED' })).status).toBe(409);
    const settle = () => seat12345.post(`/v1/call-backs/${items[0]?.id}/attempts`, { number: 1, result: 'REACHED' });
    expect(statuses(await Promise.all([settle(), settle(), settle()]))).toEqual([200, 409, 409]);
    const now = await caseOf(seat12345, held.id);
    expect((await seat12345.act(now, 'close', { disposition: 'ANSWERED' })).status).toBe(200);
  });

  it('has one winner when accept, refuse, cancel and hanging up meet, and one owner whoever wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      const held = await hold(seat12345, 'lamp');
      await seat110.ready();
      await start(seat12345, held, 'ONE_KEY');
      const offer = await ringing(seat110);
      const { id } = await newest(held.id);
      const answers = await Promise.all([
        seat110.post(`/v1/offers/${offer.id}/accept`),
        act(seat110, id, 'refuse', { reason: '不涉警' }),
        act(seat12345, id, 'cancel'),
        act(seat12345, id, 'caller-gone'),
      ]);
      expect(statuses(answers)).toEqual([200, 409, 409, 409]);
      const { state } = await newest(held.id);
      const { line, holder } = await caseOf(seat12345, held.id);
      expect([line, holder?.id === held.holder?.id]).toEqual(state === 'ACCEPTED' ? ['110', false] : ['12345', true]);
      const holding = state === 'ACCEPTED' ? seat110 : seat12345;
      await holding.act(await caseOf(holding, held.id), 'release', { reason: 'test is over' });
      await system.database.$executeRaw`UPDATE cases SET status = 'CLOSED' WHERE id = ${held.id}::uuid`;
    }
  });

  it('finds a new hand for the case when the sender’s browser dies in the middle', async () => {
    const held = await hold(seat12345, 'lamp');
    const { userId } = await system.database.seat.findFirstOrThrow({ where: { userId: held.holder!.id } });
    await seat110.ready();
    await start(seat12345, held, 'ONE_KEY');
    await ringing(seat110);
    await system.database.seat.updateMany({ where: { userId }, data: { leaseUntil: system.clock.now() } });
    await until('the seat is dead', async () => (await seatOf(seat12345)).state === 'offline');
    expect((await seat12345.put('/v1/seat', { state: 'ready' })).status).toBe(409);
    expect(await seat110.accept()).toMatchObject({ id: held.id, line: '110' });
    expect((await seat12345.put('/v1/seat', { state: 'ready' })).status).toBe(200);
  });

  it('lets the case wait again when the sender’s browser dies and nobody takes it', async () => {
    const held = await hold(seat12345, 'lamp');
    await start(seat12345, held, 'ONE_KEY');
    await system.database.seat.updateMany({ data: { leaseUntil: system.clock.now() } });
    await until('the seat is dead', async () => (await seatOf(seat12345)).state === 'offline');
    system.clock.advance(21_000);
    await until('it waits', async () => (await caseOf(seat12345, held.id)).status === 'WAITING');
    expect(await caseOf(seat12345, held.id)).toMatchObject({ line: '12345', lane: 'line-12345', holder: null });
  });

  it('keeps the owner and looks for another seat when the receiver’s browser dies', async () => {
    const held = await hold(seat12345, 'lamp');
    await seat110.ready();
    await start(seat12345, held, 'ONE_KEY');
    await ringing(seat110);
    const { userId } = await system.database.seat.findFirstOrThrow({ where: { state: 'ringing' } });
    await system.database.seat.updateMany({ where: { userId }, data: { leaseUntil: system.clock.now() } });
    await until('it looks for a seat', async () => (await newest(held.id)).state === 'INITIATED');
    expect((await caseOf(seat12345, held.id)).line).toBe('12345');
    await other110.ready();
    expect((await ringing(other110)).case.id).toBe(held.id);
  });
});

describe('a three-way call', () => {
  /** The case after two bounces: 110 refused it, and refused it again. */
  async function bounced(): Promise<CaseDetail> {
    const held = await hold(seat12345, 'lamp');
    await seat110.ready();
    for (let bounce = 0; bounce < 2; bounce += 1) {
      await start(seat12345, await caseOf(seat12345, held.id), 'ONE_KEY');
      await ringing(seat110);
      await act(seat110, (await newest(held.id)).id, 'refuse', { reason: '不涉警' });
    }
    return caseOf(seat12345, held.id);
  }

  it('is the only way at the third bounce, and the supervisor is told', async () => {
    const held = await bounced();
    expect(await between(held.id)).toMatchObject({ mayStart: ['THREE_WAY'], proposal: { kind: 'THREE_WAY' } });
    expect((await start(seat12345, held, 'ONE_KEY')).body.issues?.[0]?.path).toBe('kind');
    const decided = await seat12345.act(held, 'decide', { line: '110', category: '63', priority: 'P2' });
    expect((decided.body as unknown as Problem).issues?.[0]?.path).toBe('input.line');
    expect((await start(seat12345, held, 'THREE_WAY')).status).toBe(200);
    expect(await eventsOf(held.id)).toContain('transfer-forced');
    expect((await board()).alarms).toMatchObject([{ caseId: held.id, kind: 'THREE_WAY' }]);
  });

  it('does not hold up danger to life: 110 gets it by order at any bounce, and cannot refuse', async () => {
    const held = await bounced();
    const pushed = await seat12345.act(held, 'decide', { line: '12345', category: '05', priority: 'P0' });
    expect(pushed.body).toMatchObject({ status: 'WAITING', lane: 'line-110', line: '12345', category: '05' });
    const offer = await ringing(seat110);
    expect(offer.transfer?.mayRefuse).toBe(false);
    expect((await act(seat110, offer.transfer!.id, 'refuse', { reason: '不涉警' })).status).toBe(409);
    expect(await seat110.accept()).toMatchObject({ id: held.id, line: '110' });
  });

  it('ends with what the lines agree on: the other line takes the case by saying so itself', async () => {
    const held = await hold(seat12345, 'lamp');
    await seat110.ready();
    await start(seat12345, held, 'THREE_WAY');
    const offer = await ringing(seat110);
    const joined = await seat110.post<SeatWire>(`/v1/offers/${offer.id}/accept`);
    expect(joined.body).toMatchObject({ state: 'busy', heldCaseId: null, joinedCaseId: held.id });
    expect((await caseOf(seat12345, held.id)).line).toBe('12345');
    const { id } = await newest(held.id);
    const agreement = { owner: '110', isAgreed: true, note: '双方同意由 110 处置' };
    expect((await act(seat12345, id, 'agree', agreement)).body.issues?.[0]?.path).toBe('input.owner');
    expect((await act(other110, id, 'agree', agreement)).status).toBe(403);
    expect((await act(seat110, id, 'agree', agreement)).status).toBe(200);
    expect(await caseOf(seat110, held.id)).toMatchObject({ line: '110', status: 'ACCEPTED' });
    expect((await seatOf(seat110)).heldCaseId).toBe(held.id);
    expect(await newest(held.id)).toMatchObject({ state: 'ACCEPTED', outcome: '双方同意由 110 处置' });
  });

  it('leaves the case with the first receiver when the lines disagree', async () => {
    const held = await hold(seat12345, 'lamp');
    await seat110.ready();
    await start(seat12345, held, 'THREE_WAY');
    await ringing(seat110);
    await seat110.post(`/v1/offers/${(await seatOf(seat110)).offer?.id}/accept`);
    const { id } = await newest(held.id);
    const wrong = await act(seat110, id, 'agree', { owner: '110', isAgreed: false, note: '有争议' });
    expect(wrong.body.issues?.[0]?.path).toBe('input.owner');
    expect((await act(seat12345, id, 'agree', { owner: '12345', isAgreed: false, note: '有争议' })).status).toBe(200);
    expect(await newest(held.id)).toMatchObject({ state: 'KEPT' });
    expect(await caseOf(seat12345, held.id)).toMatchObject({ line: '12345', status: 'ACCEPTED', fence: held.fence });
    expect((await seatOf(seat110)).state).toBe('wrap-up');
  });
});

describe('an order to the other line', () => {
  it('is acknowledged by the seat that takes it, and goes back with an alarm when nobody signs in time', async () => {
    const held = await hold(seat110, 'theft');
    expect((await start(seat110, held, 'ORDER_PUSH')).status).toBe(200);
    expect((await seatOf(seat110)).state).toBe('wrap-up');
    expect(await caseOf(seat110, held.id)).toMatchObject({ line: '110', lane: 'line-12345', status: 'WAITING' });
    const { dueAt, startedAt } = await newest(held.id, seat110);
    expect(Date.parse(dueAt)).toBeGreaterThan(Date.parse(startedAt) + 20_000);
    system.clock.advance(Date.parse(dueAt) - system.clock.now().getTime());
    await until('it is back', async () => (await caseOf(seat110, held.id)).lane === 'line-110');
    expect((await newest(held.id, seat110)).state).toBe('TIMED_OUT');
    expect((await board()).alarms).toMatchObject([{ caseId: held.id, state: 'TIMED_OUT' }]);
  });

  it('sounds the alarm again and again while nobody at 110 takes a danger to life, and never goes back', async () => {
    const held = await hold(seat12345, 'lamp');
    await seat12345.act(held, 'decide', { line: '110', category: '65', priority: 'P0' });
    for (const alarms of [1, 2]) {
      system.clock.advance(10_500);
      await until('the alarm sounds', async () => (await newest(held.id)).alarms === alarms);
    }
    expect(await caseOf(seat12345, held.id)).toMatchObject({ lane: 'line-110', status: 'WAITING', line: '12345' });
    expect((await board()).alarms).toMatchObject([{ caseId: held.id, state: 'INITIATED' }]);
    await seat110.ready();
    await ringing(seat110);
    expect(await seat110.accept()).toMatchObject({ line: '110' });
  });

  it('can be taken back by its sender while nobody has taken it', async () => {
    const held = await hold(seat12345, 'lamp');
    await start(seat12345, held, 'ORDER_PUSH');
    const { id } = await newest(held.id);
    expect((await act(seat110, id, 'cancel')).status).toBe(403);
    expect((await act(seat12345, id, 'cancel', { reason: '误操作' })).status).toBe(200);
    expect(await caseOf(seat12345, held.id)).toMatchObject({ lane: 'line-12345', status: 'WAITING' });
    expect((await act(seat12345, id, 'cancel')).status).toBe(409);
  });

  it('is what deciding an unclear case for the own line amounts to, asked and accepted at once', async () => {
    const { caseId } = await system.send('gibberish', { dialled: '12345' });
    await seat110.ready();
    await ringing(seat110);
    const held = await seat110.accept();
    expect((await start(seat110, held, 'ONE_KEY')).status).toBe(409);
    const decided = await seat110.act(held, 'decide', {
      line: '110',
      category: '63',
      priority: 'P2',
      reason: '听清了',
    });
    expect(decided.body).toMatchObject({ line: '110', status: 'ACCEPTED', incident: {} });
    expect(await between(caseId)).toMatchObject({
      owners: [{ line: '12345' }, { line: '110' }],
      transfers: [{ kind: 'ORDER_PUSH', state: 'ACCEPTED' }],
    });
  });
});

describe('what belongs to a line', () => {
  it('is proposed from the boundary list with its reason, and danger to life belongs to 110', async () => {
    const held = await hold(seat12345, 'lamp');
    const { proposal } = await between(held.id);
    expect(proposal).toMatchObject({ line: '12345', reason: 'boundary-rule', kind: 'ONE_KEY' });
    expect(proposal.rules[0]?.source).toContain('list');
    const fire = await hold(seat110, 'fire');
    expect((await between(fire.id, seat110)).proposal).toMatchObject({ line: '110', reason: 'first-response' });
    expect((await between(fire.id, seat110)).mayStart).toEqual([]);
    expect((await start(seat110, fire, 'ONE_KEY')).status).toBe(409);
  });

  it('stays where it is when the caller is only told whom to ask', async () => {
    const held = await hold(seat12345, 'lamp');
    expect((await start(seat12345, held, 'VERBAL_GUIDANCE', '请拨打物业')).status).toBe(200);
    expect(await newest(held.id)).toMatchObject({ state: 'GUIDED', actions: [] });
    expect((await caseOf(seat12345, held.id)).actions).toContain('answer');
  });
});

describe('bad input', () => {
  it('is refused by the name of its field, and a case of somebody else stays with them', async () => {
    const held = await hold(seat12345, 'lamp');
    const { fence, version, id } = held;
    const send = (body: unknown, user = seat12345) => user.post<Problem>(`/v1/cases/${id}/transfers`, body);
    expect((await send({ version, fence, kind: 'ONE_KEY', reason: ' ' })).body.issues?.[0]?.path).toBe('reason');
    expect((await send({ version, fence, kind: 'FAX', reason: '转' })).body.issues?.[0]?.path).toBe('kind');
    expect((await send({ version, fence, kind: 'ONE_KEY', reason: '转\u0000' })).status).toBe(400);
    expect((await send({ version, fence, kind: 'ONE_KEY', reason: '转' }, seat110)).status).toBe(404);
    expect((await send({ version: version - 1, fence, kind: 'ONE_KEY', reason: '转' })).status).toBe(409);
    expect((await send({ version, kind: 'ONE_KEY', reason: '转' })).status).toBe(409);
    expect(await system.database.transfer.count({ where: { caseId: id } })).toBe(0);
  });
});

describe('the history of owners', () => {
  it('cannot be rewritten, skipped or made up, not even by SQL', async () => {
    const { database } = system;
    const { caseId } = await system.send('lamp');
    await expect(database.$executeRaw`UPDATE ownerships SET line = '110'`).rejects.toThrow('append-only');
    await expect(database.$executeRaw`DELETE FROM ownerships`).rejects.toThrow('append-only');
    await expect(database.$executeRaw`UPDATE cases SET line = '110' WHERE id = ${caseId}::uuid`).rejects.toThrow(
      'does not own it',
    );
    const own = (number: number) => database.$executeRaw`
      INSERT INTO ownerships (city_id, case_id, number, line, since) VALUES ('city-1', ${caseId}::uuid, ${number}, '110', now())`;
    await expect(own(1)).rejects.toThrow('ownerships_pkey');
    await expect(own(2)).rejects.toThrow('ownerships_by_transfer');
  });

  it('takes a new owner from no transfer that was not accepted', async () => {
    const held = await hold(seat12345, 'lamp');
    await start(seat12345, held, 'ONE_KEY');
    const { id } = await newest(held.id);
    await expect(
      system.database.$executeRaw`
        INSERT INTO ownerships (city_id, case_id, number, line, since, transfer_id)
        VALUES ('city-1', ${held.id}::uuid, 2, '110', now(), ${id}::uuid)`,
    ).rejects.toThrow('no accepted transfer');
  });
});
