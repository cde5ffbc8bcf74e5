import type { CaseDetail } from '#domain/wire/case-wire';
import type { BoardWire } from '#domain/wire/board-wire';
import type { Channel } from '#domain/channel';
import type { Receipt } from '#domain/intake';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { ApiUser } from '../api-user';
import { startTestSystem, type TestSystem } from '../test-system';
import { until } from '../until';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const LAMP = '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下';
/** Danger without life at risk: priority work of 12345. */
const PRIORITY = 'P2';

let system: TestSystem;
let seat: ApiUser;
let supervisor: ApiUser;
let sent = 0;
beforeEach(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000', OFFER_RING_MS: '600000' } });
  [seat, supervisor] = [await system.signIn('seat-12345-1'), await system.signIn('supervisor')];
});
afterEach(() => system.close());

const lamp = async (channel: Channel): Promise<string> => {
  sent += 1;
  const body = { externalId: `lamp-${sent}`, dialled: '12345', text: LAMP };
  const answer = await system.client.post<Receipt>(`/v1/intake/${channel}`, body);
  expect(answer).toMatchObject({ status: 201, body: { line: '12345', priority: 'P3' } });
  return answer.body.caseId;
};
/** Whatever its text says, the case is as urgent as that now. */
const regrade = (id: string, priority: string) =>
  system.database.case.updateMany({ where: { id }, data: { priority } });
const offered = async (): Promise<string | undefined> => (await seat.get<SeatWire>('/v1/seat')).body.offer?.case.id;
const deferral = async () => (await supervisor.get<BoardWire>('/v1/board')).body.deferral;
const eventsOf = async (id: string) =>
  (await supervisor.get<CaseDetail>(`/v1/cases/${id}`)).body.events.map(({ type }) => type);

describe('ageing', () => {
  it('lets an ordinary case take its turn by age among the priority ones of its lane', async () => {
    const old = await lamp('phone');
    system.clock.advance(10 * MINUTE);
    await regrade(await lamp('phone'), PRIORITY);
    await seat.ready();
    expect(await offered()).toBe(old);
  });

  it('not before its time', async () => {
    await lamp('phone');
    system.clock.advance(10 * MINUTE - 1);
    const urgent = await lamp('phone');
    await regrade(urgent, PRIORITY);
    await seat.ready();
    expect(await offered()).toBe(urgent);
  });

  it('never passes what is urgent, however old', async () => {
    await lamp('phone');
    system.clock.advance(120 * MINUTE);
    const urgent = await lamp('phone');
    await regrade(urgent, 'P1');
    await seat.ready();
    expect(await offered()).toBe(urgent);
  });

  it('never passes another lane: what is unclear keeps its turn', async () => {
    await lamp('phone');
    system.clock.advance(120 * MINUTE);
    const { caseId: unclear } = await system.send('gibberish');
    await regrade(unclear, PRIORITY);
    await seat.ready();
    expect(await offered()).toBe(unclear);
  });
});

describe('admission while emergencies find nobody', () => {
  /** An emergency waits for longer than the policy bears; nobody of 110 is there. */
  const overload = async () => {
    const { caseId } = await system.send('fire');
    system.clock.advance(30_000);
    await until('deferring begins', async () => (await deferral()) ?? undefined);
    return caseId;
  };

  it('defers written work visibly, and nobody who calls', async () => {
    const [written, called] = [await lamp('web'), await lamp('phone')];
    const fire = await overload();
    await until('the written case is deferred', async () => (await deferral())?.cases === 1);
    expect(await deferral()).toMatchObject({ reason: 'emergencies-wait' });
    expect(await eventsOf(written)).toContain('case-deferred');
    await seat.ready();
    expect(await offered()).toBe(called);
    const deferred = await system.database.case.findMany({ where: { deferredUntil: { not: null } } });
    expect(deferred.map(({ id }) => id)).toEqual([written]);
    expect((await system.database.case.findFirstOrThrow({ where: { id: fire } })).deferredUntil).toBeNull();
  });

  it('lets it go on at the limit, overloaded or not', async () => {
    const written = await lamp('web');
    await overload();
    await until('the written case is deferred', async () => (await deferral())?.cases === 1);
    await seat.ready();
    expect(await offered()).toBeUndefined();
    system.clock.advance(30 * MINUTE);
    await seat.ready();
    await until('it goes on', async () => (await eventsOf(written)).includes('case-resumed'));
    expect(await deferral()).not.toBeNull();
  });

  it('lets it go on when it has been calm for a while', async () => {
    const written = await lamp('web');
    const fire = await overload();
    await until('the written case is deferred', async () => (await deferral())?.cases === 1);
    await system.database.case.updateMany({ where: { id: fire }, data: { status: 'CLOSED' } });
    system.clock.advance(2 * MINUTE);
    await until('it is over', async () => (await deferral()) === null);
    await seat.ready();
    await until('it is offered', async () => (await offered()) === written);
  });

  it('ends with whatever makes the case urgent', async () => {
    const written = await lamp('web');
    await overload();
    await until('the written case is deferred', async () => (await deferral())?.cases === 1);
    await regrade(written, 'P1');
    await seat.ready();
    expect(await offered()).toBe(written);
  });
});

describe('the database', () => {
  it('refuses to defer what is urgent or unclear', async () => {
    const { caseId } = await system.send('gibberish');
    await system.database.case.updateMany({ where: { id: caseId }, data: { deferredUntil: system.clock.now() } });
    expect((await system.database.case.findFirstOrThrow({ where: { id: caseId } })).deferredUntil).toBeNull();
  });
});

describe('the kept seat of 110', () => {
  const seatsOf110 = async () => {
    const seats = [
      await system.signIn('seat-110-1'),
      await system.signIn('seat-110-2'),
      await system.signIn('seat-110-3'),
    ];
    for (const one of seats) await one.ready();
    return seats;
  };
  const ringing = async (seats: readonly ApiUser[]) => {
    const states = await Promise.all(seats.map((one) => one.get<SeatWire>('/v1/seat')));
    return states.flatMap(({ body }) => body.offer?.case.priority ?? []).sort();
  };
  const theft = () => system.send('theft', { dialled: '110' });

  it('rings for danger to life while others wait', async () => {
    const seats = await seatsOf110();
    await theft();
    await theft();
    await until('two ring', async () => (await ringing(seats)).length === 2);
    const waiting = await theft();
    const danger = await system.send('fire');
    await until('the third rings', async () => (await ringing(seats)).length === 3);
    expect((await ringing(seats))[0]).toBe('P0');
    expect(await eventsOf(waiting.caseId)).not.toContain('case-offered');
    expect(await eventsOf(danger.caseId)).toContain('case-offered');
  });

  it('is nobody’s where the policy keeps none, or too few are in their seats', async () => {
    const [first, second, third] = await seatsOf110();
    await third!.put('/v1/seat', { state: 'offline' });
    await theft();
    await theft();
    await until('both ring', async () => (await ringing([first!, second!])).length === 2);
    await system.database.admissionPolicy.updateMany({ data: { dangerSeats: 0 } });
    await third!.ready();
    await theft();
    await until('the third rings too', async () => (await ringing([third!])).length === 1);
  });
});
