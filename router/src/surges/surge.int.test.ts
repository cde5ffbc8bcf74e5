import { v7 as uuidv7 } from 'uuid';
import type { AnnouncementsWire, MajorEventWire } from '#domain/wire/major-event-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { SurgeWire } from '#domain/wire/surge-wire';
import type { ApiUser } from '#testing/api-user';
import { startTestRouter, type TestRouter } from '#testing/test-router';

jest.setTimeout(60_000);

let router: TestRouter;
let chief: ApiUser;
let leadId: string;
beforeEach(async () => {
  router = await startTestRouter();
  chief = await router.signIn('supervisor');
  leadId = (await router.database.user.findFirstOrThrow({ where: { username: 'supervisor' } })).id;
});
afterEach(() => router.close());

async function found(topic: { category?: string; district?: string } = {}): Promise<string> {
  const id = uuidv7();
  const now = new Date();
  await router.database.surge.create({
    data: {
      ...{ cityId: 'city-1', id, line: '110', ...topic, foundAt: now, lastAt: now },
      ...{ hourly: 2_400, peakHourly: 2_400, usualHourly: 240 },
    },
  });
  return id;
}
const listed = async (view = 'open') => (await chief.get<{ items: SurgeWire[] }>(`/v1/surges?view=${view}`)).body.items;
const declare = (surgeId: string) =>
  chief.post<MajorEventWire & Problem>('/v1/major-events', {
    ...{ title: '全城来电', level: 'III', area: '全市', playbook: '', departmentCodes: [], leadId, surgeId },
    announcement: { zh: '警报为误响，请勿惊慌。', en: 'The sirens were a false alarm.', vi: '' },
  });

describe('a surge', () => {
  it('stands on the board with the seats that it asks for, lines first', async () => {
    const { code } = await router.database.district.findFirstOrThrow();
    await found({ category: '65', district: code });
    await found();
    const [line, part] = await listed();
    expect(line).toMatchObject({ category: null, hourly: 2_400, usualHourly: 240, decision: null });
    expect(line?.seats?.needed).toBeGreaterThan(50);
    expect(part).toMatchObject({ category: '65', district: { code }, seats: null });
    const taker = await router.signIn('seat-110-1');
    expect((await taker.get('/v1/surges')).status).toBe(403);
  });

  it('is answered by a major event, once, and callers can be told of it', async () => {
    const id = await found();
    const { status, body } = await declare(id);
    expect(status).toBe(201);
    expect(await listed()).toMatchObject([{ id, decision: 'DECLARED', eventId: body.id, decidedBy: { id: leadId } }]);
    expect((await declare(id)).status).toBe(409);
    expect(await router.database.majorEvent.count()).toBe(1);
    const told = await router.client.get<AnnouncementsWire>('/v1/announcements');
    expect(told.body.items).toMatchObject([{ eventId: body.id, words: { zh: '警报为误响，请勿惊慌。' } }]);
    await chief.post(`/v1/major-events/${body.id}/end`, { version: body.version, summary: '已平息' });
    expect((await router.client.get<AnnouncementsWire>('/v1/announcements')).body.items).toEqual([]);
  });

  it('is dismissed with words that stay, by a supervisor', async () => {
    const id = await found();
    const admin = await router.signIn('admin');
    expect((await admin.post(`/v1/surges/${id}/dismiss`, { words: '演练' })).status).toBe(403);
    expect((await chief.post(`/v1/surges/${id}/dismiss`, { words: ' ' })).status).toBe(400);
    expect((await chief.post(`/v1/surges/${id}/dismiss`, { words: '演练' })).status).toBe(204);
    expect((await chief.post(`/v1/surges/${id}/dismiss`, { words: '演练' })).status).toBe(409);
    expect((await chief.post(`/v1/surges/${uuidv7()}/dismiss`, { words: '演练' })).status).toBe(409);
    await router.database.surge.updateMany({ data: { endedAt: new Date() } });
    expect(await listed()).toEqual([]);
    expect(await listed('over')).toMatchObject([{ id, decision: 'DISMISSED', words: '演练' }]);
  });
});
