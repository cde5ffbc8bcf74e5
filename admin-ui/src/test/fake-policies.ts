import { knowledgeFor, speaksOf } from '#domain/knowledge';
import { POLICY_KEY, POLICY_KINDS, type PolicyKind, type PolicyValue } from '#domain/policy-input';
import { listOf, pageOf } from '#domain/wire/list-wire';
import {
  knowledgeQuerySchema,
  knowledgeSchema,
  policyChangeInput,
  policyChangeQuerySchema,
  policyChangeSchema,
  type PolicyChangeWire,
  policyRow,
  type PolicyRow,
} from '#domain/wire/policy-wire';
import { CATEGORIES, DEPARTMENTS, DISTRICTS, USERS } from './fake-catalogue';
import { fakePage } from './fake-page';
import type { Route } from './fake-route';
import { Refusal } from './fake-state';

const AT = '2026-11-19T02:00:00.000Z';
const names = (zh: string) => ({ zh, en: `${zh.length} words`, vi: `${zh.length} lời` });

const sla = (part: Partial<PolicyValue<'sla-policy'>>): PolicyValue<'sla-policy'> => ({
  ...{ line: '12345', category: '03', priority: 'P3', metric: 'reply', targetMs: 432_000_000 },
  ...{ warnPercents: [50, 80], clock: 'working', isPausable: true, calendarId: 'office-hours' },
  ...part,
});
const entry = (part: Partial<PolicyValue<'knowledge'>>): PolicyValue<'knowledge'> => ({
  ...{ code: 'lamps', use: 'ARTICLE', category: '01', title: names('路灯报修须知'), words: names('先问路灯编号。') },
  ...{
    source: { zh: '', en: '', vi: '' },
    departmentCode: 'D02',
    audience: 'PUBLIC',
    lines: ['110', '12345'],
    status: 'PUBLISHED',
  },
  ...{ validFrom: '2026-01-01', validTo: null, reviewBy: '2027-01-01' },
  ...part,
});

/** One or two policies of each kind. */
const SEED: { [K in PolicyKind]: PolicyValue<K>[] } = {
  'sla-policy': [
    sla({}),
    sla({
      line: '110',
      category: 'any',
      priority: 'P0',
      metric: 'answer',
      targetMs: 15_000,
      clock: 'always',
      isPausable: false,
    }),
  ],
  calendar: [
    {
      ...{
        id: 'office-hours',
        intervals: [
          [540, 720],
          [780, 1_080],
        ],
        weekdays: [1, 2, 3, 4, 5],
      },
      ...{ holidays: ['2026-10-01'], workdays: ['2026-10-10'], knownYears: [2026] },
    },
  ],
  ladder: [
    {
      ...{ metric: 'answer', priority: 'P0', percent: 100 },
      steps: [{ role: 'SUPERVISOR', line: null, channel: 'bell', afterMs: 0, repeatMs: 10_000 }],
    },
  ],
  category: CATEGORIES.map(({ id, ...one }) => ({ code: id, ...one, isSealed: false, sealsCaller: false })),
  department: DEPARTMENTS.map(({ id, ...one }) => ({ code: id, ...one })),
  district: DISTRICTS.map(({ id, ...one }, index) => ({ code: id, position: index + 1, outline: [], ...one })),
  'dispatch-rule': [
    {
      ...{ code: 'lamps', category: '01', area: '*', matter: names('路灯'), departmentCode: 'D02' },
      ...{ assistCodes: ['D04'], source: '职责清单', isRetired: false },
    },
  ],
  'run-card': [{ category: '51', crew: [{ agency: 'FIRE', capability: 'FIREFIGHTING', when: 'ALWAYS' }] }],
  knowledge: [
    entry({}),
    entry({
      ...{
        code: 'until-help-fire',
        use: 'INSTRUCTION',
        category: '51',
        audience: 'PUBLIC',
        source: { zh: '待急救中心确认', en: 'To be confirmed', vi: 'Chờ xác nhận' },
      },
      words: { zh: '不乘电梯。', en: 'Do not use the lift.', vi: 'Không dùng thang máy.' },
    }),
    entry({
      code: 'lamp-reply',
      use: 'REPLY',
      title: names('路灯维修答复'),
      words: names('您好，{{地点}}已安排维修。'),
    }),
  ],
  question: [
    {
      category: 'any',
      ...{ place: names('您在哪里？'), safety: names('有人有危险吗？'), what: names('什么事？') },
      ...{ when: names('什么时候？'), who: names('怎么称呼您？') },
    },
  ],
  'order-policy': [
    {
      ...{ calendarId: 'office-hours', returnWorkingDays: 2, maxFailedDispatches: 3, maxExtensions: 1 },
      ...{ maxExtensionWorkingDays: 10, requiredReworks: 1, supervisedReworks: 3, supervisedReports: 5 },
      ...{ supervisedReportsDays: 30, callBackAttempts: 3, reopenDays: 30 },
    },
  ],
  'call-back-schedule': [{ kind: 'ABANDONED', priority: 'P1', dueAfterMs: [0, 60_000, 240_000] }],
  'quiet-hours': [
    { audience: 'CITIZEN', channel: 'sms', fromMinute: 1_320, toMinute: 480, butPriorities: ['P0', 'P1'] },
  ],
};

/** The policies in memory, with the versions that the console makes of them. */
export function createFakePolicies() {
  const changes: PolicyChangeWire[] = [];
  const rows = new Map<PolicyKind, PolicyRow[]>(
    POLICY_KINDS.map((kind) => {
      const keyOf = POLICY_KEY[kind] as (value: PolicyValue) => string;
      const shipped = { version: 1, changedBy: null, changedAt: null, validFrom: null, proposed: null };
      return [kind, (SEED[kind] as PolicyValue[]).map((value) => ({ id: keyOf(value), value, ...shipped }))];
    }),
  );
  const rowsOf = (kind: PolicyKind) => rows.get(kind) ?? [];
  const page = <T>(items: T[]) => ({ items, hasNextPage: false, dataAt: AT });
  const by = { id: USERS[3]!.id, displayNames: USERS[3]!.displayNames };

  function change(kind: PolicyKind, body: unknown): PolicyRow {
    const { version, reason, value, validFrom = AT } = policyChangeInput(kind).parse(body);
    const id = (POLICY_KEY[kind] as (value: PolicyValue) => string)(value);
    const before = rowsOf(kind).find((row) => row.id === id);
    if ((before?.version ?? 0) !== version) throw new Refusal('conflict', 409);
    const row: PolicyRow = { id, value, version: version + 1, changedBy: by, changedAt: AT, validFrom, proposed: null };
    rows.set(kind, [...rowsOf(kind).filter((one) => one.id !== id), row]);
    changes.unshift({
      ...{ id: `change-${changes.length}`, kind, key: id, version: row.version, reason, validFrom, at: AT, by },
      ...{ before: before?.value ?? null, after: value },
    });
    return row;
  }

  const policyRoutes: Route[] = [
    ...POLICY_KINDS.flatMap((kind): Route[] => [
      [
        'GET',
        new RegExp(`^/v1/policies/${kind}$`),
        () => ({ status: 200, body: listOf(policyRow(kind)).parse(page(rowsOf(kind))) }),
      ],
      [
        'POST',
        new RegExp(`^/v1/policies/${kind}$`),
        (_, { body }) => ({ status: 201, body: policyRow(kind).parse(change(kind, body)) }),
      ],
    ]),
    [
      'GET',
      /^\/v1\/policy-changes$/,
      (_, { query }) => {
        const { kind, key, after, perPage } = policyChangeQuerySchema.parse(query);
        const found = changes.filter((one) => (kind ?? one.kind) === one.kind && (key ?? one.key) === one.key);
        return { status: 200, body: pageOf(policyChangeSchema).parse(fakePage(found, { after, perPage }, AT)) };
      },
    ],
    [
      'GET',
      /^\/v1\/knowledge$/,
      (_, { query }) => {
        const { category, words } = knowledgeQuerySchema.parse(query);
        const entries = rowsOf('knowledge').map(({ value }) => value as PolicyValue<'knowledge'>);
        const known = category === undefined ? entries : knowledgeFor(entries, category, AT.slice(0, 10));
        const found = known.filter((entry) => words === undefined || speaksOf(entry, words));
        return { status: 200, body: listOf(knowledgeSchema).parse(page(found)) };
      },
    ],
  ];
  return {
    policyRoutes,
    /** The product would say something else now. */
    propose(kind: PolicyKind, id: string, proposed: PolicyValue) {
      rows.set(
        kind,
        rowsOf(kind).map((row) => (row.id === id ? { ...row, proposed } : row)),
      );
    },
    policyOf: (kind: PolicyKind, id: string) => rowsOf(kind).find((row) => row.id === id),
    /** Somebody else changed it meanwhile. */
    overtakePolicy(kind: PolicyKind, id: string) {
      rows.set(
        kind,
        rowsOf(kind).map((row) => (row.id === id ? { ...row, version: row.version + 1 } : row)),
      );
    },
  };
}
