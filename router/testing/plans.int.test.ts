/**
 * Asks every list, search and board of a router with some thousand cases, takes each statement that it sends, and has
 * PostgreSQL plan it as if there were 250 times as many rows: what would read a large table from end to end is named.
 */
import { Client } from 'pg';
import { seedMany } from '#db/seed/many/seed-many';
import { lockPurgeable } from '#db/stores/purge-store';
import { readBoard } from '#db/views/board-view';
import { indexContacts } from '#db/stores/search-store';
import { CASE_DATA_CLASSES } from '#domain/retention';
import { termsOf } from '#engine/text/search-terms';
import { startTestRouter, type TestRouter } from '#testing/test-router';

const CASES = 4_000;
const AS_IF = 250;
/** A board counts what is open, and what came and went today. */
const MOST_ROWS = (CASES * AS_IF) / 5;
/** Tables that grow with every case or request. */
const LARGE = [
  ...['cases', 'contacts', 'callers', 'triage_decisions', 'ownerships', 'transfers', 'sla_clocks', 'case_events'],
  ...['work_orders', 'order_units', 'order_call_backs', 'incidents', 'assignments', 'notifications', 'audit_events'],
  'search_documents',
];

type Statement = { text: string; values: unknown[] };
type PlanNode = { 'Node Type': string; 'Relation Name'?: string; 'Plan Rows': number; Plans?: PlanNode[] };

let router: TestRouter;
let planner: Client;
let oldest: string;
beforeAll(async () => {
  router = await startTestRouter();
  // All of them of the days before: what a board reads of today is no large part of a city's years.
  await seedMany(router.url, CASES, { until: new Date(Date.now() - 30 * 86_400_000) });
  const index = () =>
    router.database.$transaction((db) =>
      indexContacts(db, { cityId: 'city-1', lookBackMs: 15_000, limit: 1_000, termsOf }),
    );
  await index(); // marks where it begins
  while (((await index()) ?? 0) > 0);
  const supervisor = await router.signIn('supervisor');
  for (let n = 0; n < 20; n += 1) await supervisor.get(`/v1/contacts?perPage=${n + 1}`);
  const { number } = await router.database.case.findFirstOrThrow({ orderBy: { number: 'asc' } });
  oldest = number;
  planner = new Client({ connectionString: router.url });
  await planner.connect();
  await planner.query(`ANALYZE ${LARGE.join(', ')}`);
  await planner.query(
    `UPDATE pg_class SET reltuples = reltuples * $2 WHERE oid IN (
       SELECT unnest($1::regclass[])::oid UNION SELECT indexrelid FROM pg_index WHERE indrelid = ANY ($1::regclass[]))`,
    [LARGE, AS_IF],
  );
}, 120_000);
afterAll(async () => {
  await planner.end();
  await router.close();
});

/** Every statement that is sent while `ask` runs. */
async function statementsOf(ask: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const spy = jest.spyOn(Client.prototype, 'query');
  await ask();
  for (const [query] of spy.mock.calls as unknown as [string | Statement][]) {
    if (typeof query === 'object' && /\bFROM\b/i.test(query.text)) statements.push(query);
  }
  spy.mockRestore();
  return statements;
}

const scannedBy = (node: PlanNode): string[] => [
  ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []),
  ...(node.Plans ?? []).flatMap(scannedBy),
];

async function planOf({ text, values }: Statement): Promise<PlanNode[]> {
  const { rows } = await planner.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>({
    text: `EXPLAIN (FORMAT JSON) ${text}`,
    values,
  });
  return rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan));
}

const CHANGES = /\b(INSERT INTO|UPDATE \w+ SET|UPDATE \w+ \w+ SET|DELETE FROM)\b/;
const isReading = ({ text }: Pick<Statement, 'text'>): boolean =>
  /^\s*(SELECT|WITH)\b/i.test(text) && !CHANGES.test(text);
const withInner = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withInner)];

async function largeScans({ text, values }: Statement): Promise<string[]> {
  if (!isReading({ text })) return [];
  const tables = (await planOf({ text, values })).flatMap(scannedBy);
  return tables
    .filter((table) => LARGE.includes(table))
    .map((table) => `${table}: ${text.replace(/\s+/g, ' ').slice(0, 300)}`);
}

const SORTS = ['createdAt', 'priority', 'number'].flatMap((sort) =>
  ['ASC', 'DESC'].map((order) => `sort=${sort}&order=${order}`),
);
const FILTERS = [
  ...['', 'isOpen=true', 'isOpen=false', 'line=110', 'lane=needs-human', 'status=SUSPENDED', 'status=WAITING'],
  ...['priority=P0', 'category=03', 'needsHuman=true', 'q=2611', 'isOpen=true&priority=P0&line=110'],
];
/** Figures that are counted from different rows. */
const NOW_FIGURES = ['acceptedToday', 'closedToday', 'breached', 'deferred', 'transfersOpen', 'callBacksOverdue'];
const PERIOD_FIGURES = [
  ...['offered', 'overrideRate', 'dueSoon', 'dispatched', 'overdueRate', 'closed', 'resolutionRate', 'signLe30s'],
  ...['instructions', 'p0DispatchLe60s', 'transfers', 'missedCallCallbackRate', 'alarms'],
];
const LAST_HOUR = `figureFrom=${new Date(Date.now() - 3_600_000).toISOString()}&figureTo=${new Date().toISOString()}`;
const LISTS: [user: string, path: string][] = [
  ...['supervisor', 'seat-110-1'].flatMap((user) =>
    [
      ...SORTS.flatMap((sort) => FILTERS.map((filter) => `/v1/cases?${sort}&${filter}`)),
      ...['', 'channel=operator', 'channel=phone', 'dialled=110'].map((filter) => `/v1/contacts?${filter}`),
      '/v1/call-backs?isOpen=true',
    ].map((path): [string, string] => [user, path]),
  ),
  ...['', 'status=FAILED', 'status=DELIVERED'].map((filter): [string, string] => [
    'supervisor',
    `/v1/notifications?${filter}`,
  ]),
  ...['supervisor', 'seat-110-1'].flatMap((user) =>
    ['createdAt', 'priority'].map((sort): [string, string] => [user, `/v1/cases?district=C&isOpen=true&sort=${sort}`]),
  ),
  ...NOW_FIGURES.map((figure): [string, string] => ['supervisor', `/v1/cases?figure=${figure}`]),
  ...PERIOD_FIGURES.map((figure): [string, string] => ['supervisor', `/v1/cases?figure=${figure}&${LAST_HOUR}`]),
  ['supervisor', '/v1/board'],
  ['supervisor', '/v1/board/shift'],
  ['supervisor', '/v1/alarms'],
  ['supervisor', '/v1/consultations?isOpen=true'],
  ...[
    '',
    'person=supervisor',
    'kind=search',
    'isRefused=true',
    `object=${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`,
  ].map((filter): [string, string] => ['auditor', `/v1/audit-events?${filter}`]),
];

describe('no large table is read from end to end', () => {
  it('by a list, on its first page or a later one, nor by the board', async () => {
    const users = new Map(
      await Promise.all(
        ['supervisor', 'seat-110-1', 'auditor'].map(async (name) => [name, await router.signIn(name)] as const),
      ),
    );
    const faults = new Map<string, string>();
    for (const [name, path] of LISTS) {
      const statements = await statementsOf(async () => {
        const { status, body } = await users.get(name)!.get<{ next?: string | null }>(path);
        expect([path, status]).toEqual([path, 200]);
        if (body.next) await users.get(name)!.get(`${path}${path.includes('?') ? '&' : '?'}after=${body.next}`);
      });
      expect(statements.length).toBeGreaterThan(0);
      for (const statement of statements) {
        for (const fault of await largeScans(statement)) faults.set(fault, `${name} ${path}`);
      }
    }
    expect([...faults].map(([fault, path]) => `${path} → ${fault}`)).toEqual([]);
  }, 120_000);

  it('by the board, which expects to count no more than a fifth as many rows as there are cases', async () => {
    const statements = await statementsOf(() => readBoard(router.database, 'city-1'));
    expect(statements.length).toBeGreaterThan(5);
    const faults: string[] = [];
    for (const statement of statements.filter(isReading)) {
      const nodes = (await planOf(statement)).flatMap(withInner);
      const tooMany = nodes.filter(
        (node) => LARGE.includes(node['Relation Name'] ?? '') && node['Plan Rows'] > MOST_ROWS,
      );
      faults.push(...tooMany.map((node) => `${node['Relation Name']} ${node['Plan Rows']}: ${statement.text}`));
    }
    expect(faults).toEqual([]);
  });

  it.each(CASE_DATA_CLASSES)('by the look for cases whose %s is no longer kept', async (dataClass) => {
    const before = new Date(Date.now() - 1_000 * 86_400_000);
    const statements = await statementsOf(() =>
      lockPurgeable(router.database, { cityId: 'city-1', dataClass, before, limit: 200 }),
    );
    expect(statements).toHaveLength(1);
    expect(JSON.stringify(await planOf(statements[0]!))).toContain(`"cases_keeping_${dataClass}"`);
  });

  it.each(['红绿灯', 'traffic light', '灯', '13900000000', '000123', '0123'])('by the search for %p', async (q) => {
    for (const name of ['supervisor', 'seat-12345-1']) {
      const user = await router.signIn(name);
      const statements = await statementsOf(() => user.post('/v1/search', { q }));
      expect(statements.length).toBeGreaterThan(2);
      expect((await Promise.all(statements.map(largeScans))).flat()).toEqual([]);
    }
  });

  it('which this would see', async () => {
    const statement = {
      text: `SELECT count(*) FROM cases WHERE disposition = $1 AND number <> $2`,
      values: ['HANDLED', oldest],
    };
    expect(await largeScans(statement)).toHaveLength(1);
  });
});
