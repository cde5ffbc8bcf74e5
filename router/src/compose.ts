import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import { appendAudit } from '#db/audit/audit-store';
import { announce, openChangeFeed } from '#db/change-feed';
import { openDatabase } from '#db/client';
import { databaseFaultOf } from '#db/database-fault';
import { hashKey } from '#db/seed/accounts';
import { SEEDED_CITY } from '#db/seed/seed';
import { planOwed } from '#db/stores/call-back-store';
import { insertOnce } from '#db/stores/intake-store';
import { keepLink } from '#db/stores/link-message-store';
import { settle } from '#db/stores/outbox-store';
import { insertShadowDecisions } from '#db/stores/shadow-store';
import { findAccount } from '#db/views/account-view';
import { visibleCases } from '#db/views/case-scope';
import { findApiClient } from '#db/stores/api-client-store';
import { countFailure, forgetGuesses, type GuessPolicy, guessWaitMs } from '#db/stores/guess-store';
import { findArtefact, listServedModels } from '#db/views/model-view';
import { findSeat } from '#db/views/seat-view';
import { createVault } from '#db/vault/vault';
import { type Clock, systemClock } from '#domain/clock';
import { otherLineThan } from '#domain/transfer';
import { SERVING_ALARMS } from '#domain/wire/model-wire';
import { loadShippedEngine } from '#engine/shipped-engine';
import { rulesOnly } from '#engine/triage-engine';
import { readAnchors } from '#platform/audit-anchors';
import type { Config } from '#platform/config';
import { createLaneProducer } from '#platform/lane-producer';
import type { Logger } from '#platform/log';
import { createMetrics } from '#platform/metrics';
import { offerPolicyOf } from '#platform/offer-settings';
import { openQueueBackend } from '#platform/queue-backend';
import { readVaultKeys } from '#platform/vault-keys';
import { apiClientRoutes } from './api-clients/api-client.routes';
import { createApiClientService } from './api-clients/api-client-service';
import { alarmRoutes } from './alarms/alarm.routes';
import { createAlarmService } from './alarms/alarm-service';
import { auditRoutes } from './audit/audit.routes';
import { createAuditRecorder } from './audit/audit-recorder';
import { createAuditService } from './audit/audit-service';
import { boundaryRoutes } from './boundaries/boundary.routes';
import { createBoundaryService } from './boundaries/boundary-service';
import { callBackRoutes } from './call-backs/call-back.routes';
import { createCallBackService } from './call-backs/call-back-service';
import { caseRoutes } from './cases/case.routes';
import { createCaseService } from './cases/case-service';
import { catalogRoutes } from './catalog/catalog.routes';
import { consultationRoutes } from './consultations/consultation.routes';
import { createConsultationService } from './consultations/consultation-service';
import { contactRoutes } from './contacts/contact.routes';
import { createContactService } from './contacts/contact-service';
import { createApp } from './http/app';
import { createAuditRequests } from './http/audit-requests';
import { createAdmitCaller, createAuthenticate } from './http/authenticate';
import { createClientLimits } from './http/limit-clients';
import { createMemo } from './http/memo';
import { createAdmitObject } from './http/object-scope';
import { createDelivery } from './intake/deliver-owed';
import { createGroupCommit } from './intake/group-commit';
import { intakeRoutes } from './intake/intake.routes';
import { createIntakeService } from './intake/intake-service';
import { linkageRoutes } from './linkages/linkage.routes';
import { createLinkageService } from './linkages/linkage-service';
import { linkRoutes } from './link/link.routes';
import { createLinkService } from './link/link-service';
import { createModelMemory } from './models/model-memory';
import { createModelService } from './models/model-service';
import { modelRoutes } from './models/model.routes';
import { createShadowObserver } from './models/shadow-observer';
import { createOrderService } from './orders/order-service';
import { orderRoutes } from './orders/order.routes';
import { notificationRoutes } from './notifications/notification.routes';
import { createNotificationService } from './notifications/notification-service';
import { createNuisanceService } from './nuisance/nuisance-service';
import { nuisanceRoutes } from './nuisance/nuisance.routes';
import { createOidcProvider } from './oidc/oidc-provider';
import { createOidcService } from './oidc/oidc-service';
import { oidcRoutes } from './oidc/oidc.routes';
import { opsRoutes } from './ops/ops.routes';
import { policyRoutes } from './policies/policy.routes';
import { createPolicyCache } from './policies/policy-cache';
import { createPolicyService } from './policies/policy-service';
import { createQuestionService } from './questions/question-service';
import { questionRoutes } from './questions/question.routes';
import { createSameIncidentService } from './same-incident/same-incident-service';
import { sameIncidentRoutes } from './same-incident/same-incident.routes';
import { createSeatService } from './seats/seat-service';
import { seatRoutes } from './seats/seat.routes';
import { createAccountService } from './session/account-service';
import { accountRoutes } from './session/account.routes';
import { createPasswords } from './session/passwords';
import { createSecondFactors } from './session/second-factors';
import { createSessionService } from './session/session-service';
import { sessionRoutes } from './session/session.routes';
import { createSignInService } from './session/sign-in-service';
import { slaRoutes } from './sla/sla.routes';
import { createSlaService } from './sla/sla-service';
import { staffingRoutes } from './staffing/staffing.routes';
import { createStaffingService } from './staffing/staffing-service';
import { createStreamHub } from './stream/stream-hub';
import { streamRoutes } from './stream/stream.routes';
import { boardRoutes } from './supervisor/board.routes';
import { answers, createBoardService } from './supervisor/board-service';
import { createShiftService } from './supervisor/shift-service';
import { createTransferService } from './transfers/transfer-service';
import { transferRoutes } from './transfers/transfer.routes';
import { createTriageService } from './triage/triage-service';
import { triageRoutes } from './triage/triage.routes';
import { unitRoutes } from './units/unit.routes';
import { createUnitService } from './units/unit-service';
import { unsealRoutes } from './unseal/unseal.routes';
import { createUnsealService } from './unseal/unseal-service';
import { userRoutes } from './users/user.routes';
import { createUserService } from './users/user-service';
import { wordsRoutes } from './words/words.routes';
import { createWordsService } from './words/words-service';

/** Contacts of one commit at most, and commits under way at once: one, so that the next is as full as the load makes it. */
const COMMIT = { maxItems: 200, maxCommits: 1 };
/** Jobs held in memory on their way to the queue; what is above waits in the outbox. */
const MAX_HELD_JOBS = 5_000;
/** How long the router waits for the queue backend before it serves without it, in ms. */
const QUEUE_PATIENCE_MS = 3_000;
/** A key that was taken back still opens for this long, in ms; looking it up at every request would cost a query. */
const CLIENT_MEMO_MS = 5_000;

export type Router = { app: Express; close(): Promise<void> };

/** The one place where the router's parts meet: read it from top to bottom to see the service. */
export async function composeRouter({
  config,
  log,
  clock = systemClock,
  queuePrefix,
}: {
  config: Config;
  log: Logger;
  clock?: Clock;
  queuePrefix?: string;
}): Promise<Router> {
  const databaseUrl = config.databaseUrl?.reveal();
  if (databaseUrl === undefined) throw new Error('the router needs DATABASE_URL; npm start sets it');
  const warn = (what: string) => (error: unknown) => log.warn({ err: error }, what);

  const metrics = createMetrics();
  const database = openDatabase(databaseUrl, config.databasePoolSize);
  const queue = openQueueBackend({
    databaseUrl,
    redis: config.redis?.reveal(),
    prefix: queuePrefix,
    onError: warn('the queue backend is away'),
  });
  const producer = createLaneProducer(queue);
  const feed = openChangeFeed(databaseUrl, warn('the change feed is away'));

  const vault = createVault({ database, mastersOf: () => readVaultKeys(config), clock });
  const policies = createPolicyCache(database, clock);
  feed.events.on('change', ({ cityId, policies: changed }) => changed && policies.refresh(cityId));
  const offerPolicy = offerPolicyOf(config);
  const nowMs = () => performance.now();
  const shipped = loadShippedEngine();
  const models = createModelMemory({
    shipped,
    listServed: () => listServedModels(database),
    findArtefact: (model) => findArtefact(database, model),
    onFailure: warn('a model cannot be loaded'),
    onAlarms: (counts) => SERVING_ALARMS.forEach((alarm) => metrics.modelAlarms.set({ alarm }, counts[alarm])),
    nowMs,
  });
  const triage = createTriageService({
    liveOf: models.liveOf,
    rulesOnly,
    metrics,
    onFailure: warn('the model failed'),
    nowMs,
  });
  const shadow = createShadowObserver({
    shadowOf: models.shadowOf,
    insert: (judgements) => insertShadowDecisions(database, judgements),
    clock,
    nowMs,
    metrics,
    onFailure: warn('the model in shadow missed contacts'),
  });
  const delivery = createDelivery({
    producer,
    settle: (ids) => settle(database, ids),
    announce: (cityId, caseIds) => announce(database, { cityId, caseIds, userIds: [] }),
    onFailure: warn('a job is left to the outbox'),
    metrics,
    maxHeld: MAX_HELD_JOBS,
  });
  const commits = createGroupCommit({
    ...COMMIT,
    commit(records: Parameters<typeof insertOnce>[1]) {
      metrics.commitSize.observe(records.length);
      return insertOnce(database, records);
    },
    isCommonFault: (error) => databaseFaultOf(error) === 'away',
  });
  const ownLine = config.link && otherLineThan(config.link.line);
  const intake = createIntakeService({
    triage: triage.triage,
    rulesOnly,
    policiesOf: policies.policiesOf,
    sealer: vault.sealer,
    commits,
    planOwed: (of) => planOwed(database, of),
    deliver: delivery.deliver,
    observe: shadow.observe,
    ownLine,
    clock,
    metrics,
  });
  const { identity: settings } = config;
  const sessions = createSessionService({ database, clock, settings });
  const passwords = createPasswords();
  const proofs = {
    ...{ database, clock, settings, passwords, sessions, metrics },
    secondFactors: createSecondFactors({ database, clock }),
    guesses: {
      waitMs: (keys: string[]) => guessWaitMs(database, keys, clock.now()),
      countFailure: (key: string, policy: GuessPolicy) => countFailure(database, { key, policy, now: clock.now() }),
      forget: (keys: string[]) => forgetGuesses(database, keys, clock.now()),
    },
  };
  const account = createAccountService(proofs);
  const { oidc: idp } = settings;
  const oidc =
    idp &&
    createOidcService({
      ...{ database, clock, sessions, metrics, settings: idp },
      provider: createOidcProvider(idp, nowMs),
    });
  const { deadlinesIn } = policies;
  const { transferTimers: timers, seatLeaseMs: leaseMs } = config;
  const transfers = createTransferService({ database, clock, timers, offerPolicy, leaseMs, deadlinesIn });
  const linkedLine = config.link?.line;
  const link = createLinkService({
    database,
    clock,
    cityId: SEEDED_CITY.id,
    line: linkedLine,
    triage: triage.triage,
    policiesOf: policies.policiesOf,
    sealer: vault.sealer,
    deliver: delivery.deliver,
  });
  const acceptTransfer = transfers.accept;
  const seats = createSeatService({ database, clock, offerPolicy, leaseMs, linkedLine, acceptTransfer });
  const cases = createCaseService({ database, clock, timers, deadlinesIn });
  const board = createBoardService(database, queue, models.servingOf);
  const hub = createStreamHub({
    feed,
    visibleCases: (reader, caseIds) => visibleCases(database, reader, caseIds),
    seatOf: ({ cityId, userId }) =>
      findSeat(database, { cityId, userId, leaseMs: config.seatLeaseMs, now: clock.now() }),
    clock,
    onError: warn('a stream missed its seat'),
  });
  const readiness = async () => ({
    database: await answers({ ping: async () => void (await database.city.count()) }),
    queue: await answers(queue),
  });

  const app = createApp({
    log,
    metrics,
    checkAnswers: config.mode === 'test',
    consoleDir: builtConsole(),
    audit: createAuditRequests({
      record: createAuditRecorder((cityId, entries) => appendAudit(database, cityId, entries)),
      findAccount: (cityId, username) => findAccount(database, cityId, username),
      clock,
      defaultCityId: SEEDED_CITY.id,
    }),
    admitObject: createAdmitObject(database),
    trustProxy: config.trustProxy,
    clientLimits: createClientLimits(nowMs),
    admitCaller: createAdmitCaller(sessions.hasSteppedUp),
    authenticate: createAuthenticate({
      findSession: sessions.find,
      touch: sessions.touch,
      findClient: createMemo(
        async (key: string) => (await findApiClient(database, hashKey(key), clock.now())) ?? undefined,
        CLIENT_MEMO_MS,
      ),
    }),
    routes: [
      ...intakeRoutes(intake),
      ...triageRoutes(triage),
      ...sessionRoutes(createSignInService(proofs), sessions, account),
      ...accountRoutes(account),
      ...oidcRoutes(oidc),
      ...userRoutes(createUserService({ database, clock, settings, passwords })),
      ...apiClientRoutes(createApiClientService({ database, clock, graceMs: settings.apiKeyGraceMs })),
      ...seatRoutes(seats),
      ...caseRoutes(cases, clock),
      ...orderRoutes(createOrderService({ database, clock, timers, deadlinesIn })),
      ...slaRoutes(createSlaService({ database, clock })),
      ...alarmRoutes(createAlarmService({ database, clock }), clock),
      ...transferRoutes(transfers),
      ...unitRoutes(createUnitService({ database, clock, deadlinesIn, staleMs: config.unitPositionStaleMs }), clock),
      ...sameIncidentRoutes(createSameIncidentService({ database, clock, leaseMs, deadlinesIn })),
      ...callBackRoutes(createCallBackService({ database, clock })),
      ...nuisanceRoutes(createNuisanceService({ database, clock }), clock),
      ...notificationRoutes(createNotificationService({ database, clock })),
      ...consultationRoutes(createConsultationService({ database, clock, offerPolicy, timers, deadlinesIn }), clock),
      ...linkageRoutes(
        createLinkageService({ database, clock, offerPolicy, ownLine, policiesOf: policies.policiesOf }),
      ),
      ...wordsRoutes(
        createWordsService({
          database,
          clock,
          timers,
          offerPolicy,
          deadlinesIn,
          triage: triage.triage,
          detailOf: cases.get,
        }),
      ),
      ...questionRoutes(createQuestionService({ database, clock })),
      ...boundaryRoutes(createBoundaryService({ database, clock })),
      ...policyRoutes(createPolicyService({ database, clock })),
      ...linkRoutes(link, config.link, clock),
      ...contactRoutes(createContactService({ database, vault, clock })),
      ...boardRoutes(board, createShiftService(database)),
      ...staffingRoutes(createStaffingService(database, clock)),
      ...modelRoutes(
        createModelService({ database, clock, shippedVersion: shipped.modelVersion }),
        models.servingOf,
        clock,
      ),
      ...catalogRoutes(database, clock),
      ...streamRoutes(hub, sessions, metrics),
      ...unsealRoutes(createUnsealService({ database, clock, lastsMs: config.unsealMs })),
      ...auditRoutes(
        createAuditService({ database, clock, anchorsOf: (cityId) => readAnchors(config.dataDir, cityId) }),
      ),
      ...opsRoutes(readiness, metrics, { isDrill: config.isDrill }),
    ],
  });

  await database.$connect();
  await vault.sealer();
  await keepLink(database, SEEDED_CITY.id, linkedLine);
  await models.open();
  await Promise.race([queue.firstContact(), pause(QUEUE_PATIENCE_MS, undefined, { ref: false })]);
  return {
    app,
    async close() {
      hub.close();
      await delivery.flush();
      await shadow.close();
      await models.close();
      await producer.close();
      await queue.close();
      await feed.close();
      await database.$disconnect();
    },
  };
}

/** The console as `npm run build` leaves it, found from the compiled and from the source file; undefined before a build. */
const builtConsole = (): string | undefined =>
  ['../../admin-ui', '../../dist/admin-ui']
    .map((path) => join(__dirname, path))
    .find((folder) => existsSync(join(folder, 'assets')));
