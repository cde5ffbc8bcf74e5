import { createLaneProducer } from '#platform/lane-producer';
import { openQueueBackend, type QueueBackend } from '#platform/queue-backend';
import type { AuditEventWire } from '#domain/wire/audit-wire';
import type { QueuesWire } from '#domain/wire/queue-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { ApiUser } from '#testing/api-user';
import { type BackendKind, backends } from '#testing/services';
import { queuePrefixOf } from '#testing/test-router';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';

jest.setTimeout(60_000);

describe.each(backends())('the queues on %s', (kind: BackendKind) => {
  let system: TestSystem;
  let supervisor: ApiUser;
  let backend: QueueBackend;

  const queueOf = async (name: string) => {
    const { body } = await supervisor.get<QueuesWire>('/v1/queues');
    return body.queues.find(({ queue }) => queue === name)!;
  };
  const tell = (path: string, body: unknown, who = supervisor) => who.post<QueuesWire>(`/v1/queues/${path}`, body);

  beforeAll(async () => {
    system = await startTestSystem({ backend: kind });
    supervisor = await system.signIn('supervisor');
    backend = openQueueBackend({
      databaseUrl: system.url,
      redis: system.config.redis?.reveal(),
      prefix: queuePrefixOf(system.url, kind),
      onError: () => undefined,
    });
  });
  afterAll(async () => {
    await backend.close();
    await system.close();
  });

  it('say which workers are there, also when they are gone', async () => {
    await until('the workers of every queue are seen', async () => (await queueOf('line-110')).health?.workers === 1);
    await system.stopWorkers();
    await until('nobody works', async () => (await queueOf('line-110')).health?.workers === 0);
    const { caseId } = await system.send('fire');
    await until('its job waits', async () => (await queueOf('line-110')).health?.waiting === 1);
    const { health } = await queueOf('line-110');
    expect(Date.now() - Date.parse(health!.oldestAt!)).toBeLessThan(30_000);
    await system.restartWorkers();
    await until('the job was taken', async () => (await queueOf('line-110')).health?.waiting === 0);
    expect(await system.database.case.count({ where: { id: caseId, status: 'WAITING' } })).toBe(1);
  });

  it('pause for a supervisor who says why, and an emergency queue only by its name', async () => {
    const [operator, admin] = [await system.signIn('seat-110-1'), await system.signIn('admin')];
    expect((await tell('line-110/pause', { reason: '维护', confirm: 'line-110' }, operator)).status).toBe(403);
    expect((await tell('line-110/pause', { reason: '维护', confirm: 'line-110' }, admin)).status).toBe(403);
    expect(await tell('line-110/pause', { reason: '维护' })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'confirm' }] },
    });
    expect(await tell('line-110/pause', { reason: ' ' })).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'reason' }] },
    });

    const paused = await tell('line-110/pause', { reason: '换服务器', confirm: 'line-110' });
    expect(paused.body.queues.map(({ health }) => health?.isPaused)).toEqual([true, false, false]);
    expect(paused.body.queues[0]!.paused).toMatchObject({ reason: '换服务器' });
    const onAnyBoard = await admin.get<QueuesWire>('/v1/queues');
    expect(onAnyBoard.body.queues[0]).toMatchObject({ health: { isPaused: true }, paused: { reason: '换服务器' } });

    const auditor = await system.signIn('auditor');
    const { body } = await auditor.get<{ items: AuditEventWire[] }>('/v1/audit-events');
    const written = body.items.filter(({ action }) => action.includes('/v1/queues/'));
    expect(written.map(({ action, outcome }) => [action, outcome])).toContainEqual([
      'POST /v1/queues/line-110/pause',
      'ok',
    ]);
  });

  it('failure 1: keep nobody from an emergency while they are paused: the sweep offers it', async () => {
    expect((await queueOf('line-110')).health?.isPaused).toBe(true);
    const operator = await system.signIn('seat-110-1');
    await operator.ready();
    await operator.accept();
    const second = await system.signIn('seat-110-2');
    await second.ready();
    const { caseId } = await system.send('fire');
    await until('it rings without the queue', async () => {
      const { body } = await second.get<SeatWire>('/v1/seat');
      return body.offer?.case.id === caseId;
    });
    await until('its job still waits', async () => (await queueOf('line-110')).health?.waiting === 1);
    expect((await tell('line-110/resume', { reason: '换好了' })).body.queues[0]).toMatchObject({ paused: null });
    await until('its job was taken', async () => (await queueOf('line-110')).health?.waiting === 0);
  });

  it('try again what was given up', async () => {
    const bad = backend.openQueue('line-12345');
    await bad.addBulk([{ name: 'offer-case', data: { cityId: 'city-1' }, opts: { priority: 4, attempts: 1 } }]);
    await until('it is given up', async () => (await queueOf('line-12345')).health?.failed === 1);
    await tell('line-12345/pause', { reason: '看看再说' });
    const retried = await tell('line-12345/retry-failed', { reason: '再试' });
    expect(retried.body.queues[2]!.health).toMatchObject({ failed: 0, waiting: 1, isPaused: true });
    await tell('line-12345/resume', { reason: '继续' });
    await until('it is given up again', async () => (await queueOf('line-12345')).health?.failed === 1);
    await bad.close();
    const commands = await system.database.queueCommand.findMany({ where: { queue: 'line-12345' } });
    expect(commands.map(({ command }) => command).sort()).toEqual(['pause', 'resume', 'retry-failed']);
  });

  it('are said not to answer while they do not, and the board is still there', async () => {
    const producer = createLaneProducer({ ...backend, openQueue: () => deaf }, 50);
    await expect(producer.healthOf('line-110')).rejects.toMatchObject({ code: 'queue-unavailable' });
  });
});

/** A queue on the other side of a cut line. */
const never = () => new Promise<never>(() => undefined);
const deaf = {
  ...{ addBulk: never, getJobCounts: never, getCountsPerPriority: never, getPrioritized: never },
  ...{ getWorkersCount: never, isPaused: never, pause: never, resume: never, retryJobs: never },
  close: async () => undefined,
};
