/**
 * Asks every route as every role for an object of each line and a sealed one, over HTTP, and compares the answers with
 * permission-matrix.md. A route, a role or an answer that is not in the file fails; `UPDATE_MATRIX=1` writes it anew, to be
 * read before it is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Receipt } from '#domain/intake';
import { ROLES, type Role } from '#domain/role';
import { startTestRouter, type TestRouter } from '#testing/test-router';

const FILE = join(__dirname, 'permission-matrix.md');
const USER_OF: Record<Role, string> = {
  CALL_TAKER_110: 'seat-110-1',
  CALL_TAKER_12345: 'seat-12345-1',
  SUPERVISOR: 'supervisor',
  DEPARTMENT_HANDLER: 'department-d02',
  PRIVACY_OFFICER: 'privacy-officer',
  SYS_ADMIN: 'admin',
  SEC_ADMIN: 'security-admin',
  AUDITOR: 'auditor',
};
const NOTHING = '00000000-0000-4000-8000-000000000000';
/** What stands for the other parts of a path. */
const PARTS: Record<string, string> = {
  action: 'note',
  decision: 'approve',
  metric: 'reply',
  channel: 'web',
  form: 'note',
};

type Objects = { cases: string; contacts: string };
type Layer = { route?: { path: string; methods: Record<string, boolean> } };

let router: TestRouter;
let objects: Objects[];
beforeAll(async () => {
  router = await startTestRouter();
  const store = async (externalId: string, dialled: string, text: string) => {
    const body = { externalId, dialled, text, caller: { phone: '13912345678', name: '欧阳来电' } };
    const receipt = (await router.client.post<Receipt>('/v1/intake/web', body)).body;
    await router.database.case.update({
      where: { cityId_id: { cityId: 'city-1', id: receipt.caseId } },
      data: { needsHuman: false },
    });
    return { cases: receipt.caseId, contacts: receipt.contactId };
  };
  const fire = await store('fire', '110', '着火了,二楼阳台全是火,屋里还有人没出来');
  const lamp = await store('lamp', '12345', '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下');
  const report = await store('report', '12345', '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下吧');
  await router.database.case.update({
    where: { cityId_id: { cityId: 'city-1', id: report.cases } },
    data: { category: '64' },
  });
  objects = [fire, lamp, report];
});
afterAll(() => router.close());

const routes = () =>
  (router.app.router as unknown as { stack: Layer[] }).stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path })) : [],
  );

const fill = (path: string, of: Objects | undefined) =>
  path
    .replace(
      /\/([a-z-]+)\/:id/,
      (_, collection: string) => `/${collection}/${of?.[collection as keyof Objects] ?? NOTHING}`,
    )
    .replace(/:(\w+)/g, (_, name: string) => PARTS[name] ?? 'x');

async function statusOf(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const body = method === 'GET' || method === 'DELETE' ? undefined : '{}';
  const answer = await fetch(router.baseUrl + path, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    body,
  });
  if (answer.headers.get('content-type') === 'text/event-stream') await answer.body?.cancel();
  else await answer.arrayBuffer();
  return answer.status;
}

/** The headers of somebody who signs in, and has just proved once more who they are. */
async function headersOf(role: Role): Promise<Record<string, string>> {
  const user = router.credentialsOf(USER_OF[role]);
  const post = (path: string, body: object, headers = {}) =>
    fetch(router.baseUrl + path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const answer = await post('/v1/session', user);
  const headers = { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const proof = await post('/v1/session/step-up', { password: user.password }, headers);
  if (!proof.ok) throw new Error(`${role} could not prove who they are: ${proof.status}`);
  return headers;
}

/** One answer, or three when it depends on whose the object is: of 110, of 12345, sealed of 12345. */
async function cell(method: string, path: string, headersFor: () => Promise<Record<string, string>>): Promise<string> {
  const isOfCase = /^\/v1\/(cases|contacts)\/:id/.test(path);
  const statuses: number[] = [];
  for (const of of isOfCase ? objects : [undefined]) {
    statuses.push(await statusOf(method, fill(path, of), await headersFor()));
  }
  return new Set(statuses).size === 1 ? String(statuses[0]) : statuses.join(' ');
}

async function readMatrix(): Promise<string> {
  const rows: string[] = [];
  const cookies = new Map<Role, Record<string, string>>();
  const signInAll = async () => {
    for (const role of ROLES) cookies.set(role, await headersOf(role));
  };
  await signInAll();
  const anyone = () => Promise.resolve({});
  for (const { method, path } of routes()) {
    const cells = [await cell(method, path, anyone)];
    for (const role of ROLES) {
      cells.push(await cell(method, path, () => Promise.resolve(cookies.get(role) ?? {})));
    }
    if (method === 'DELETE') await signInAll();
    rows.push(`| ${method} ${path} | ${cells.join(' | ')} |`);
  }
  const columns = ['route', 'nobody', ...ROLES];
  return [
    '# Who may ask for what',
    '',
    'What each route answers to each role, asked with an empty body by `permission-matrix.int.test.ts`. Three numbers are the',
    'answers for a case of 110, a case of 12345 and a sealed case of 12345. 401: not signed in · 403: not for this role · 404:',
    'not there for this reader · 400: allowed, and the body is looked at.',
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => ' --- ').join('|')}|`,
    ...rows,
    '',
  ].join('\n');
}

it('answers every role at every route as the matrix says', async () => {
  const found = await readMatrix();
  if (process.env.UPDATE_MATRIX === '1') writeFileSync(FILE, found);
  expect(found.split('\n')).toEqual(readFileSync(FILE, 'utf8').split('\n'));
}, 180_000);
