import type { CaseDetail } from '#domain/wire/case-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { ApiUser } from '../api-user';
import { backends } from '../services';
import { startTestSystem, type TestSystem } from '../test-system';
import { until } from '../until';

jest.setTimeout(60_000);

describe.each(backends())('offering cases to seats on %s', (backend) => {
  let system: TestSystem;
  let seat110: ApiUser;
  let other110: ApiUser;
  let seat12345: ApiUser;
  let seatOnlyChinese: ApiUser;

  beforeAll(async () => {
    system = await startTestSystem({ backend });
    [seat110, other110, seat12345, seatOnlyChinese] = [
      await system.signIn('seat-110-1'),
      await system.signIn('seat-110-2'),
      await system.signIn('seat-12345-1'),
      await system.signIn('seat-12345-2'),
    ];
  });
  afterAll(() => system.close());
  beforeEach(async () => {
    system.clock.advance(120_000);
    await until('every seat is offline', async () => {
      const alive = await system.database.seat.count({ where: { state: { not: 'offline' } } });
      return alive === 0;
    });
    await system.database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL WHERE status <> 'CLOSED'`;
    await system.database.$executeRaw`UPDATE sla_clocks SET stopped_at = now() WHERE stopped_at IS NULL`;
  });

  const seatOf = async (user: ApiUser) => (await user.get<SeatWire>('/v1/seat')).body;
  const ringing = (user: ApiUser) => until('an offer rings', async () => (await seatOf(user)).offer);
  const caseOf = async (user: ApiUser, id: string) => (await user.get<CaseDetail>(`/v1/cases/${id}`)).body;
  const eventsOf = async (user: ApiUser, id: string) => (await caseOf(user, id)).events.map(({ type }) => type);

  it('rings at a free seat of the right line as soon as the contact is stored', async () => {
    await Promise.all([seat110.ready(), seat12345.ready()]);
    const { caseId } = await system.send('fire');
    expect((await ringing(seat110)).case).toMatchObject({ id: caseId, priority: 'P0', status: 'OFFERED' });
    expect((await seatOf(seat12345)).offer).toBeNull();
    const held = await seat110.accept();
    expect(held).toMatchObject({ id: caseId, status: 'ACCEPTED', fence: 1 });
  });

  it('failure 1: keeps a case waiting visibly while nobody is free, and offers the most urgent first the moment somebody is', async () => {
    await system.send('theft', { dialled: '110' });
    system.clock.advance(1_000);
    const { caseId } = await system.send('fire');
    const supervisor = await system.signIn('supervisor');
    const { body: board } = await supervisor.get<{ longestWaiting: { id: string }[] }>('/v1/board');
    expect(board.longestWaiting[0]?.id).toBe(caseId);
    await seat110.ready();
    expect((await ringing(seat110)).case.id).toBe(caseId);
  });

  it('answers no offer whose case is gone, so that the seat does not ring for ever', async () => {
    await seat110.ready();
    const { caseId } = await system.send('fire');
    const offer = await ringing(seat110);
    await system.database.case.updateMany({ where: { id: caseId }, data: { status: 'CLOSED' } });
    expect((await seat110.post(`/v1/offers/${offer.id}/accept`)).status).toBe(409);
    expect((await seatOf(seat110)).offer?.id).toBe(offer.id);
    system.clock.advance(14_000);
    await seat110.post('/v1/seat/heartbeat');
    system.clock.advance(2_000);
    await until('the seat is free again', async () => (await seatOf(seat110)).state === 'paused');
  });

  it('goes to the next seat when one declines, and pauses the one that declined', async () => {
    await seat110.ready();
    const { caseId } = await system.send('fire');
    const offer = await ringing(seat110);
    const declined = await seat110.post<SeatWire>(`/v1/offers/${offer.id}/decline`);
    expect(declined.body.state).toBe('paused');
    await other110.ready();
    expect((await ringing(other110)).case.id).toBe(caseId);
    expect(await eventsOf(seat110, caseId)).toContain('offer-declined');
  });

  it('failure 10: goes to the next seat when nobody answers within the ring time', async () => {
    await seat110.ready();
    const { caseId } = await system.send('fire');
    await ringing(seat110);
    await other110.ready();
    system.clock.advance(14_000);
    await Promise.all([seat110, other110].map((user) => user.post('/v1/seat/heartbeat')));
    system.clock.advance(2_000);
    expect((await ringing(other110)).case.id).toBe(caseId);
    expect(await eventsOf(other110, caseId)).toContain('offer-timed-out');
  });

  it('failure 9: takes a case back from a browser that fell silent, and refuses its late write with the old fence', async () => {
    await seat110.ready();
    const { caseId } = await system.send('fire');
    await ringing(seat110);
    const stale = await seat110.accept();
    system.clock.advance(16_000);
    const lost = await until('the seat is dead', async () => {
      const seat = await seatOf(seat110);
      return seat.state === 'offline' ? seat.lostCases : undefined;
    });
    expect(lost).toEqual([{ id: caseId, number: stale.number }]);
    expect((await seatOf(other110)).lostCases).toEqual([]);
    await other110.ready();
    await ringing(other110);
    const taken = await other110.accept();
    expect(taken).toMatchObject({ id: caseId, fence: 2 });
    const late = await seat110.act(stale, 'inform', { reply: 'too late' });
    expect(late.status).toBe(409);
    await seat110.ready();
    expect((await seatOf(seat110)).lostCases).toEqual([]);
    const now = await caseOf(other110, caseId);
    expect(now.status).toBe('ACCEPTED');
    const answers = now.clocks.filter(({ metric }) => metric === 'answer');
    expect(answers.map(({ stoppedAt }) => stoppedAt !== null)).toEqual([true, true]);
  });

  it('lets a living seat keep its case', async () => {
    await seat110.ready();
    await system.send('fire');
    await ringing(seat110);
    const held = await seat110.accept();
    for (let beat = 0; beat < 5; beat += 1) {
      system.clock.advance(10_000);
      await seat110.post('/v1/seat/heartbeat');
    }
    expect((await seatOf(seat110)).heldCaseId).toBe(held.id);
  });

  it('rings at one seat only when many are free, and accepts only one answer', async () => {
    await Promise.all([seat110.ready(), other110.ready()]);
    const { caseId } = await system.send('fire');
    const seats = await until('somebody rings', async () => {
      const states = [await seatOf(seat110), await seatOf(other110)];
      return states.some(({ offer }) => offer !== null) ? states : undefined;
    });
    const offers = seats.flatMap(({ offer }) => offer ?? []);
    expect(offers).toHaveLength(1);
    const answers = await Promise.all(
      [seat110, other110, seat110, other110].map((user) => user.post(`/v1/offers/${offers[0]?.id}/accept`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await caseOf(seat110, caseId)).events.filter(({ type }) => type === 'case-accepted')).toHaveLength(1);
  });

  it('prefers a seat that speaks the language', async () => {
    await other110.ready();
    system.clock.advance(1_000);
    await seat110.ready();
    const { caseId } = await system.send('fire', { language: 'vi' });
    expect((await ringing(seat110)).case.id).toBe(caseId);
    expect((await seatOf(other110)).offer).toBeNull();
  });

  it('does not let danger to life wait for a seat that speaks the language', async () => {
    await other110.ready();
    const { caseId } = await system.send('fire', { language: 'vi' });
    expect((await ringing(other110)).case.id).toBe(caseId);
  });

  it('lets an ordinary case wait for its language only for a while', async () => {
    const { caseId } = await system.send('lamp');
    await system.database.$executeRaw`UPDATE cases SET language = 'vi' WHERE id = ${caseId}::uuid`;
    const seat = await seatOnlyChinese.ready();
    expect(seat.offer).toBeNull();
    system.clock.advance(14_000);
    await seatOnlyChinese.post('/v1/seat/heartbeat');
    system.clock.advance(2_000);
    expect((await ringing(seatOnlyChinese)).case.id).toBe(caseId);
  });

  it('failure 2: offers what the queue lost', async () => {
    await system.stopWorkers();
    const { caseId } = await system.send('fire');
    await system.database.outbox.deleteMany();
    await system.restartWorkers();
    await seat110.ready();
    expect((await ringing(seat110)).case.id).toBe(caseId);
  });

  it('moves an unclear case that nobody takes up, never down, and to 110 at P1', async () => {
    const { caseId, priority } = await system.send('gibberish');
    const supervisor = await system.signIn('supervisor');
    const before = await caseOf(supervisor, caseId);
    expect(before.lane).toBe('needs-human');
    const raised = await until(
      'the case reaches the emergency line',
      async () => {
        system.clock.advance(61_000);
        const now = await caseOf(supervisor, caseId);
        return now.lane === 'line-110' ? now : undefined;
      },
      30_000,
    );
    expect(raised).toMatchObject({ line: '12345', lane: 'line-110', needsHuman: true });
    expect(raised.priority <= priority).toBe(true);
    expect(raised.events.map(({ type }) => type)).toContain('case-escalated');
  });
});
