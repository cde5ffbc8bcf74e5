import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import { appendAudit } from '#db/audit/audit-store';
import { announce, openChangeFeed } from '#db/change-feed';
import { openDatabase } from '#db/client';
import { databaseFaultOf } from '#db/database-fault';
import { hashKey } from '#db/seed/accounts';
import { numberToken } from '#db/vault/keyed-hash';
import { SEEDED_CITY } from '#db/seed/seed';
import { planOwed } from '#db/stores/call-back-store';
import { insertOnce } from '#db/stores/intake-store';
import { keepLink } from '#db/stores/link-message-store';
import { settle } from '#db/stores/outbox-store';
import { findAccount } from '#db/views/account-view';
import { visibleCases } from '#db/views/case-scope';
import { findApiClient } from '#db/stores/api-client-store';
import { findSeat } from '#db/views/seat-view';
import { createVault } from '#db/vault/vault';
import { type Clock, systemClock } from '#domain/clock';
import { otherLineThan } from '#domain/transfer';
import { rulesOnly } from '#engine/triage-engine';
import { readAnchors } from '#platform/audit-anchors';
import type { Config } from '#platform/config';
import { createGroupCommit } from '#platform/group-commit';
import { createLaneProducer } from '#platform/lane-producer';
import type { Logger } from '#platform/log';
import { createMetricsGatherer } from '#platform/gather-metrics';
import { createMetrics } from '#platform/metrics';
import { offerPolicyOf } from '#platform/offer-settings';
import { openQueueBackend } from '#platform/queue-backend';
import { openSiblings } from '#platform/siblings';
import { readVaultKeys } from '#platform/vault-keys';
import { apiClientRoutes } from './api-clients/api-client.routes';
import { createApiClientService } from './api-clients/api-client-service';
import { alarmRoutes } from './alarms/alarm.routes';
import { createAlarmService } from './alarms/alarm-service';
import { auditRoutes } from './audit/audit.routes';
import { createAuditRecorder } from './audit/audit-recorder';
import { createPortions, PORTION_MS } from './audit/portions';
import { createAuditService } from './audit/audit-service';
import { boundaryRoutes } from './boundaries/boundary.routes';
import { createBoundaryService } from './boundaries/boundary-service';
import { callBackRoutes } from './call-backs/call-back.routes';
import { createCallBackService } from './call-backs/call-back-service';
import { caseRoutes } from './cases/case.routes';
import { createCaseService } from './cases/case-service';
import { catalogRoutes } from './catalog/catalog.routes';
import { consultationRoutes } from './consultations/consultation.routes';
import { createCitizenService } from './citizen/citizen-service';
import { createCitizenSignIn } from './citizen/citizen-sign-in';
import { citizenRoutes } from './citizen/citizen.routes';
import { pinRoutes } from './citizen/pin.routes';
import { createPinService } from './citizen/pin-service';
import { createConsultationService } from './consultations/consultation-service';
import { contactRoutes } from './contacts/contact.routes';
import { createContactService } from './contacts/contact-service';
import { createDeskService } from './desk/desk-service';
import { deskRoutes } from './desk/desk.routes';
import { createApp } from './http/app';
import { createAuditRequests } from './http/audit-requests';
import { createAdmitCaller, createAuthenticate } from './http/authenticate';
import { createClientLimits } from './http/limit-clients';
import { createMemo } from './http/memo';
import { createAdmitObject } from './http/object-scope';
import { createDelivery } from './intake/deliver-owed';
import { intakeRoutes } from './intake/intake.routes';
import { createIntakeService } from './intake/intake-service';
import { linkageRoutes } from './linkages/linkage.routes';
import { createLinkageService } from './linkages/linkage-service';
import { linkRoutes } from './link/link.routes';
import { createLinkService } from './link/link-service';
import { composeEngine } from './models/compose-engine';
import { createModelService } from './models/model-service';
import { jointMeetingRoutes } from './joint-meetings/joint-meeting.routes';
import { createJointMeetingService } from './joint-meetings/joint-meeting-service';
import { majorEventRoutes } from './major-events/major-event.routes';
import { createMajorEventService } from './major-events/major-event-service';
import { createSurgeService } from './surges/surge-service';
import { surgeRoutes } from './surges/surge.routes';
import { modelRoutes } from './models/model.routes';
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
import { privacyRoutes } from './privacy/privacy.routes';
import { createPrivacyService } from './privacy/privacy-service';
import { createPolicyCache } from './policies/policy-cache';
import { createPolicyService } from './policies/policy-service';
import { queueRoutes } from './queues/queue.routes';
import { createQueueService } from './queues/queue-service';
import { createQuestionService } from './questions/question-service';
import { questionRoutes } from './questions/question.routes';
import { reportRoutes } from './reports/report.routes';
import { createReportService } from './reports/report-service';
import { createSameIncidentService } from './same-incident/same-incident-service';
import { sameIncidentRoutes } from './same-incident/same-incident.routes';
import { searchRoutes } from './search/search.routes';
import { createSearchService } from './search/search-service';
import { createSeatService } from './seats/seat-service';
import { seatRoutes } from './seats/seat.routes';
import { createAccountService } from './session/account-service';
import { accountRoutes } from './session/account.routes';
import { createPasswords } from './session/passwords';
import { createGuesses } from './session/guesses';
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
import { createBoardSeats } from './supervisor/board-seats';
import { createPatternService } from './supervisor/pattern-service';
import { createShiftService } from './supervisor/shift-service';
import { createTransferService } from './transfers/transfer-service';
import { transferRoutes } from './transfers/transfer.routes';
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

export type Router = {
  app: Express;
  /** Ends the live streams: their browsers connect again, to whoever serves then. */
  endStreams(): void;
  close(): Promise<void>;
};

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
  const siblings = openSiblings(config.routers);
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
  const { shipped, models, triage, shadow } = composeEngine({ database, clock, metrics, warn, nowMs });
  const delivery = createDelivery({
    producer,
    settle: (ids) => settle(database, ids),
    announce: (cityId, caseIds) => announce(database, { cityId, caseIds, userIds: [] }),
    onFailure: warn('a job is left to the outbox'),
    metrics,
    nowMs,
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
    keyedHash: vault.keyedHash,
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
    secondFactors: createSecondFactors({ database, vault, clock }),
    guesses: createGuesses(database, clock),
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
  const orders = createOrderService({ database, clock, timers, deadlinesIn });
  const citizenSignIn = createCitizenSignIn({ ...proofs, vault, cityId: SEEDED_CITY.id });
  const board = createBoardService(database, queue, models.servingOf);
  const hub = createStreamHub({
    feed,
    signedIn: sessions.stillOpen,
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

  const record = createAuditRecorder((cityId, entries) => appendAudit(database, cityId, entries));
  const portions = createPortions(record, nowMs);
  const counting = setInterval(() => {
    portions.flush().catch(warn('refusals are missing from the audit'));
  }, PORTION_MS).unref();
  const numberTokenOf = async (cityId: string, phone: string) => numberToken(await vault.keyedHash(), cityId, phone);

  const app = createApp({
    log,
    metrics,
    checkAnswers: config.mode === 'test',
    consoleDir: builtConsole(),
    audit: createAuditRequests({
      ...{ record, portions },
      findAccount: (cityId, username) => findAccount(database, cityId, username),
      clock,
      defaultCityId: SEEDED_CITY.id,
    }),
    admitObject: createAdmitObject(database),
    trustProxy: config.trustProxy,
    clientLimits: createClientLimits(nowMs, siblings),
    listsPerMinute: config.identity.sessionListsPerMinute,
    admitCaller: createAdmitCaller(sessions.hasSteppedUp),
    authenticate: createAuthenticate({
      findSession: sessions.find,
      touch: sessions.touch,
      findCitizen: citizenSignIn.find,
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
      ...deskRoutes(createDeskService({ database, clock })),
      ...orderRoutes(orders),
      ...citizenRoutes(citizenSignIn, createCitizenService({ database, vault, clock, reopen: orders.reopen })),
      ...pinRoutes(createPinService({ database, vault })),
      ...slaRoutes(createSlaService({ database, clock })),
      ...alarmRoutes(createAlarmService({ database, clock }), clock),
      ...transferRoutes(transfers),
      ...unitRoutes(createUnitService({ database, clock, deadlinesIn, staleMs: config.unitPositionStaleMs }), clock),
      ...sameIncidentRoutes(createSameIncidentService({ database, clock, leaseMs, deadlinesIn })),
      ...callBackRoutes(createCallBackService({ database, clock })),
      ...nuisanceRoutes(createNuisanceService({ database, clock }), clock),
      ...notificationRoutes(createNotificationService({ database, vault, clock })),
      ...consultationRoutes(createConsultationService({ database, clock, offerPolicy, timers, deadlinesIn }), clock),
      ...linkageRoutes(
        createLinkageService({ database, clock, offerPolicy, ownLine, policiesOf: policies.policiesOf }),
      ),
      ...wordsRoutes(
        createWordsService({
          ...{ database, clock, timers, offerPolicy, deadlinesIn },
          ...{ triage: triage.triage, detailOf: cases.get },
        }),
      ),
      ...questionRoutes(createQuestionService({ database, clock })),
      ...jointMeetingRoutes(createJointMeetingService({ database, clock })),
      ...majorEventRoutes(createMajorEventService({ database, clock })),
      ...surgeRoutes(createSurgeService({ database, clock })),
      ...boundaryRoutes(createBoundaryService({ database, clock })),
      ...policyRoutes(createPolicyService({ database, clock })),
      ...linkRoutes(link, config.link, clock),
      ...contactRoutes(createContactService({ database, vault, clock })),
      ...searchRoutes(createSearchService({ database, clock, numberTokenOf })),
      ...boardRoutes({
        board,
        shift: createShiftService(database),
        seats: createBoardSeats(database, clock),
        patterns: createPatternService(database),
      }),
      ...reportRoutes(createReportService(database)),
      ...queueRoutes(createQueueService(database, producer, clock)),
      ...staffingRoutes(createStaffingService(database, clock)),
      ...modelRoutes(
        createModelService({ database, clock, shippedVersion: shipped.modelVersion }),
        models.servingOf,
        clock,
      ),
      ...catalogRoutes(database, clock),
      ...streamRoutes(hub, metrics),
      ...unsealRoutes(createUnsealService({ database, clock, lastsMs: config.unsealMs })),
      ...privacyRoutes(createPrivacyService({ database, clock })),
      ...auditRoutes(
        createAuditService({ database, clock, anchorsOf: (cityId) => readAnchors(config.dataDir, cityId) }),
      ),
      ...opsRoutes(readiness, createMetricsGatherer(metrics.registry, siblings), { isDrill: config.isDrill }),
    ],
  });

  await database.$connect();
  await vault.sealer();
  await keepLink(database, SEEDED_CITY.id, linkedLine);
  await models.open();
  await Promise.race([queue.firstContact(), pause(QUEUE_PATIENCE_MS, undefined, { ref: false })]);
  return {
    app,
    endStreams: hub.close,
    async close() {
      hub.close();
      clearInterval(counting);
      await portions.flush(true).catch(warn('refusals are missing from the audit'));
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
