import type { Receipt } from '#domain/intake';
import type { SearchAnswer } from '#domain/wire/search-wire';
import type { ApiUser } from '#testing/api-user';
import { said } from '#testing/said';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

let system: TestSystem;
let supervisor: ApiUser;
let of110: ApiUser;
let of12345: ApiUser;
const receipts = new Map<string, Receipt>();

const PHONE = '13987650011';
const SENT: [name: string, text: string, phone?: string][] = [
  ['lights', '人民路口红绿灯坏了,车都堵住了,麻烦派人来修一下', PHONE],
  ['noise', '楼下工地夜间施工噪音很大,睡不着', '057187650012'],
  ['vietnamese', 'Đèn giao thông ở ngã tư Hoàng Anh bị hỏng từ sáng nay'],
  ['english', 'The traffic light near the library is out of order'],
  ['fire', '楼上着火了,窗户冒黑烟,屋里还有人没出来', PHONE],
  ['accusation', '我要举报街道办某科长收回扣,红绿灯工程有问题,请不要透露我的名字', PHONE],
];

const search = async (user: ApiUser, q: string, after?: string): Promise<SearchAnswer> => {
  const { status, body } = await user.post<SearchAnswer>('/v1/search', { q, after });
  expect(status).toBe(200);
  return body;
};
const names = async (user: ApiUser, q: string): Promise<string[]> => {
  const { items } = await search(user, q);
  return items.map(({ id }) => [...receipts].find(([, { caseId }]) => caseId === id)?.[0] ?? id).sort();
};

beforeAll(async () => {
  system = await startTestSystem();
  [supervisor, of110, of12345] = (await Promise.all(
    ['supervisor', 'seat-110-1', 'seat-12345-1'].map((name) => system.signIn(name)),
  )) as [ApiUser, ApiUser, ApiUser];
  for (const [name, text, phone] of SENT) {
    const body = { externalId: name, dialled: '12345', text, ...(phone ? { caller: { phone } } : {}) };
    const answer = await system.client.post<Receipt>('/v1/intake/phone', body);
    expect(answer.status).toBe(201);
    receipts.set(name, answer.body);
  }
  await until('everything is indexed', async () => (await search(supervisor, '红绿灯')).unindexedSince === null);
});
afterAll(() => system.close());

describe('search', () => {
  it.each([
    ['红绿灯', ['lights']],
    ['紅綠燈', ['lights']],
    ['绿灯 人民路', ['lights']],
    ['噪音', ['noise']],
    ['den giao thong', ['vietnamese']],
    ['đèn giao thông', ['vietnamese']],
    ['TRAFFIC light', ['english']],
    ['traffic lib', ['english']],
    ['红绿灯 噪音', []],
    ["' | 'x:*", []],
  ])('finds by the words %p', async (typed, expected) => {
    expect(await names(supervisor, typed)).toEqual(expected);
  });

  it('shows what was said around them', async () => {
    const [found] = (await search(supervisor, '红绿灯')).items;
    expect(found).toMatchObject({ foundBy: 'words' });
    expect(found?.words).toContain('路口红绿灯坏了');
  });

  it.each(['13987650011', '139 8765 0011', '+86 139-8765-0011', '0086 13987650011', '１３９８７６５００１１'])(
    'finds the cases of a number written as %p, and never an informant',
    async (typed) => {
      expect(await names(supervisor, typed)).toEqual(['fire', 'lights']);
    },
  );

  it('finds no number by a part of it', async () => {
    expect(await names(supervisor, '1398765')).toEqual([]);
    expect(await names(supervisor, '98765001')).toEqual([]);
  });

  it('finds a case by its number, whole or by its end', async () => {
    const { caseNumber, caseId } = receipts.get('noise')!;
    for (const typed of [
      caseNumber,
      caseNumber.slice(-6),
      caseNumber.slice(-4),
      ` ${caseNumber.slice(0, 6)} ${caseNumber.slice(6)}`,
    ]) {
      expect((await search(supervisor, typed)).items).toMatchObject([{ id: caseId, foundBy: 'case-number' }]);
    }
  });

  it('shows a line nothing of the other one, by words, phone or case number', async () => {
    expect(await names(of12345, '着火')).toEqual([]);
    expect(await names(of110, '着火')).toEqual(['fire']);
    expect(await names(of110, '红绿灯')).toEqual([]);
    expect(await names(of12345, PHONE)).toEqual(['lights']);
    expect(await names(of110, PHONE)).toEqual(['fire']);
    expect(await names(of12345, receipts.get('fire')!.caseNumber)).toEqual([]);
    const { status } = await (await system.signIn('admin')).post('/v1/search', { q: '红绿灯' });
    expect(status).toBe(403);
  });

  it('shows it from the moment a transfer is on its way to that line', async () => {
    const { caseId } = receipts.get('noise')!;
    expect(await names(of110, '噪音')).toEqual([]);
    const at = system.clock.now();
    await system.database.transfer.create({
      data: {
        ...{
          cityId: 'city-1',
          id: caseId,
          caseId,
          kind: 'ORDER_PUSH',
          state: 'INITIATED',
          fromLine: '12345',
          toLine: '110',
        },
        ...{ reason: '噪音扰民', bounces: 0, startedAt: at, dueAt: new Date(at.getTime() + 3_600_000) },
      },
    });
    expect(await names(of110, '噪音')).toEqual(['noise']);
  });

  it('forgets the words of a case from the moment it is sealed', async () => {
    expect(await names(supervisor, 'library')).toEqual(['english']);
    const { caseId: id } = receipts.get('english')!;
    await system.database.case.updateMany({ where: { id }, data: { confidentiality: 'INFORMANT_SEALED' } });
    expect(await names(supervisor, 'library')).toEqual([]);
  });

  it('is written down as a search, without what was typed', async () => {
    const auditor = await system.signIn('auditor');
    const { body } = await auditor.get<{ items: { action: string }[] }>('/v1/audit-events?kind=search&perPage=200');
    expect(body.items.filter(({ action }) => action === 'POST /v1/search').length).toBeGreaterThan(10);
    expect(said(body)).not.toMatch(/8765|噪音|library/);
  });

  it('goes on where a page ended, each case once', async () => {
    for (let n = 0; n < 30; n += 1) {
      const body = { externalId: `pages-${n}`, dialled: '12345', text: `湖滨路第${n}根路灯不亮,晚上很黑` };
      await system.client.post('/v1/intake/web', body);
    }
    await until('they are indexed', async () => (await search(supervisor, '湖滨路')).unindexedSince === null);
    const first = await search(supervisor, '湖滨路');
    expect(first.items).toHaveLength(25);
    const second = await search(supervisor, '湖滨路', first.next ?? '');
    expect(second.items).toHaveLength(5);
    expect(second.next).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(30);
  });

  it.each([{}, { q: '' }, { q: ' ' }, { q: 'x'.repeat(101) }, { q: 'x', after: 'y' }, { q: 1 }])(
    'refuses %p',
    async (body) => {
      expect((await supervisor.post('/v1/search', body)).status).toBe(400);
    },
  );
});
