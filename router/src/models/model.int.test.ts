import { randomUUID } from 'node:crypto';
import { SEEDED_CITY } from '#db/seed/seed';
import type { Receipt } from '#domain/intake';
import type { ModelStatus } from '#domain/model';
import type { Triage } from '#domain/triage';
import type { BoardWire } from '#domain/wire/board-wire';
import type { ModelDetail, ModelRow, ServingWire } from '#domain/wire/model-wire';
import type { ApiUser } from '#testing/api-user';
import { smallModel } from '#testing/small-model';
import { startTestRouter, type TestRouter } from '#testing/test-router';
import { until } from '#testing/until';

jest.setTimeout(60_000);

const cityId = SEEDED_CITY.id;
const reason = 'seen in shadow for a week';
const file = smallModel('retrained-1');
let router: TestRouter;
let supervisor: ApiUser;
let numbers = 0;

beforeAll(async () => {
  router = await startTestRouter();
  supervisor = await router.signIn('supervisor');
});
afterAll(() => router.close());
afterEach(async () => {
  await router.database.shadowDecision.deleteMany();
  await router.database.triageModel.updateMany({ data: { status: 'retired' } });
  await until('the shipped model serves again', async () => (await serving()).version.startsWith('shipped'));
});

const put = async (status: ModelStatus, stored: Partial<typeof file> = file): Promise<string> => {
  const id = randomUUID();
  numbers += 1;
  const version = `retrained-${numbers}`;
  await router.database.triageModel.create({
    data: { cityId, id, number: numbers, version, status, createdAt: new Date(), ...stored },
  });
  return id;
};
const serving = async (): Promise<ServingWire> =>
  (await supervisor.get<{ serving: ServingWire }>('/v1/models')).body.serving;
const intake = async (text: string) => {
  const { body, status } = await router.client.post<Receipt>('/v1/intake/phone', {
    externalId: randomUUID(),
    dialled: '12345',
    text,
  });
  expect(status).toBe(201);
  const { modelVersion } = await router.database.triageDecision.findFirstOrThrow({
    where: { contactId: body.contactId },
  });
  return { ...body, modelVersion };
};
const statuses = async () =>
  Object.fromEntries((await router.database.triageModel.findMany()).map(({ id, status }) => [id, status]));

describe('the models of a city', () => {
  it('are listed newest first, with the shipped one last, live while no other is', async () => {
    await put('refused');
    const { body } = await supervisor.get<{ items: ModelRow[] }>('/v1/models');
    expect(body.items.map(({ kind, status }) => [kind, status])).toEqual([
      ['retrained', 'refused'],
      ['shipped', 'live'],
    ]);
    expect((await supervisor.get<ModelDetail>('/v1/models/shipped')).body.kind).toBe('shipped');
    expect((await supervisor.get(`/v1/models/${randomUUID()}`)).status).toBe(404);
  });

  it('are the business of supervisors alone', async () => {
    const id = await put('shadow');
    for (const username of ['seat-110-1', 'seat-12345-1', 'admin']) {
      const user = await router.signIn(username);
      expect((await user.get('/v1/models')).status).toBe(403);
      expect((await user.post('/v1/models', { reason })).status).toBe(403);
      expect((await user.post(`/v1/models/${id}/promote`, { reason })).status).toBe(403);
      expect((await user.post(`/v1/models/${id}/roll-back`, { reason })).status).toBe(403);
    }
    expect((await statuses())[id]).toBe('shadow');
  });

  it('are trained one at a time', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => supervisor.post<ModelDetail>('/v1/models', { reason })));
    expect(asked.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    const made = asked.find(({ status }) => status === 202)?.body;
    numbers = Number(made?.version.split('-')[1]);
    expect(made).toMatchObject({ status: 'candidate', events: [{ type: 'requested', reason }] });
  });
});

describe('promotion', () => {
  it('needs a reason, and a model in shadow', async () => {
    const id = await put('shadow');
    expect((await supervisor.post(`/v1/models/${id}/promote`, {})).status).toBe(400);
    expect((await supervisor.post(`/v1/models/${await put('refused')}/promote`, { reason })).status).toBe(409);
    expect((await supervisor.post(`/v1/models/${randomUUID()}/promote`, { reason })).status).toBe(404);
  });

  it('lets one of many at once win, and leaves exactly one model live', async () => {
    const former = await put('live');
    const id = await put('shadow');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => supervisor.post(`/v1/models/${id}/promote`, { reason })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await statuses()).toMatchObject({ [id]: 'live', [former]: 'retired' });
    expect(await router.database.triageModel.count({ where: { status: 'live' } })).toBe(1);
    const events = await router.database.triageModelEvent.findMany({ where: { modelId: { in: [id, former] } } });
    expect(events.map(({ type, modelId }) => [type, modelId])).toEqual([
      ['replaced', former],
      ['promoted', id],
    ]);
  });

  it('is taken back by one of many at once, and the model before serves again', async () => {
    const former = await put('live');
    const id = await put('shadow');
    await supervisor.post(`/v1/models/${id}/promote`, { reason });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => supervisor.post(`/v1/models/${id}/roll-back`, { reason: 'too many to 110' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await statuses()).toMatchObject({ [id]: 'retired', [former]: 'live' });
    const { body } = await supervisor.get<ModelDetail>(`/v1/models/${id}`);
    expect(body.events.at(-1)).toMatchObject({ type: 'rolled-back', reason: 'too many to 110' });
  });
});

describe('a model that cannot be trusted', () => {
  it.each([
    ['is missing', { artefact: undefined }],
    ['was changed', { ...file, artefact: file.artefact.replace('retrained-1', 'retrained-2') }],
  ])('%s: rules and people decide, an alarm is raised, and intake goes on', async (_name, stored) => {
    await put('live', stored);
    await until('the alarm is raised', async () => (await serving()).alarm === 'not-loaded');
    const metrics = await (await fetch(`${router.baseUrl}/metrics`)).text();
    expect(metrics).toContain('hotline_model_alarms{alarm="not-loaded"} 1');
    const { body: board } = await supervisor.get<BoardWire>('/v1/board');
    expect(board.model.alarm).toBe('not-loaded');

    const fire = await intake('着火了,二楼阳台全是火,屋里还有人没出来');
    expect(fire).toMatchObject({ line: '110', priority: 'P0', needsHuman: true, modelVersion: 'none' });
    const lamp = await intake('小区门口的路灯坏了一个多星期,晚上很黑');
    expect(lamp).toMatchObject({ needsHuman: true, modelVersion: 'none' });
    const { body } = await supervisor.post<Triage>('/v1/triage', { text: '路灯坏了' });
    expect(body.reasons).toContainEqual({ kind: 'policy', code: 'model-unavailable', evidence: [] });
  });

  it('does no harm in shadow', async () => {
    const id = await put('shadow', { artefact: '{}' });
    const lamp = await intake('小区门口的路灯坏了一个多星期,晚上很黑');
    expect(lamp.modelVersion).toMatch(/^shipped/);
    expect((await supervisor.get<ModelDetail>(`/v1/models/${id}`)).body.shadow).toMatchObject({ contacts: 0 });
  });
});
