import type { Receipt } from '#domain/intake';
import type { Problem } from '#domain/wire/problem-wire';
import { backends } from '#testing/services';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { until } from '#testing/until';

describe.each(backends())('POST /v1/intake/{channel} on %s', (backend) => {
  let router: TestRouter;
  beforeAll(async () => {
    router = await startTestRouter({ backend });
  });
  afterAll(() => router.close());

  const fire = (externalId: string) => ({ externalId, dialled: '12345', text: '三楼厨房起火了,锅里的油全着了,快来' });

  it('stores contact, case, decision, event, clocks and job in one commit before it answers', async () => {
    const { status, body } = await router.client.post<Receipt>('/v1/intake/phone', {
      ...fire('whole'),
      caller: { phone: '13900000000', name: '来电人' },
      location: { address: '中山路3号楼', lat: 31.2, lon: 121.4 },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ line: '110', category: '51', priority: 'P0', needsHuman: false });
    const stored = await router.database.case.findUniqueOrThrow({
      where: { cityId_id: { cityId: 'city-1', id: body.caseId } },
      include: { contacts: { include: { decision: true, caller: true } }, events: true, clocks: true },
    });
    expect(stored.number).toBe(body.caseNumber);
    expect(stored.contacts[0]).toMatchObject({
      id: body.contactId,
      address: '中山路3号楼',
      caller: { maskedName: '来**' },
    });
    expect(stored.contacts[0]?.decision?.priority).toBe('P0');
    expect(stored.events.map(({ type }) => type)).toContain('case-received');
    expect(stored.clocks.map(({ metric }) => metric).sort()).toEqual(['answer', 'dispatch', 'reply']);
  });

  it('answers a retry with the same body and stores nothing, however often and however concurrently', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => router.client.post<Receipt>('/v1/intake/sms', fire('again'))),
    );
    const late = await router.client.post<Receipt>('/v1/intake/sms', fire('again'));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(late.status).toBe(200);
    expect(new Set([...answers, late].map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await router.database.contact.count({ where: { externalId: 'again' } })).toBe(1);
  });

  it('takes the same external id on another channel as another contact', async () => {
    const first = await router.client.post<Receipt>('/v1/intake/web', fire('per-channel'));
    const second = await router.client.post<Receipt>('/v1/intake/email', fire('per-channel'));
    expect(second.status).toBe(201);
    expect(second.body.caseId).not.toBe(first.body.caseId);
  });

  it('hands the job to the queue and forgets the outbox row', async () => {
    await router.client.post('/v1/intake/phone', fire('delivered'));
    await until('the outbox is empty', async () => (await router.database.outbox.count()) === 0);
  });

  it('takes a call in which nothing is said and asks a person', async () => {
    const { status, body } = await router.client.post<Receipt>('/v1/intake/phone', { ...fire('silent'), text: '' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ line: '110', needsHuman: true });
  });

  it.each([
    ['dialled', { dialled: '119' }],
    ['text', { text: 7 }],
    ['text', { text: 'a\u0000b' }],
    ['text', { text: '\ud800' }],
    ['text', { text: 'x'.repeat(20_001) }],
    ['externalId', { externalId: ' ' }],
    ['receivedAt', { receivedAt: 'yesterday' }],
    ['caller.phone', { caller: { phone: 'call me' } }],
    ['location.lat', { location: { lat: 91 } }],
    ['colour', { colour: 'red' }],
  ])('refuses a wrong %s, names it and stores nothing', async (path, wrong) => {
    const before = await router.database.contact.count();
    const { status, body } = await router.client.post<Problem>('/v1/intake/phone', { ...fire('bad'), ...wrong });
    expect(status).toBe(400);
    expect(body.issues?.map((issue) => issue.path)).toContain(path);
    expect(await router.database.contact.count()).toBe(before);
  });

  it('checks a body as the intake does, and stores nothing', async () => {
    const before = await router.database.contact.count();
    const good = await router.client.post('/v1/intake/web/check', fire('checked'));
    expect(good).toMatchObject({ status: 200, body: { wellFormed: true } });
    const wrong = await router.client.post<Problem>('/v1/intake/web/check', { ...fire('checked'), text: '' });
    expect([wrong.status, wrong.body.issues?.[0]?.path]).toEqual([400, 'text']);
    expect(await router.database.contact.count()).toBe(before);
  });

  it('refuses an empty message of a channel that has no silence', async () => {
    const { status, body } = await router.client.post<Problem>('/v1/intake/web', { ...fire('empty'), text: '  ' });
    expect(status).toBe(400);
    expect(body.issues?.[0]?.path).toBe('text');
  });

  it('names an unknown channel, and refuses who has no key', async () => {
    const unknown = await router.client.post<Problem>('/v1/intake/fax', fire('fax'));
    expect(unknown.status).toBe(400);
    expect(unknown.body.issues?.[0]?.path).toBe('channel');
    const response = await fetch(`${router.baseUrl}/v1/intake/phone`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
  });
});
