import { randomUUID } from 'node:crypto';
import type { Receipt } from '#domain/intake';
import type { BoardWire } from '#domain/wire/board-wire';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { ConsultationWire } from '#domain/wire/consultation-wire';
import type { HandoverWire, LinkStatus } from '#domain/wire/link-wire';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
import { createLogger } from '#platform/log';
import type { ApiUser } from '#testing/api-user';
import { type LinkProxy, startLinkProxy } from '#testing/link-proxy';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { until } from '#testing/until';
import { composeWorkers, type Workers } from '../../../workers/src/compose';

const SECRET = 'both installations know this secret and nobody else';
const LAMP = '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下';
const FIRE = '着火了,二楼阳台全是火,屋里还有人没出来';
/** A live transfer has this long in these tests, and a danger to life that long before the alarm sounds, in ms. */
const LIVE_MS = 4_000;
const LIFE_MS = 1_000;

/** Two installations, each with one line, one database, one router and its workers, and the two wires between them. */
let city: TestRouter; // 12345
let police: TestRouter; // 110
let workers: Workers[];
let toPolice: LinkProxy;
let toCity: LinkProxy;
let taker: ApiUser;
let officer: ApiUser;
let chief: ApiUser;

beforeAll(async () => {
  [toPolice, toCity] = await Promise.all([startLinkProxy(), startLinkProxy()]);
  const start = (url: string, line: string) =>
    startTestRouter({
      settings: {
        ...{ LINK_URL: url, LINK_LINE: line, LINK_SECRET: SECRET, SEAT_LEASE_MS: '600000', OFFER_RING_MS: '60000' },
        ...{ TRANSFER_LIVE_MS: String(LIVE_MS), TRANSFER_LIFE_MS: String(LIFE_MS) },
      },
    });
  city = await start(toPolice.url, '110');
  police = await start(toCity.url, '12345');
  toPolice.aim(police.baseUrl);
  toCity.aim(city.baseUrl);
  workers = [];
  for (const { config } of [city, police]) {
    workers.push(await composeWorkers({ config, log: createLogger('workers', 'silent') }));
  }
  taker = await city.signIn('seat-12345-1');
  officer = await police.signIn('seat-110-1');
  chief = await city.signIn('supervisor');
}, 60_000);

afterAll(async () => {
  await Promise.all(workers.map((one) => one.close()));
  await Promise.all([city.close(), police.close()]);
  toPolice.close();
  toCity.close();
});

const wire = (state: 'open' | 'cut' | 'deaf') => [toPolice, toCity].forEach((proxy) => proxy.set(state));
/** Ends what a test leaves open, so that the next one finds both sides idle. */
const clear = async ({ database }: TestRouter) => {
  const open = { status: { not: 'CLOSED' } };
  await database.transfer.updateMany({ where: { endedAt: null }, data: { state: 'CANCELLED', endedAt: new Date() } });
  await database.offer.updateMany({ where: { outcome: 'pending' }, data: { outcome: 'withdrawn' } });
  await database.case.updateMany({ where: open, data: { status: 'CLOSED', holderId: null, leaseUntil: null } });
  await database.seat.updateMany({ data: { state: 'offline' } });
};
afterEach(async () => {
  wire('open');
  await Promise.all([clear(city), clear(police)]);
});

const call = async (text: string, dialled = '12345'): Promise<Receipt> =>
  (
    await city.client.post<Receipt>('/v1/intake/phone', {
      ...{ externalId: randomUUID(), dialled, text, caller: { phone: '13900001234' } },
      location: { address: '解放路1号', lat: 31.2, lon: 121.4 },
    })
  ).body;

const rings = (user: ApiUser) =>
  until('it rings', async () => (await user.get<SeatWire>('/v1/seat')).body.offer !== null);

/** The taker of 12345 holds a lamp and gives it to 110. Answers the case and its transfer. */
async function give(kind: 'ONE_KEY' | 'ORDER_PUSH', text = LAMP) {
  const { caseId } = await call(text);
  await taker.ready();
  await rings(taker);
  const held = await taker.accept();
  expect(held.id).toBe(caseId);
  const started = await taker.post(`/v1/cases/${caseId}/transfers`, {
    ...{ version: held.version, fence: held.fence, kind, reason: '现场有人动手' },
  });
  expect(started.status).toBe(200);
  const { id: transferId } = await city.database.transfer.findFirstOrThrow({ where: { caseId } });
  return { caseId, transferId };
}

type Matter = { caseId: string; transferId: string };

/** Who owns the matter, by the record that decides it, and that nobody else calls it its own. */
async function ownerOf({ caseId, transferId }: Matter): Promise<string> {
  const there = await police.database.handover.findFirst({ where: { transferId }, include: { case: true } });
  const here = await city.database.case.findFirstOrThrow({ where: { id: caseId } });
  const isClaimedThere = there?.state === 'OWNED' || there?.case?.line === '110';
  if (isClaimedThere) expect(here.line).toBe('110');
  return here.line;
}
const ownLine = async (user: ApiUser, caseId: string) => (await user.get<CaseDetail>(`/v1/cases/${caseId}`)).body.line;
const handoverOf = (transferId: string) =>
  police.database.handover.findFirst({ where: { transferId }, include: { case: { include: { contacts: true } } } });
const stateOf = async (transferId: string) =>
  (await city.database.transfer.findFirstOrThrow({ where: { id: transferId } })).state;
const standsAt = (transferId: string, state: string) =>
  until(`the handover is ${state}`, async () => (await handoverOf(transferId))?.state === state);
const isAnswering = (expected: boolean) =>
  until(`the link answers: ${expected}`, async () => {
    const { link } = (await chief.get<LinkStatus>('/v1/link')).body;
    return link?.isAnswering === expected ? link : undefined;
  });

describe('two installations that answer each other', () => {
  it('hand a case over with all that was told, and agree who owns it', async () => {
    await officer.ready();
    const matter = await give('ONE_KEY');
    await rings(officer);
    const shown = await officer.accept();
    expect(shown.contacts[0]).toMatchObject({ text: LAMP, address: '解放路1号' });
    await standsAt(matter.transferId, 'OWNED');

    const here = await taker.get<CaseDetail>(`/v1/cases/${matter.caseId}`);
    expect(here.body).toMatchObject({ line: '110', status: 'CLOSED', holder: null });
    const there = await handoverOf(matter.transferId);
    expect(there).toMatchObject({ theirCaseNumber: here.body.number, case: { line: '110', status: 'ACCEPTED' } });
    const owned = { where: { caseId: there?.caseId ?? '' }, orderBy: { number: 'asc' } } as const;
    expect((await police.database.ownership.findMany(owned)).map(({ line }) => line)).toEqual(['12345', '110']);
    expect(await ownerOf(matter)).toBe('110');
    const caller = await police.database.caller.findFirst({ where: { contacts: { some: { caseId: shown.id } } } });
    expect(caller?.maskedPhone).toBe('139****1234');
  });

  it('count how often a matter went to and fro: the third time only a three-way call is left', async () => {
    await officer.ready();
    await give('ONE_KEY');
    await rings(officer);
    const taken = await officer.accept();
    await until('it is theirs', async () => (await ownLine(officer, taken.id)) === '110');
    const { body: shown } = await officer.get<CaseDetail>(`/v1/cases/${taken.id}`);
    const back = { version: shown.version, fence: shown.fence, kind: 'ONE_KEY', reason: '不涉警' };
    expect((await officer.post(`/v1/cases/${taken.id}/transfers`, back)).status).toBe(200);
    await taker.ready();
    await rings(taker);
    const returned = await taker.accept();
    expect(returned.contacts[0]?.text).toBe(LAMP);
    await until('it is back', async () => (await ownLine(taker, returned.id)) === '12345');
    const { body } = await taker.get<CaseTransfers>(`/v1/cases/${returned.id}/transfers`);
    expect(body).toMatchObject({ owner: '12345', mayStart: ['THREE_WAY'] });
  });

  it('give a case back that the other line refuses', async () => {
    await officer.ready();
    const matter = await give('ONE_KEY');
    await rings(officer);
    const path = `/v1/cases/${(await handoverOf(matter.transferId))?.caseId}/handover`;
    expect((await officer.get<HandoverWire>(path)).body.handover).toMatchObject({ state: 'OFFERED', mayRefuse: true });
    const empty = await officer.post<Problem>(`${path}/refuse`, { reason: ' ' });
    expect([empty.status, empty.body.issues?.[0]?.path]).toEqual([400, 'reason']);
    expect((await officer.post(`${path}/refuse`, { reason: '不属于警情' })).status).toBe(200);
    expect((await officer.post(`${path}/refuse`, { reason: '不属于警情' })).status).toBe(409);
    await until('it is refused', async () => (await stateOf(matter.transferId)) === 'REFUSED');
    expect(await ownerOf(matter)).toBe('12345');
    expect((await handoverOf(matter.transferId))?.case?.status).toBe('CLOSED');
  });

  it('send what a consultation decides to the line that it is for, which cannot refuse it', async () => {
    const { caseId } = await call(LAMP);
    await taker.ready();
    await rings(taker);
    await taker.accept();
    const opened = await chief.post<{ items: ConsultationWire[] }>(`/v1/cases/${caseId}/consultations`, {
      ...{ question: '该由谁受理', evidence: [], departments: [] },
    });
    const decided = { owner: '110', reason: '现场有人动手' };
    const { status } = await chief.post(`/v1/consultations/${opened.body.items[0]?.id}/decision`, decided);
    expect(status).toBe(200);
    const { id: transferId, ...sent } = await city.database.transfer.findFirstOrThrow({ where: { caseId } });
    expect(sent).toMatchObject({ kind: 'ORDER_PUSH', toLine: '110', isDecided: true });
    const matter = { caseId, transferId };
    expect(await ownerOf(matter)).toBe('12345');
    await officer.ready();
    await rings(officer);
    const path = `/v1/cases/${(await handoverOf(transferId))?.caseId}/handover`;
    expect((await officer.get<HandoverWire>(path)).body.handover).toMatchObject({ state: 'OFFERED', mayRefuse: false });
    expect((await officer.post(`${path}/refuse`, { reason: '不属于警情' })).status).toBe(409);
    await officer.accept();
    await standsAt(transferId, 'OWNED');
    expect([await stateOf(transferId), await ownerOf(matter)]).toEqual(['ACCEPTED', '110']);
  });

  it('take what comes in for the other line to it, and 110 acts at once on danger to life', async () => {
    await officer.ready();
    const { caseId } = await call(FIRE);
    await rings(officer);
    const shown = await officer.accept();
    expect(shown).toMatchObject({ line: '110', priority: 'P0' });
    expect((await officer.act(shown, 'instruct', { unit: 'P-01' })).status).toBe(200);
    await until('the city knows', async () => {
      const of = await city.database.case.findFirstOrThrow({ where: { id: caseId } });
      return of.line === '110';
    });
  });

  it('tell the line that handed a case over what becomes of it', async () => {
    await officer.ready();
    const matter = await give('ONE_KEY');
    await rings(officer);
    const taken = await officer.accept();
    await standsAt(matter.transferId, 'OWNED');
    const { body: shown } = await officer.get<CaseDetail>(`/v1/cases/${taken.id}`);
    const informed = await officer.act(shown, 'inform', { reply: '双方已劝离,无人受伤' });
    expect(informed.status).toBe(200);
    expect((await officer.act(informed.body, 'close', { disposition: 'HANDLED' })).status).toBe(200);
    const told = async () => {
      const { events } = (await taker.get<CaseDetail>(`/v1/cases/${matter.caseId}`)).body;
      return events.flatMap(({ type, data }) => (type === 'handover-feedback' ? [[data.told, data.note]] : []));
    };
    await until('both are told', async () => (await told()).length === 2);
    expect((await told()).sort()).toEqual([
      ['case-closed', ''],
      ['case-informed', '双方已劝离,无人受伤'],
    ]);
  });

  it('let nobody of a line sit where that line does not live', async () => {
    const stranger = await city.signIn('seat-110-2');
    expect((await stranger.get('/v1/seat')).status).toBe(403);
  });
});

describe('a link that is cut', () => {
  it('failure 4: in the middle of a live transfer leaves one owner at every instant, sounds the alarm in time, and heals', async () => {
    await officer.ready();
    const matter = await give('ONE_KEY');
    await rings(officer);
    wire('cut');
    const cutAt = Date.now();
    await officer.accept();
    await standsAt(matter.transferId, 'CLAIMED');
    expect(await ownerOf(matter)).toBe('12345');

    const alarm = await until('the alarm', async () => {
      expect(await ownerOf(matter)).toBe('12345');
      const { transfers } = (await chief.get<BoardWire>('/v1/board')).body;
      return transfers.alarms.find((one) => one.caseId === matter.caseId);
    });
    expect(alarm).toMatchObject({ state: 'TIMED_OUT', fromLine: '12345', toLine: '110' });
    expect(Date.now() - cutAt).toBeLessThan(LIVE_MS + 1_000);
    const { undelivered } = await isAnswering(false);
    expect(undelivered).toBeGreaterThan(0);

    wire('open');
    await standsAt(matter.transferId, 'WITHDRAWN');
    expect(await ownerOf(matter)).toBe('12345');
    expect((await handoverOf(matter.transferId))?.case).toMatchObject({ status: 'CLOSED', holderId: null });
    await isAnswering(true);
  }, 40_000);

  it('after an order was taken keeps the sender the owner until the word arrives, and then both agree', async () => {
    await officer.ready();
    const matter = await give('ORDER_PUSH');
    await rings(officer);
    wire('cut');
    await officer.accept();
    await standsAt(matter.transferId, 'CLAIMED');
    await isAnswering(false);
    expect(await ownerOf(matter)).toBe('12345');
    wire('open');
    await standsAt(matter.transferId, 'OWNED');
    expect([await stateOf(matter.transferId), await ownerOf(matter)]).toEqual(['ACCEPTED', '110']);
  }, 40_000);

  it('while the answer travels leaves the receiver the owner, which has it in hand and asks until it knows', async () => {
    await officer.ready();
    const matter = await give('ORDER_PUSH');
    await rings(officer);
    wire('deaf');
    await officer.accept();
    await until('the city has given it away', async () => (await stateOf(matter.transferId)) === 'ACCEPTED');
    const asking = await handoverOf(matter.transferId);
    expect(asking).toMatchObject({ state: 'CLAIMED', case: { status: 'ACCEPTED', line: '12345' } });
    expect(asking?.case?.holderId).not.toBeNull();
    expect(await ownerOf(matter)).toBe('110');
    wire('open');
    await standsAt(matter.transferId, 'OWNED');
    expect(await ownerOf(matter)).toBe('110');
  }, 40_000);

  it('before the offer of a danger to life sounds the alarm, and the offer comes when it heals', async () => {
    await officer.ready();
    wire('cut');
    const { caseId } = await call(FIRE);
    await until('the alarm', async () => {
      const { transfers } = (await chief.get<BoardWire>('/v1/board')).body;
      return transfers.alarms.some((one) => one.caseId === caseId && one.toLine === '110');
    });
    wire('open');
    await rings(officer);
    await officer.accept();
    await until('the city knows', async () => {
      const { line, status } = await city.database.case.findFirstOrThrow({ where: { id: caseId } });
      return line === '110' && status === 'CLOSED';
    });
  }, 40_000);

  it('and a transfer that was taken back meanwhile opens nothing that stays open', async () => {
    wire('cut');
    const matter = await give('ONE_KEY', LAMP);
    const cancelled = await taker.post(`/v1/transfers/${matter.transferId}/actions/cancel`, {
      input: { reason: '误转' },
    });
    expect(cancelled.status).toBe(200);
    wire('open');
    await standsAt(matter.transferId, 'WITHDRAWN');
    await until('everything was delivered', async () => {
      const { body } = await chief.get<LinkStatus>('/v1/link');
      return body.link?.undelivered === 0;
    });
    expect((await handoverOf(matter.transferId))?.case?.status ?? 'CLOSED').toBe('CLOSED');
    expect(await ownerOf(matter)).toBe('12345');
  }, 40_000);
});
