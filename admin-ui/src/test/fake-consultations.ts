import {
  boundaryRuleEndSchema,
  boundaryRuleInputSchema,
  consultationDecisionSchema,
  consultationOpenSchema,
  consultationOpinionSchema,
} from '#domain/consultation-input';
import { partiesOf } from '#domain/consultation';
import { LINES } from '#domain/line';
import type { CaseDetail } from '#domain/wire/case-wire';
import {
  consultationSchema,
  type ConsultationWire,
  type ListedRule,
  listedRuleSchema,
} from '#domain/wire/consultation-wire';
import { listOf } from '#domain/wire/list-wire';
import type { UserWire } from '#domain/wire/session-wire';
import type { Answer, Route } from './fake-route';
import { createFakeJointMeetings } from './fake-joint-meetings';
import { Refusal } from './fake-state';

type City = { get(caseId: string): CaseDetail; user(): UserWire | null };

const names = (text: string) => ({ zh: text, en: text, vi: text });
const FIRST: ListedRule = {
  ...{ id: 'rule-1', code: 'stall', category: '01', area: '*', line: '12345', source: 'list-2026', version: 1 },
  ...{
    matter: names('stall-on-pavement'),
    note: names('administrative'),
    createdBy: null,
    endedBy: null,
    caseId: null,
  },
  ...{ validFrom: '2026-01-01T00:00:00.000Z', validTo: null, createdAt: '2026-01-01T00:00:00.000Z' },
};

/** Disputes, the meetings that speak of them, and the boundary list in memory. */
export function createFakeConsultations({ get, user }: City, now: () => number) {
  const byCase = new Map<string, ConsultationWire[]>();
  let rules: ListedRule[] = [FIRST];
  const { jointMeetingRoutes, ...jointMeetings } = createFakeJointMeetings();
  const iso = (offset = 0) => new Date(now() + offset).toISOString();
  const me = () => {
    const { id, displayNames } = user()!;
    return { id, displayNames };
  };
  const list = (items: ConsultationWire[]): Answer => ({
    status: 200,
    body: listOf(consultationSchema).parse({ items, hasNextPage: false, dataAt: iso() }),
  });
  const add = (caseId: string, change: Partial<ConsultationWire> = {}): ConsultationWire => {
    const { number: caseNumber, category, priority } = get(caseId);
    const one: ConsultationWire = {
      ...{ id: `consultation-${caseId}`, caseId, caseNumber, category, priority, question: 'q', evidence: [] },
      ...{ parties: partiesOf([]), openedBy: null, openedAt: iso(), dueAt: iso(3_600_000), isLate: false },
      ...{ opinions: [], decision: null, maySpeakFor: partiesOf([]), mayDecide: [...LINES] },
      ...change,
    };
    byCase.set(caseId, [one, ...(byCase.get(caseId) ?? [])]);
    return one;
  };
  const change = (id: string, to: (one: ConsultationWire) => ConsultationWire): Answer => {
    for (const [caseId, all] of byCase) {
      if (!all.some((one) => one.id === id)) continue;
      byCase.set(
        caseId,
        all.map((one) => (one.id === id ? to(one) : one)),
      );
      return list(byCase.get(caseId)!);
    }
    throw new Refusal('not-found', 404);
  };
  const rule = (found: ListedRule): Answer => ({ status: 200, body: listedRuleSchema.parse(found) });

  const routes: Route[] = [
    ...jointMeetingRoutes,
    [
      'GET',
      /^\/v1\/consultations$/,
      () => list([...byCase.values()].flat().filter(({ decision }) => decision === null)),
    ],
    ['GET', /^\/v1\/cases\/([^/]+)\/consultations$/, ([id = '']) => list(byCase.get(id) ?? [])],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/consultations$/,
      ([id = ''], { body }) => {
        const { question, evidence, departments } = consultationOpenSchema.parse(body);
        add(id, { question, evidence, parties: partiesOf(departments), openedBy: me() });
        return list(byCase.get(id)!);
      },
    ],
    [
      'POST',
      /^\/v1\/consultations\/([^/]+)\/opinions$/,
      ([id = ''], { body }) => {
        const said = { ...consultationOpinionSchema.parse(body), by: me(), at: iso() };
        return change(id, (one) => ({
          ...one,
          opinions: [...one.opinions, { id: `o-${one.opinions.length}`, ...said }],
        }));
      },
    ],
    [
      'POST',
      /^\/v1\/consultations\/([^/]+)\/decision$/,
      ([id = ''], { body }) => {
        const { owner, reason, rule: written } = consultationDecisionSchema.parse(body);
        const version = written && { ...FIRST, ...written, line: owner, version: 2, validFrom: iso() };
        const decision = { owner, reason, by: me(), at: iso(), rule: version ?? null };
        return change(id, (one) => ({ ...one, decision, maySpeakFor: [], mayDecide: [] }));
      },
    ],
    [
      'GET',
      /^\/v1\/boundary-rules$/,
      () => ({
        status: 200,
        body: listOf(listedRuleSchema).parse({ items: rules, hasNextPage: false, dataAt: iso() }),
      }),
    ],
    [
      'POST',
      /^\/v1\/boundary-rules$/,
      (_, { body }) => {
        const input = boundaryRuleInputSchema.parse(body);
        const made = { createdBy: me(), createdAt: iso(), endedBy: null, caseId: null, validTo: null };
        const version = input.version + 1;
        const added: ListedRule = { ...input, ...made, id: `rule-${input.code}-${version}`, version, validFrom: iso() };
        rules = [added, ...rules];
        return rule(added);
      },
    ],
    [
      'POST',
      /^\/v1\/boundary-rules\/([^/]+)\/end$/,
      ([id], { body }) => {
        boundaryRuleEndSchema.parse(body);
        rules = rules.map((one) => (one.id === id ? { ...one, validTo: iso(), endedBy: me() } : one));
        return rule(rules.find((one) => one.id === id)!);
      },
    ],
  ];
  return {
    routes,
    ...jointMeetings,
    addConsultation: add,
    consultationsOf: (caseId: string) => byCase.get(caseId) ?? [],
    rules: () => rules,
  };
}
