import type { Receipt } from '#domain/intake';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { CallerWire } from '#domain/wire/contact-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { UnsealRequestWire } from '#domain/wire/unseal-wire';
import type { ApiUser } from '#testing/api-user';
import { createTestClock } from '#testing/test-clock';
import { startTestRouter, type TestRouter } from '#testing/test-router';

const clock = createTestClock();
const WHO = { phone: '13912345678', name: '欧阳来电' };
const MINUTE = 60_000;
let router: TestRouter;
let taker: ApiUser;
let officer: ApiUser;
beforeAll(async () => {
  router = await startTestRouter({ clock });
  taker = await router.signIn('seat-12345-1');
  officer = await router.signIn('privacy-officer');
});
afterAll(() => router.close());

let sent = 0;
async function report(text = '我要举报街道办某科长收回扣,请不要透露我的名字') {
  sent += 1;
  const body = { externalId: `report-${sent}`, dialled: '12345', text, caller: WHO };
  const receipt = (await router.client.post<Receipt>('/v1/intake/web', body)).body;
  const where = { cityId_id: { cityId: 'city-1', id: receipt.caseId } };
  await router.database.case.update({ where, data: { line: '12345', needsHuman: false } });
  return receipt;
}
const reveal = async (by: ApiUser, contactId: string, username = 'seat-12345-1') => {
  await router.stepUp(by, username);
  return by.post<CallerWire & Problem>(`/v1/contacts/${contactId}/reveal`, { purpose: 'HANDLE_CASE' });
};
const ask = (by: ApiUser, contactId: string) =>
  by.post<UnsealRequestWire>(`/v1/contacts/${contactId}/unseal-requests`, {
    purpose: 'HANDLE_CASE',
    reason: '需核实时间',
  });
const decide = (by: ApiUser, id: string, decision = 'approve') =>
  by.post<UnsealRequestWire>(`/v1/unseal-requests/${id}/decision`, { decision, reason: '情况属实' });

describe('an informant', () => {
  it('has a pseudonym, is found in no list, and is not opened by one person', async () => {
    const { caseId, contactId } = await report();
    const shown = (await taker.get<CaseDetail>(`/v1/cases/${caseId}`)).body;
    expect(shown.contacts[0]?.caller).toEqual({
      phone: null,
      name: null,
      pseudonym: expect.stringMatching(/^[0-9A-F]{4}$/),
    });
    const contacts = await taker.get<{ items: { id: string }[] }>(`/v1/contacts?caseId=${caseId}`);
    expect(contacts.body.items).toEqual([]);
    const cases = await taker.get<{ items: { id: string; excerpt: string }[] }>('/v1/cases');
    expect(cases.body.items.find(({ id }) => id === caseId)?.excerpt).toBe('');
    const refused = await reveal(taker, contactId);
    expect([refused.status, refused.body.code]).toEqual([403, 'sealed']);
    expect((await reveal(await router.signIn('supervisor'), contactId, 'supervisor')).status).toBe(403);
  });

  it('is opened to the one who asked, for a while, when somebody else with the right agrees', async () => {
    const { contactId } = await report();
    const asked = await ask(taker, contactId);
    expect([asked.status, asked.body.decision]).toEqual([201, null]);
    expect((await ask(taker, contactId)).status).toBe(409);
    expect(JSON.stringify((await officer.get('/v1/unseal-requests')).body)).not.toMatch(/13912345678|欧阳|回扣/);
    expect((await decide(taker, asked.body.id)).status).toBe(403);
    expect((await decide(officer, asked.body.id)).body).toMatchObject({ decision: 'approve' });
    expect((await decide(officer, asked.body.id, 'refuse')).status).toBe(409);
    expect((await reveal(taker, contactId)).body).toEqual(WHO);
    expect((await reveal(await router.signIn('seat-12345-2'), contactId, 'seat-12345-2')).status).toBe(403);
    clock.advance(15 * MINUTE);
    expect((await reveal(taker, contactId)).status).toBe(403);
    const rows = await router.database.auditEvent.findMany({
      where: { kind: 'reveal', objectIds: { has: contactId } },
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['ok', 'sealed', 'sealed']);
  });

  it('stays closed when it is refused, and nobody decides on a request of their own', async () => {
    const { contactId } = await report();
    const { id } = (await ask(taker, contactId)).body;
    expect((await decide(officer, id, 'refuse')).body).toMatchObject({ decision: 'refuse', expiresAt: null });
    expect((await reveal(taker, contactId)).status).toBe(403);
    const own = await router.database.unsealRequest.findUniqueOrThrow({
      where: { cityId_id: { cityId: 'city-1', id } },
    });
    const change = router.database.unsealRequest.update({
      where: { cityId_id: { cityId: 'city-1', id } },
      data: { decidedById: own.askedById },
    });
    await expect(change).rejects.toThrow('four_eyes');
  });

  it('stays one when the case is put into another class, and becomes one when it is put into a sealed class', async () => {
    const { caseId } = await report('小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下');
    const where = { cityId_id: { cityId: 'city-1', id: caseId } };
    const confidentiality = async (category: string) =>
      (await router.database.case.update({ where, data: { category } })).confidentiality;
    expect(await confidentiality('02')).toBe('CALLER_MASKED');
    expect(await confidentiality('12')).toBe('CALLER_MASKED');
    expect(await confidentiality('64')).toBe('INFORMANT_SEALED');
    expect(await confidentiality('02')).toBe('INFORMANT_SEALED');
  });

  it('is nothing to ask for where nothing is sealed, or for another line', async () => {
    const { contactId } = await report('小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下');
    expect((await ask(taker, contactId)).status).toBe(409);
    expect((await ask(await router.signIn('seat-110-1'), contactId)).status).toBe(404);
  });
});
