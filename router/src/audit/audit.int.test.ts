import type { Receipt } from '#domain/intake';
import type { AuditEventWire, ChainReportWire } from '#domain/wire/audit-wire';
import type { CaseDetail } from '#domain/wire/case-wire';
import { startTestRouter, type TestRouter } from '#testing/test-router';

let router: TestRouter;
beforeAll(async () => {
  router = await startTestRouter();
});
afterAll(() => router.close());

const lastRows = async (take: number) => {
  const rows = await router.database.auditEvent.findMany({ orderBy: { seq: 'desc' }, take });
  return rows.reverse();
};
const intake = async (externalId: string) => {
  const body = { externalId, dialled: '110', text: '有人在楼道里打架,拿着棍子,快来' };
  return (await router.client.post<Receipt>('/v1/intake/phone', body)).body;
};

describe('the audit', () => {
  it('holds every sign-in, also the one that failed, and never what was typed as a name', async () => {
    await router.signIn('seat-110-1');
    await router.signIn('supervisor', 'seat-110-1');
    await router.signIn('MySecretPassword1', 'seat-110-1');
    const { id } = await router.database.user.findFirstOrThrow({ where: { username: 'supervisor' } });
    const [good, bad, unknown] = await lastRows(3);
    expect(good).toMatchObject({ kind: 'sign-in', outcome: 'ok', actorName: 'seat-110-1', role: 'CALL_TAKER_110' });
    expect(bad).toMatchObject({ kind: 'sign-in', outcome: 'unauthenticated', actorKind: 'anonymous', objectIds: [id] });
    expect(unknown).toMatchObject({ outcome: 'unauthenticated', actorName: null, objectIds: [] });
    expect(good?.source).toContain('127.0.0.1');
  });

  it('holds who viewed, listed, searched and changed what, by the case', async () => {
    const { caseId } = await intake('audit-1');
    const taker = await router.signIn('seat-110-1');
    const shown = (await taker.get<CaseDetail>(`/v1/cases/${caseId}`)).body;
    await taker.get('/v1/cases');
    await taker.get(`/v1/cases?q=${shown.number}`);
    await taker.act(shown, 'note', { text: '已核实' });
    const rows = await lastRows(4);
    expect(rows.map(({ kind, action }) => [kind, action])).toEqual([
      ['view', 'GET /v1/cases/:id'],
      ['list', 'GET /v1/cases'],
      ['search', 'GET /v1/cases'],
      ['command', 'POST /v1/cases/:id/actions/note'],
    ]);
    for (const row of rows) expect([row.action, row.objectIds]).toEqual([row.action, expect.arrayContaining([caseId])]);
  });

  it('holds a list that a screen loads again only where it shows something new', async () => {
    await intake('audit-2');
    const taker = await router.signIn('seat-110-2');
    const lists = () => router.database.auditEvent.count({ where: { kind: 'list', actorName: 'seat-110-2' } });
    await taker.get('/v1/cases');
    await taker.get('/v1/cases');
    expect(await lists()).toBe(1);
    const { caseId } = await intake('audit-3');
    await taker.get('/v1/cases');
    expect(await lists()).toBe(2);
    expect((await lastRows(1))[0]?.objectIds).toEqual([caseId]);
  });

  it('holds what was refused, at every route', async () => {
    const admin = await router.signIn('admin');
    await admin.get('/v1/contacts');
    await admin.get('/v1/seat');
    const taker = await router.signIn('seat-110-1');
    await taker.get('/v1/cases/00000000-0000-4000-8000-000000000000');
    const refused = (await lastRows(4)).filter(({ kind }) => kind !== 'sign-in');
    expect(refused.map(({ actorName, action, outcome }) => [actorName, action, outcome])).toEqual([
      ['admin', 'GET /v1/contacts', 'forbidden'],
      ['admin', 'GET /v1/seat', 'forbidden'],
      ['seat-110-1', 'GET /v1/cases/:id', 'not-found'],
    ]);
  });

  it('holds who came without a session or key, once a minute and place, however often', async () => {
    const nobody = (path: string) => fetch(`${router.baseUrl}${path}`);
    for (let index = 0; index < 20; index++) expect((await nobody('/v1/alarms')).status).toBe(401);
    const rows = await router.database.auditEvent.findMany({ where: { action: 'GET /v1/alarms' } });
    expect(rows.map(({ actorKind, outcome }) => [actorKind, outcome])).toEqual([['anonymous', 'unauthenticated']]);
  });

  it('shows nothing that it cannot write down', async () => {
    const { caseId } = await intake('audit-4');
    const taker = await router.signIn('seat-110-1');
    await router.database.$executeRaw`ALTER FUNCTION append_audit(text, jsonb) RENAME TO append_audit_away`;
    const refused = await taker.get<{ code: string }>(`/v1/cases/${caseId}`);
    await router.database.$executeRaw`ALTER FUNCTION append_audit_away(text, jsonb) RENAME TO append_audit`;
    expect([refused.status, refused.body.code]).toEqual([500, 'bug']);
    expect((await taker.get(`/v1/cases/${caseId}`)).status).toBe(200);
  });
});

describe('the auditor', () => {
  it('finds what was done by person, object, kind, outcome and time, and sees no case', async () => {
    const { caseId } = await intake('audit-5');
    const taker = await router.signIn('seat-110-1');
    const auditor = await router.signIn('auditor');
    await taker.get(`/v1/cases/${caseId}`);
    const list = async (query: string) =>
      (await auditor.get<{ items: AuditEventWire[] }>(`/v1/audit-events?${query}`)).body.items;
    expect(await list(`object=${caseId}`)).toMatchObject([{ actorName: 'seat-110-1', action: 'GET /v1/cases/:id' }]);
    expect(await list(`object=${caseId}&kind=list`)).toEqual([]);
    expect(await list(`object=${caseId}&isRefused=true`)).toEqual([]);
    expect(await list('from=2100-01-01T00:00:00.000Z')).toEqual([]);
    expect((await list('person=auditor')).map(({ kind }) => kind)).toContain('search');
    for (const path of ['/v1/cases', '/v1/contacts', '/v1/board']) expect((await auditor.get(path)).status).toBe(403);
    expect((await taker.get('/v1/audit-events')).status).toBe(403);
  });

  it('has the chain verified', async () => {
    const auditor = await router.signIn('auditor');
    const { body } = await auditor.post<ChainReportWire>('/v1/audit-events/verify');
    expect(body).toMatchObject({ fault: null, anchors: 0 });
    expect(body.rows).toBeGreaterThan(5);
  });
});
