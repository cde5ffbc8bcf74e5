import { DRAFT_LIFE_MS, VIEWER_LIFE_MS, WRITING_MS } from '#domain/draft';
import type { Receipt } from '#domain/intake';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { DraftsWire, EarlierCases, PresenceWire } from '#domain/wire/desk-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { ApiUser } from '#testing/api-user';
import { said } from '#testing/said';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);

let system: TestSystem;
let taker: ApiUser;
let other: ApiUser;
let administrative: ApiUser;
beforeAll(async () => {
  system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000', OFFER_RING_MS: '600000' } });
  taker = await system.signIn('seat-110-1');
  other = await system.signIn('seat-110-2');
  administrative = await system.signIn('seat-12345-1');
});
afterAll(() => system.close());

const draftsOf = async (user: ApiUser, caseId: string) =>
  (await user.get<DraftsWire>(`/v1/cases/${caseId}/drafts`)).body.items;
const save = (user: ApiUser, caseId: string, form: string, fields: object) =>
  user.put<DraftsWire & Problem>(`/v1/cases/${caseId}/drafts/${form}`, { fields });
const look = async (user: ApiUser, caseId: string) =>
  (await user.put<PresenceWire>(`/v1/cases/${caseId}/presence`, {})).body.viewers;

async function hold(): Promise<CaseDetail> {
  await system.send('fire', { dialled: '110' });
  await taker.ready();
  await until('it rings', async () => (await taker.get<{ offer: unknown }>('/v1/seat')).body.offer);
  return taker.accept();
}

describe('a draft', () => {
  it('is there again after the browser is gone, for its author alone, and goes with what it became', async () => {
    const held = await hold();
    expect((await save(taker, held.id, 'inform', { reply: '消防已' })).status).toBe(200);
    await save(taker, held.id, 'inform', { reply: '消防已在路上' });
    await save(taker, held.id, 'note', { note: '家属在楼下' });
    const again = await system.signIn('seat-110-1');
    expect((await draftsOf(again, held.id)).map(({ form, fields }) => [form, fields])).toEqual(
      expect.arrayContaining([
        ['inform', { reply: '消防已在路上' }],
        ['note', { note: '家属在楼下' }],
      ]),
    );
    expect(await draftsOf(other, held.id)).toEqual([]);

    const stale = { ...held, version: held.version - 1 };
    expect((await taker.act(stale, 'inform', { reply: '消防已在路上' })).status).toBe(409);
    expect(await draftsOf(taker, held.id)).toHaveLength(2);
    expect((await taker.act(held, 'inform', { reply: '消防已在路上' })).status).toBe(200);
    expect((await draftsOf(taker, held.id)).map(({ form }) => form)).toEqual(['note']);
    await save(taker, held.id, 'note', {});
    expect(await draftsOf(taker, held.id)).toEqual([]);
  });

  it('is refused where a field is no field or too long, and where the case is not theirs to see', async () => {
    const { caseId } = await system.send('fire', { dialled: '110' });
    const tooLong = await save(taker, caseId, 'note', { note: 'x'.repeat(5_001) });
    expect([tooLong.status, tooLong.body.issues?.[0]?.path]).toEqual([400, 'fields.note']);
    expect((await save(taker, caseId, 'note', { 'no field': 'x' })).status).toBe(400);
    expect((await save(taker, caseId, 'note', { note: 'a\u0000b' })).status).toBe(400);
    expect((await save(taker, caseId, 'poem', { note: 'x' })).status).toBe(400);
    expect((await save(administrative, caseId, 'note', { note: 'x' })).status).toBe(404);
    expect((await save(await system.signIn('admin'), caseId, 'note', { note: 'x' })).status).toBe(403);
  });
});

describe('presence', () => {
  it('tells who else looks and what they write, and ends with them, also when they say nothing', async () => {
    const { caseId } = await system.send('fire', { dialled: '110' });
    expect(await look(taker, caseId)).toEqual([]);
    await save(other, caseId, 'note', { note: '正在写' });
    expect(await look(other, caseId)).toMatchObject([{ writes: null, displayNames: { zh: expect.any(String) } }]);
    expect(await look(taker, caseId)).toMatchObject([{ writes: 'note' }]);
    system.clock.advance(WRITING_MS + 1);
    expect(await look(taker, caseId)).toMatchObject([{ writes: null }]);

    expect((await other.delete(`/v1/cases/${caseId}/presence`)).status).toBe(204);
    expect(await look(taker, caseId)).toEqual([]);
    await look(other, caseId);
    system.clock.advance(VIEWER_LIFE_MS + 1);
    expect(await look(taker, caseId)).toEqual([]);
    expect((await administrative.put(`/v1/cases/${caseId}/presence`, {})).status).toBe(404);
  });
});

describe('what a caller reported before', () => {
  let sent = 0;
  const call = async (text: string, phone: string): Promise<string> => {
    sent += 1;
    const body = { externalId: `earlier-${sent}`, dialled: '110', text, caller: { phone } };
    return (await system.client.post<Receipt>('/v1/intake/phone', body)).body.caseId;
  };
  const earlier = async (user: ApiUser, caseId: string) =>
    (await user.get<EarlierCases>(`/v1/cases/${caseId}/earlier-cases`)).body;

  it('is found by the number however it is written, within what the reader may see, and without the number', async () => {
    const theft = await call('昨天晚上停在楼下的电动车被偷了,早上起来才发现,想报个案', '+86 138-0000-7777');
    const lamp = await call('小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下', '13800007777');
    await call('着火了,二楼阳台全是火', '13900001111');
    const fire = await call('着火了,二楼阳台全是火,屋里还有人没出来', '13800007777');
    const seen = await earlier(await system.signIn('supervisor'), fire);
    expect(seen.items.map(({ id }) => id)).toEqual([lamp, theft]);
    expect(said(seen)).not.toContain('7777');
    const rows = await system.database.case.findMany({ where: { id: { in: [theft, lamp] } } });
    expect(rows.map(({ line }) => line).sort()).toEqual(['110', '12345']);
    expect((await earlier(taker, fire)).items.map(({ id }) => id)).toEqual([theft]);
  });

  it('says nothing about an informant, and an informant has no history', async () => {
    const before = await call('着火了,二楼阳台全是火,屋里还有人没出来', '13700002222');
    const report = await call('我举报派出所民警王某收受红包,包庇赌场', '13700002222');
    const supervisor = await system.signIn('supervisor');
    const row = await system.database.case.findFirstOrThrow({ where: { id: report } });
    expect(row.confidentiality).toBe('INFORMANT_SEALED');
    expect((await earlier(supervisor, before)).items).toEqual([]);
    expect((await earlier(supervisor, report)).items).toEqual([]);
  });
});

describe('a draft of last week', () => {
  it('is forgotten when nobody goes on with it', async () => {
    const { caseId } = await system.send('fire', { dialled: '110' });
    await save(taker, caseId, 'note', { note: '旧' });
    system.clock.advance(DRAFT_LIFE_MS + 1);
    await save(await system.signIn('seat-110-2'), caseId, 'note', { note: '新' });
    expect(await draftsOf(await system.signIn('seat-110-1'), caseId)).toEqual([]);
  });
});
