import { randomUUID } from 'node:crypto';
import { updateCase } from '#db/stores/case-store';
import { indexContacts } from '#db/stores/search-store';
import type { Receipt } from '#domain/intake';
import type { LegalHoldWire, OfficerRequest, RetentionRuleWire } from '#domain/wire/privacy-wire';
import type { Problem } from '#domain/wire/problem-wire';
import { termsOf } from '#engine/text/search-terms';
import type { ApiUser } from '#testing/api-user';
import { said } from '#testing/said';
import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { purgeData } from '../../../workers/src/duties/purge-data';
import { createVisitor } from '#testing/visitor';
import { findWord, plantWords } from '#testing/plant-words';
import { KEPT_OF_A_PURGED_CASE } from './kept-of-a-purged-case';

const DAY_MS = 86_400_000;
const clock = createTestClock();
let router: TestRouter;
let officer: ApiUser;
beforeAll(async () => {
  router = await startTestRouter({ clock });
});
beforeEach(async () => {
  officer = await router.signIn('privacy-officer');
  await router.stepUp(officer, 'privacy-officer');
});
afterAll(() => router.close());

const PHONE = '13912345678';
let sent = 0;
/** A fire at a place, told by somebody; `isOver` closes it now. */
async function bring(isOver: boolean): Promise<Receipt> {
  sent += 1;
  const receipt = (
    await router.client.post<Receipt>('/v1/intake/web', {
      externalId: `privacy-${sent}`,
      dialled: '110',
      text: '着火了,二楼阳台全是火,屋里还有人没出来',
      caller: { phone: PHONE, name: '欧阳来电' },
      location: { address: '解放路 8 号', lat: 30.1, lon: 120.2 },
    })
  ).body;
  const now = clock.now();
  const key = { cityId: 'city-1', caseId: receipt.caseId, now };
  if (isOver) await updateCase(router.database, { ...key, change: { status: 'CLOSED', closedAt: now } });
  return receipt;
}
async function ask({ caseId, trackingCode, pin }: Receipt, kind = 'ERASE'): Promise<string> {
  const citizen = createVisitor(router.baseUrl);
  await citizen.ask('POST', '/v1/citizen/session', { trackingCode, pin });
  const path = `/v1/citizen/cases/${caseId}/privacy-requests`;
  const { body } = await citizen.ask<{ requests: { id: string }[] }>('POST', path, { kind, words: '请处理' });
  return body.requests.at(-1)?.id ?? '';
}
/** Another person with the same rights. */
async function secondOfficer(): Promise<ApiUser> {
  const username = 'privacy-officer-2';
  const known = await router.database.user.findFirstOrThrow({ where: { username: 'privacy-officer' } });
  const { displayNames, ...rest } = known;
  const data = { ...rest, displayNames: displayNames as object, id: randomUUID(), username };
  await router.database.user.create({ data });
  const second = await router.signIn(username, 'privacy-officer');
  await router.stepUp(second, 'privacy-officer');
  return second;
}
const decide = (id: string, decision = 'grant') =>
  officer.post<OfficerRequest & Problem>(`/v1/privacy-requests/${id}/decision`, { decision, reason: '依法处理' });
const stored = async ({ caseId, contactId }: Receipt) => {
  const contact = await router.database.contact.findUniqueOrThrow({
    where: { cityId_id: { cityId: 'city-1', id: contactId } },
    include: { caller: { include: { identity: true } } },
  });
  const { purged } = await router.database.case.findUniqueOrThrow({
    where: { cityId_id: { cityId: 'city-1', id: caseId } },
  });
  return {
    purged: purged.sort(),
    isKnown: contact.caller?.identity !== null && contact.caller?.numberToken !== null,
    isPlaced: contact.lat !== null || contact.address !== null,
    hasWords: contact.text !== '',
  };
};
/** The first pass only begins a city. */
const makeFindable = async () => {
  for (const _ of ['begins', 'makes documents']) {
    await router.database.$transaction((db) =>
      indexContacts(db, { cityId: 'city-1', lookBackMs: 15_000, limit: 100, termsOf }),
    );
  }
};
const purge = () => purgeData(router.database, clock).run();
const after = (days: number) => clock.advance(days * DAY_MS);

describe('the privacy officer', () => {
  it('erases who somebody was once the case is over, and the rest of it stays', async () => {
    const [open, over] = [await bring(false), await bring(true)];
    const [early, late] = [await ask(open), await ask(over)];
    const listed = (await officer.get<{ items: OfficerRequest[] }>('/v1/privacy-requests')).body.items;
    expect(listed.map(({ caseNumber }) => caseNumber)).toEqual([open.caseNumber, over.caseNumber]);
    expect(said(listed)).not.toMatch(/阳台|139|欧阳/);
    const refused = await decide(early);
    expect([refused.status, refused.body.code]).toEqual([409, 'illegal-transition']);
    expect((await decide(late)).body).toMatchObject({ decision: 'grant', isErased: true });
    expect((await decide(late, 'refuse')).status).toBe(409);
    expect(await stored(over)).toEqual({ purged: ['identity'], isKnown: false, isPlaced: false, hasWords: false });
    expect((await stored(open)).isKnown).toBe(true);
    const [row] = await router.database.auditEvent.findMany({
      where: { action: { contains: 'decision' }, outcome: 'ok' },
    });
    expect(row).toMatchObject({ kind: 'administration', objectIds: expect.arrayContaining([late, over.caseId]) });
  });

  it('refuses with a reason that the citizen reads, and needs a fresh proof', async () => {
    const receipt = await bring(true);
    const id = await ask(receipt, 'EXPLAIN');
    const another = await router.signIn('privacy-officer');
    expect((await another.post(`/v1/privacy-requests/${id}/decision`, { decision: 'grant', reason: 'x' })).status).toBe(
      403,
    );
    expect((await decide(id, 'refuse')).body).toMatchObject({ decision: 'refuse', decisionReason: '依法处理' });
    expect((await stored(receipt)).isKnown).toBe(true);
  });
});

describe('what is kept', () => {
  it('goes class by class when its time is over, unless a hold stands, and the audit says so', async () => {
    await purge();
    const [plain, held, open] = [await bring(true), await bring(true), await bring(false)];
    await makeFindable();
    const findable = ({ contactId }: Receipt) => router.database.searchDocument.count({ where: { contactId } });
    expect([await findable(plain), await findable(held)]).toEqual([1, 1]);
    const hold = await officer.post<LegalHoldWire>('/v1/legal-holds', { caseNumber: held.caseNumber, reason: '诉讼' });
    expect([hold.status, hold.body.caseNumber]).toEqual([201, held.caseNumber]);
    expect((await officer.post('/v1/legal-holds', { caseNumber: held.caseNumber, reason: '再次' })).status).toBe(409);
    expect((await decide(await ask(held))).status).toBe(409);

    after(91);
    await purge();
    expect(await stored(plain)).toEqual({ purged: ['location'], isKnown: true, isPlaced: false, hasWords: true });
    after(1_100);
    await purge();
    expect(await stored(plain)).toMatchObject({ purged: ['identity', 'location'], isKnown: false, hasWords: true });
    after(800);
    await purge();
    const all = { isKnown: true, isPlaced: true, hasWords: true, purged: [] };
    expect(await stored(plain)).toMatchObject({ purged: ['identity', 'location', 'words'], hasWords: false });
    expect([await findable(plain), await findable(held)]).toEqual([0, 1]);
    expect([await stored(held), await stored(open)]).toEqual([all, all]);
    const rows = await router.database.auditEvent.findMany({
      where: { kind: 'system', objectIds: { has: plain.caseId } },
    });
    expect(rows.map(({ action }) => action).sort()).toEqual(['purge identity', 'purge location', 'purge words']);
    const { category, priority } = await router.database.case.findUniqueOrThrow({
      where: { cityId_id: { cityId: 'city-1', id: plain.caseId } },
    });
    expect([category, priority]).toEqual([plain.category, plain.priority]);

    officer = await router.signIn('privacy-officer');
    await router.stepUp(officer, 'privacy-officer');
    expect((await officer.post(`/v1/legal-holds/${hold.body.id}/lift`, { reason: '结案' })).status).toBe(200);
    await purge();
    expect((await stored(held)).purged).toEqual(['identity', 'location', 'words']);
    await expect(router.database.$executeRaw`UPDATE case_events SET type = 'x'`).rejects.toThrow('append-only');
  });

  it('is kept for a shorter time when two people ask for the same, with every version; sessions and messages go too', async () => {
    const shorten = async (by: ApiUser, keepDays: number, reason: string) =>
      (await by.put<{ items: RetentionRuleWire[] }>('/v1/retention-rules/messages', { keepDays, reason })).body;
    const standing = async () =>
      (await officer.get<{ items: RetentionRuleWire[] }>('/v1/retention-rules')).body.items.find(
        ({ dataClass }) => dataClass === 'messages',
      );
    const before = (await standing())?.keepDays ?? 0;
    const [sameAgain, second] = [await router.signIn('privacy-officer'), await secondOfficer()];
    await router.stepUp(sameAgain, 'privacy-officer');
    await Promise.all([officer, sameAgain, officer].map((one) => shorten(one, 7, '存储紧张')));
    expect(await standing()).toMatchObject({ keepDays: before, asked: { keepDays: 7, isOwn: true } });
    await shorten(second, 8, '七天太短');
    expect(await standing()).toMatchObject({ keepDays: before, asked: { keepDays: 8, isOwn: false } });
    await shorten(officer, before, '维持');
    expect(await standing()).toEqual({ dataClass: 'messages', keepDays: before, asked: null });
    await shorten(officer, 7, '存储紧张');
    const { items } = await shorten(second, 7, '核实无误');
    expect(items).toContainEqual({ dataClass: 'messages', keepDays: 7, asked: null });
    expect((await officer.put('/v1/retention-rules/messages', { keepDays: 0, reason: 'x' })).status).toBe(400);
    const changes = await router.database.policyChange.findMany({ where: { kind: 'retention-rule', key: 'messages' } });
    expect(changes.map(({ reason }) => reason)).toEqual(['存储紧张 · 核实无误']);
    await shorten(officer, 9, '放宽');
    expect((await standing())?.keepDays).toBe(9);
    await shorten(officer, 7, '恢复');
    await shorten(second, 7, '恢复');
    const at = clock.now();
    await router.database.inboxMessage.create({
      data: {
        cityId: 'city-1',
        notificationId: (await bring(false)).caseId,
        channel: 'sms',
        address: '***',
        subject: '',
        body: '',
        at,
      },
    });
    after(8);
    await purge();
    expect([await router.database.inboxMessage.count(), await router.database.session.count()]).toEqual([0, 0]);
    expect(await router.database.citizenSession.count()).toBe(0);
  });

  it('is no word of the story, in whatever column it was told again', async () => {
    const [erased, old] = [await bring(true), await bring(true)];
    const request = await ask(erased);
    for (const { caseId, contactId } of [erased, old]) {
      await plantWords(router.database, { caseId, contactId, word: `planted${caseId}` });
    }
    const found = ({ caseId }: Receipt) => findWord(router.database, `planted${caseId}`);
    const before = await found(old);
    expect(before).toEqual(
      expect.arrayContaining(['work_orders.reply', 'triage_decisions.reasons', 'case_events.data']),
    );
    expect((await decide(request)).body).toMatchObject({ isErased: true });
    expect(await found(erased)).toEqual(KEPT_OF_A_PURGED_CASE);
    expect(await found(old)).toEqual(before);
    after(2_000);
    await purge();
    const left = await found(old);
    expect(left.filter((place) => !KEPT_OF_A_PURGED_CASE.includes(place))).toEqual([]);
    expect(left).toContain('order_call_backs.outcome');
  });
});
