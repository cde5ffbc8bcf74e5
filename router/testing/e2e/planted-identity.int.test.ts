/**
 * Plants people whose numbers and names nobody else has, lets them call, report, be refused and be answered, and then looks
 * for them wherever a reader, an operator of the machine or a thief of the database could: nobody is found in clear.
 */
import { appendEvent } from '#db/stores/case-store';
import type { Receipt } from '#domain/intake';
import { ROLES, type Role } from '#domain/role';
import { createLogger } from '#platform/log';
import type { ApiUser } from '#testing/api-user';
import { startTestSystem, type TestSystem } from '#testing/test-system';
import { until } from '#testing/until';
import { createVisitor } from '#testing/visitor';

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
const PEOPLE = [
  { phone: '13987650001', name: '欧阳甲植' },
  { phone: '+86 139 8765 0002', name: '诸葛乙植' },
  { phone: '0571-9876-0003', name: '慕容丙植' },
];
const TEXTS = [
  '着火了,二楼阳台全是火,屋里还有人没出来',
  '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下',
  '我要举报街道办某科长收回扣,请不要透露我的名字',
];
const ADDRESS = '植树路八百八十八号植物园';
/** A number is found in any way of writing it. */
const identities = PEOPLE.flatMap(({ phone, name }) => [phone, phone.replace(/\D/g, '').slice(-11), name]);

const logged: string[] = [];
let system: TestSystem;
let receipts: Receipt[];
beforeAll(async () => {
  system = await startTestSystem({ log: createLogger('system', 'trace', { write: (line) => void logged.push(line) }) });
  receipts = [];
  for (const [index, caller] of PEOPLE.entries()) {
    const body = {
      externalId: `planted-${index}`,
      dialled: '12345',
      text: TEXTS[index],
      caller,
      location: { address: ADDRESS },
    };
    receipts.push((await system.client.post<Receipt>('/v1/intake/phone', body)).body);
  }
  const at = system.clock.now();
  for (const { caseId } of receipts) {
    await appendEvent(system.database, { cityId: 'city-1', caseId, type: 'case-replied', actorId: null, at, data: {} });
  }
  await until('messages are sent', async () => (await system.database.inboxMessage.count()) >= 1);
});
afterAll(() => system.close());

let places = 0;
const hits: string[] = [];
function look(place: string, text: string, secrets = identities): void {
  places += 1;
  for (const secret of secrets) if (text.includes(secret)) hits.push(`${place}: ${secret}`);
}

type Layer = { route?: { path: string; methods: Record<string, boolean> } };
const paths = () =>
  (system.app.router as unknown as { stack: Layer[] }).stack.flatMap(({ route }) =>
    route?.methods.get && route.path !== '/v1/stream' ? [route.path] : [],
  );
const QUERIES = ['', '?perPage=200', '?isOpen=true', '?page=1'];
const idsOf = (path: string): string[] => {
  if (path.startsWith('/v1/cases/:id')) return receipts.map(({ caseId }) => caseId);
  if (path.startsWith('/v1/contacts/:id')) return receipts.map(({ contactId }) => contactId);
  return ['00000000-0000-4000-8000-000000000000'];
};

async function crawlAs(role: Role): Promise<void> {
  const user: ApiUser = await system.signIn(USER_OF[role]);
  const mayRead = (await user.get('/v1/cases')).status === 200;
  for (const path of paths()) {
    const targets = path.includes(':id')
      ? idsOf(path).map((id) => path.replace(':id', id))
      : QUERIES.map((q) => path + q);
    for (const target of targets) {
      const answer = path === '/metrics' ? undefined : await user.get(target);
      if (!answer) continue;
      const said = JSON.stringify(answer.body) + JSON.stringify([...answer.headers]);
      look(`${role} GET ${target}`, said, mayRead ? identities : [...identities, ADDRESS, ...TEXTS]);
    }
  }
}

/**
 * A citizen reads their own case with the receipt in hand: their own words and place, masked like everybody's identity,
 * and nothing of the others. With the code to their telephone they may take away who they are, and only that.
 */
async function crawlAsCitizens(): Promise<void> {
  for (const [index, { trackingCode, pin, caseId }] of receipts.entries()) {
    const citizen = createVisitor(system.baseUrl);
    expect((await citizen.ask('POST', '/v1/citizen/session', { trackingCode, pin })).status).toBe(200);
    const others = TEXTS.filter((_, other) => other !== index);
    for (const path of ['session', 'cases', 'export', `cases/${caseId}/accesses`, 'nothing']) {
      const { body, headers } = await citizen.ask('GET', `/v1/citizen/${path}`);
      look(`citizen ${index} GET ${path}`, JSON.stringify(body) + JSON.stringify([...headers]), [
        ...identities,
        ...others,
      ]);
    }
    for (const part of ['rating', 'reopen', 'privacy-requests']) {
      const { body } = await citizen.ask('POST', `/v1/citizen/cases/${receipts[0]?.caseId}/${part}`, { words: '-' });
      look(`citizen ${index} POST ${part}`, JSON.stringify(body), [...identities, ...others]);
    }
  }
  const [, lamp] = PEOPLE;
  const asked = await createVisitor(system.baseUrl).ask('POST', '/v1/citizen/codes', { phone: lamp?.phone });
  look('asking for a code', JSON.stringify(asked.body) + JSON.stringify([...asked.headers]));
  await until(
    'the code is sent',
    async () => (await system.database.citizenCode.count({ where: { nextAt: null } })) > 0,
  );
}

/** Every row of every table in every schema, the queue's among them. */
async function crawlDatabase(): Promise<void> {
  const tables = await system.database.$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  expect(tables.length).toBeGreaterThan(30);
  for (const { schema, name } of tables) {
    const rows = await system.database.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${schema}"."${name}" t`,
    );
    for (const { row } of rows) look(`table ${schema}.${name}`, row);
  }
}

it('finds nobody in any answer, table, job, log line or metric', async () => {
  for (const role of ROLES) await crawlAs(role);
  await crawlAsCitizens();
  const [phone] = PEOPLE.map((one) => one.phone);
  for (const body of [
    { caller: { phone, name: PEOPLE[0]?.name } },
    { externalId: phone, dialled: phone, text: phone },
  ]) {
    const refused = await system.client.post('/v1/intake/phone', body);
    expect(refused.status).toBe(400);
    look('refused intake', JSON.stringify(refused.body));
  }
  look('metrics', await (await fetch(`${system.baseUrl}/metrics`)).text(), [...identities, ADDRESS, ...TEXTS]);
  await crawlDatabase();
  expect(logged.length).toBeGreaterThan(0);
  for (const line of logged) look('log', line, [...identities, ADDRESS, ...TEXTS]);
  process.stdout.write(`looked for ${identities.length} identities in ${places} places\n`);
  expect(hits).toEqual([]);
  expect(places).toBeGreaterThan(500);
}, 180_000);
