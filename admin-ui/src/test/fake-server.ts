import { z } from 'zod';
import { CASE_ACTIONS } from '#domain/case-action';
import { caseCommandSchema } from '#domain/case-action-input';
import { triageInputSchema, triageSchema } from '#domain/triage';
import { alarmSchema, type AlarmWire } from '#domain/wire/alarm-wire';
import { TRANSFER_ACTION_INPUT, TRANSFER_ACTIONS, transferStartSchema } from '#domain/transfer-input';
import { type BoardWire, boardSchema } from '#domain/wire/board-wire';
import { shiftSchema } from '#domain/wire/shift-wire';
import { caseDetailSchema } from '#domain/wire/case-wire';
import { categorySchema, departmentSchema } from '#domain/wire/catalog-wire';
import { contactSchema } from '#domain/wire/contact-wire';
import { contactListQuerySchema, listOf, pageOf } from '#domain/wire/list-wire';
import type { Problem } from '#domain/wire/problem-wire';
import { seatRequestSchema, seatSchema } from '#domain/wire/seat-wire';
import { sessionSchema, signInSchema } from '#domain/wire/session-wire';
import {
  orderSchema,
  rateCasesQuerySchema,
  rateCasesSchema,
  threeRatesQuerySchema,
  threeRatesSchema,
} from '#domain/wire/order-wire';
import { installationSchema } from '#domain/wire/installation-wire';
import { caseTransfersSchema } from '#domain/wire/transfer-wire';
import { linkSchema, linkStepSchema, sameIncidentSchema } from '#domain/wire/same-incident-wire';
import { type StreamMessage, streamMessageSchema } from '#domain/wire/stream-wire';
import { stageTimesQuerySchema, UNIT_ACTIONS, unitCommandSchema, unitStatusSchema } from '#domain/unit-input';
import { caseUnitsSchema, stageTimesSchema, unitSchema } from '#domain/wire/unit-wire';
import type { StreamHandlers } from '../live/live-client';
import { evidenceOf } from './build-case';
import { createFakeCases } from './fake-cases';
import { fakeBoard } from './fake-board';
import { fakeShift } from './fake-shift';
import { CATEGORIES, CITY, DEPARTMENTS } from './fake-catalogue';
import { badInput, createFakeState, Refusal } from './fake-state';
import { createFakeDesk } from './fake-desk';
import { createFakeOrders } from './fake-orders';
import { createFakeIncidents } from './fake-incidents';
import { createFakeAudit } from './fake-audit';
import { createFakePrivacy } from './fake-privacy';
import { createFakeUnseals } from './fake-unseals';
import { createFakeCallBacks } from './fake-call-backs';
import { createFakeNotifications } from './fake-notifications';
import { createFakeMajorEvents } from './fake-major-events';
import { createFakeConsultations } from './fake-consultations';
import { createFakeLinkages } from './fake-linkages';
import { createFakePolicies } from './fake-policies';
import { createFakeQuestions } from './fake-questions';
import { createFakeSecrets } from './fake-secrets';
import { createFakeLink } from './fake-link';
import type { Answer, Request, Route } from './fake-route';
import { fakePage } from './fake-page';
import { createFakeStaffing } from './fake-staffing';
import { createFakeSurges } from './fake-surges';
import { createFakeSupervision } from './fake-supervision';
import { createFakeTransfers } from './fake-transfers';
import { createFakeAccounts, FAKE_CODE } from './fake-accounts';
import { createFakeUnits } from './fake-units';

/** What is answered to those who are not signed in. */
const PUBLIC = ['/v1/session', '/v1/session/ways', '/v1/installation'];

/** What a stream message says, without what every message carries. */
type News = StreamMessage extends infer M ? (M extends unknown ? Omit<M, 'seq' | 'serverTime'> : never) : never;

const answer = <T extends z.ZodType>(schema: T, body: z.input<T>, status = 200): Answer => ({
  status,
  body: schema.parse(body),
});

/**
 * The HTTP contract in memory: every request is read and every answer written with the wire schemas, so that the
 * screens are tested against what the server promises. `say` speaks on the stream, `drop` loses the next message.
 */
export function createFakeServer(now: () => number = Date.now) {
  const state = createFakeState(now);
  const accounts = createFakeAccounts(state.user);
  const transfers = createFakeTransfers(state, now);
  const units = createFakeUnits(state, now);
  const orders = createFakeOrders(now);
  const incidents = createFakeIncidents(state);
  const callBacks = createFakeCallBacks(state, now);
  const notifications = createFakeNotifications();
  const audit = createFakeAudit();
  const unseals = createFakeUnseals();
  const { privacyRoutes, ...privacy } = createFakePrivacy();
  const consultations = createFakeConsultations(state, now);
  const { surgeRoutes, declareOf, ...surges } = createFakeSurges(now);
  const { majorEventRoutes, ...majorEvents } = createFakeMajorEvents(state, now, declareOf);
  const linkages = createFakeLinkages(state, now);
  const questions = createFakeQuestions(state);
  const { deskRoutes, ...desk } = createFakeDesk(now);
  const { linkRoutes, ...link } = createFakeLink();
  const { staffingRoutes, setPeople } = createFakeStaffing(now);
  const { policyRoutes, ...policies } = createFakePolicies();
  let alarms: BoardWire['transfers']['alarms'] = [];
  let deferral: BoardWire['deferral'] = null;
  const streams = new Map<StreamHandlers, number>();
  let isDown = false;
  let isDrill = false;
  let toDrop = 0;

  const page = <T>(rows: T[], query: { after?: string; perPage: number }) =>
    fakePage(rows, query, new Date(now()).toISOString());
  const all = <T>(rows: T[]) => page(rows, { perPage: 1_000 });
  const session = () => {
    const user = state.user();
    if (user === null) throw new Refusal('unauthenticated', 401);
    return { user, city: CITY, ...accounts.ofSession() };
  };

  const routes: Route[] = [
    [
      'POST',
      /^\/v1\/session$/,
      (_, { body }) => {
        const { username, password, code } = signInSchema.parse(body);
        state.signIn(username, password);
        if (accounts.isEnrolled() && code !== FAKE_CODE) {
          state.signOut();
          throw new Refusal(code === undefined ? 'second-factor-required' : 'unauthenticated', 401);
        }
        return answer(sessionSchema, session());
      },
    ],
    ['GET', /^\/v1\/session$/, () => answer(sessionSchema, session())],
    [
      'DELETE',
      /^\/v1\/session$/,
      () => {
        state.signOut();
        return { status: 204, body: undefined };
      },
    ],
    ['GET', /^\/v1\/seat$/, () => answer(seatSchema, state.seat())],
    ['PUT', /^\/v1\/seat$/, (_, { body }) => answer(seatSchema, state.setSeat(seatRequestSchema.parse(body).state))],
    ['POST', /^\/v1\/seat\/heartbeat$/, () => answer(seatSchema, state.seat())],
    ['POST', /^\/v1\/offers\/([^/]+)\/accept$/, ([id = '']) => answer(seatSchema, state.accept(id))],
    ['POST', /^\/v1\/offers\/([^/]+)\/decline$/, ([id = '']) => answer(seatSchema, state.decline(id))],
    ...createFakeCases(state, now),
    ['GET', /^\/v1\/cases\/([^/]+)$/, ([id = '']) => answer(caseDetailSchema, state.get(id))],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/actions\/([^/]+)$/,
      ([id = '', action], { body }) =>
        answer(caseDetailSchema, state.act(id, z.enum(CASE_ACTIONS).parse(action), caseCommandSchema.parse(body))),
    ],
    ['GET', /^\/v1\/cases\/([^/]+)\/order$/, ([id = '']) => answer(orderSchema, orders.orderOf(state.get(id).id))],
    [
      'GET',
      /^\/v1\/three-rates$/,
      (_, { query }) => {
        threeRatesQuerySchema.parse(query);
        return answer(threeRatesSchema, orders.rates());
      },
    ],
    [
      'GET',
      /^\/v1\/three-rates\/cases$/,
      (_, { query }) => {
        rateCasesQuerySchema.parse(query);
        return answer(rateCasesSchema, orders.rateCases());
      },
    ],
    ['GET', /^\/v1\/cases\/([^/]+)\/transfers$/, ([id = '']) => answer(caseTransfersSchema, transfers.transfersOf(id))],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/transfers$/,
      ([id = ''], { body }) => answer(caseTransfersSchema, transfers.start(id, transferStartSchema.parse(body))),
    ],
    [
      'POST',
      /^\/v1\/transfers\/([^/]+)\/actions\/([^/]+)$/,
      ([id = '', name], { body }) => {
        const action = z.enum(TRANSFER_ACTIONS).parse(name);
        const { input } = z.strictObject({ input: TRANSFER_ACTION_INPUT[action] }).parse(body);
        return answer(caseTransfersSchema, transfers.actOn(id, action, input));
      },
    ],
    ['GET', /^\/v1\/units$/, () => answer(listOf(unitSchema), all(units.units()))],
    [
      'PUT',
      /^\/v1\/units\/([^/]+)\/status$/,
      ([id = ''], { body }) => answer(unitSchema, units.setUnitStatus(id, unitStatusSchema.parse(body))),
    ],
    ['GET', /^\/v1\/cases\/([^/]+)\/units$/, ([id = '']) => answer(caseUnitsSchema, units.caseUnits(id))],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/units\/([^/]+)\/actions\/([^/]+)$/,
      ([id = '', unit = '', action], { body }) => {
        const command = unitCommandSchema.parse(body);
        return answer(caseUnitsSchema, units.commandUnit(id, unit, z.enum(UNIT_ACTIONS).parse(action), command));
      },
    ],
    ...accounts.accountRoutes,
    ...consultations.routes,
    ...majorEventRoutes,
    ...surgeRoutes,
    ...linkages.routes,
    ...questions.routes,
    ...deskRoutes,
    [
      'GET',
      /^\/v1\/stage-times$/,
      (_, { query }) => {
        stageTimesQuerySchema.parse(query);
        return answer(stageTimesSchema, units.stageTimes());
      },
    ],
    [
      'GET',
      /^\/v1\/cases\/([^/]+)\/same-incident$/,
      ([id = '']) => answer(sameIncidentSchema, incidents.incidentOf(id)),
    ],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/links$/,
      ([id = ''], { body }) => answer(sameIncidentSchema, incidents.link(id, linkSchema.parse(body))),
    ],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/(merge|undo)$/,
      ([id = '', what], { body }) =>
        answer(sameIncidentSchema, incidents[what === 'merge' ? 'merge' : 'undo'](id, linkStepSchema.parse(body))),
    ],
    ...callBacks.callBackRoutes,
    ...notifications.notificationRoutes,
    ...policyRoutes,
    ...audit.auditRoutes,
    ...unseals.unsealRoutes,
    ...privacyRoutes,
    [
      'GET',
      /^\/v1\/contacts$/,
      (_, { query }) =>
        answer(
          pageOf(contactSchema),
          page(
            state.cases().flatMap(({ contacts }) => contacts),
            contactListQuerySchema.parse(query),
          ),
        ),
    ],
    [
      'GET',
      /^\/v1\/contacts\/([^/]+)$/,
      ([id]) => {
        const found = state
          .cases()
          .flatMap(({ contacts }) => contacts)
          .find((one) => one.id === id);
        if (found === undefined) throw new Refusal('not-found', 404);
        return answer(contactSchema, found);
      },
    ],
    ...createFakeSecrets({ ...state, needStepUp: accounts.needStepUp }),
    ['GET', /^\/v1\/installation$/, () => answer(installationSchema, { isDrill })],
    ...linkRoutes,
    ['GET', /^\/v1\/alarms$/, () => answer(listOf(alarmSchema), all<AlarmWire>([]))],
    ...staffingRoutes,
    ...createFakeSupervision(now),
    ['GET', /^\/v1\/board$/, () => answer(boardSchema, { ...fakeBoard(state.cases(), alarms, now()), deferral })],
    ['GET', /^\/v1\/board\/shift$/, () => answer(shiftSchema, fakeShift(now()))],
    ['GET', /^\/v1\/categories$/, () => answer(listOf(categorySchema), all(CATEGORIES))],
    ['GET', /^\/v1\/departments$/, () => answer(listOf(departmentSchema), all(DEPARTMENTS))],
    [
      'POST',
      /^\/v1\/triage$/,
      (_, { body }) => {
        const { text } = triageInputSchema.parse(body);
        return answer(triageSchema, {
          line: '110',
          category: '51',
          priority: 'P0',
          confidence: 0.97,
          needsHuman: false,
          language: 'zh',
          alternatives: [],
          reasons: text.includes('着火') ? [evidenceOf(text, '着火')] : [],
          modelVersion: 'model-1',
          ruleVersion: 'rules-1',
        });
      },
    ],
  ];

  function handle(method: string, request: Request): Answer {
    for (const [verb, path, run] of routes) {
      const match = path.exec(request.path);
      if (match === null || verb !== method) continue;
      if (!PUBLIC.includes(request.path)) session();
      return run(match.slice(1).map(decodeURIComponent), request);
    }
    throw new Refusal('not-found', 404);
  }

  function refuse(error: unknown): Answer {
    const refusal = error instanceof Refusal ? error : new Refusal('bug', 500);
    const { code, status, issues } = error instanceof z.ZodError ? badInput(error) : refusal;
    const body: Problem = { type: 'about:blank', title: code, status, code, instance: 'req-1', issues };
    return { status, body };
  }

  function respond(method: string, url: string, body: unknown): Answer {
    const { pathname, searchParams } = new URL(url, 'http://fake');
    try {
      return handle(method, { path: pathname, query: Object.fromEntries(searchParams), body });
    } catch (error) {
      return refuse(error);
    }
  }

  const fakeFetch: typeof fetch = async (input, init) => {
    if (isDown) throw new TypeError('Failed to fetch');
    const sent = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const { status, body } = respond(init?.method ?? 'GET', String(input), sent);
    const headers = { 'content-type': 'application/json', date: new Date(now()).toUTCString() };
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  };

  function send(to: StreamHandlers, news: News) {
    const seq = (streams.get(to) ?? 0) + 1;
    streams.set(to, seq);
    if (toDrop > 0) {
      toDrop -= 1;
      return;
    }
    to.onData(JSON.stringify(streamMessageSchema.parse({ ...news, seq, serverTime: new Date(now()).toISOString() })));
  }
  const say = (news: News) => [...streams.keys()].forEach((stream) => send(stream, news));

  return {
    ...state,
    ...accounts,
    ...transfers,
    ...units,
    ...orders,
    ...incidents,
    ...callBacks,
    ...notifications,
    setAudit: audit.setAudit,
    unsealRequests: unseals.unsealRequests,
    setUnseals: unseals.setUnseals,
    ...privacy,
    ...consultations,
    ...majorEvents,
    ...surges,
    ...policies,
    linkagesOf: linkages.linkagesOf,
    ...link,
    ...desk,
    setPeople,
    setDrill: () => void (isDrill = true),
    setDeferral: (next: typeof deferral) => void (deferral = next),
    setAlarms: (next: typeof alarms) => void (alarms = next),
    respond,
    fetch: fakeFetch,
    openStream(handlers: StreamHandlers): () => void {
      if (isDown) {
        queueMicrotask(handlers.onClosed);
        return () => {};
      }
      streams.set(handlers, 0);
      send(handlers, { type: 'hello' });
      return () => streams.delete(handlers);
    },
    say,
    /** The case rings, and the stream tells. */
    ringAloud: (caseId: string) => say({ type: 'seat', seat: state.ring(caseId) }),
    /** The seat falls silent, and the stream tells. */
    lapse: () => say({ type: 'seat', seat: state.lapse() }),
    drop: (messages: number) => {
      toDrop = messages;
    },
    setDown: (down: boolean) => {
      isDown = down;
      if (down) [...streams.keys()].forEach(({ onClosed }) => onClosed());
      if (down) streams.clear();
    },
  };
}
export type FakeServer = ReturnType<typeof createFakeServer>;
