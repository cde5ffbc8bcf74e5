import type { Database } from '#db/client';
import type { Vault } from '#db/vault/vault';
import type { Clock } from '#domain/clock';
import type { Lane } from '#domain/line';
import type { TransferTimers } from '#domain/transfer';
import type { LaneProducer } from '#platform/lane-producer';
import { admitWork } from './duties/admit-work';
import { anchorAudit } from './duties/anchor-audit';
import { countHalfHours } from './duties/count-half-hours';
import { endLateTransfers } from './duties/end-late-transfers';
import { indexContacts } from './duties/index-contacts';
import { oweTextAnswers } from './duties/owe-text-answers';
import { pushStrays } from './duties/push-strays';
import { purgeData } from './duties/purge-data';
import { relayOutbox } from './duties/relay-outbox';
import { greetLink, sendLinkMessages } from './duties/send-link-messages';
import { endRungOutOffers, freeDeadSeats, offerLeftOver } from './duties/sweep-offers';
import { superviseOrders } from './duties/supervise-orders';
import { sendCitizenCodes } from './duties/send-citizen-codes';
import { sendNotifications } from './duties/send-notifications';
import { escalateReviews } from './duties/escalate-reviews';
import { sweepSla } from './duties/sweep-sla';
import { trainModels } from './duties/train-models';
import { watchSurges } from './duties/watch-surges';
import { endAlarms } from './duties/end-alarms';
import { walkLadders } from './duties/walk-ladders';
import type { Gateways } from './gateways/gateways';
import type { LinkGateway } from './link/link-gateway';
import type { OfferLane } from './processors/lane-passes';
import { offerCase } from './processors/offer-case';
import type { Duty } from './run-duty';
import { runTraining } from './training/run-training';

export type WorkerDeps = {
  database: Database;
  producer: LaneProducer;
  offerLane: OfferLane;
  timers: TransferTimers;
  clock: Clock;
  /** Speaks to the installation of the other line; undefined: this one serves both. */
  link: LinkGateway | undefined;
  /** Where the corpus lies that every model learns from. */
  corpusDir: string;
  gateways: Gateways;
  vault: Vault;
  /** Where the ends of the audit chains are written down, and how often in ms. */
  anchors: { dataDir: string; everyMs: number };
};

/** Which processor works off which queue: a total map, so a queue without one does not compile. */
export const processorsOf = ({ offerLane }: WorkerDeps): Record<Lane, (data: unknown) => Promise<void>> => ({
  'line-110': offerCase('line-110', offerLane),
  'needs-human': offerCase('needs-human', offerLane),
  'line-12345': offerCase('line-12345', offerLane),
});

/** What is done over and over, with or without the queue. */
export const dutiesOf = (deps: WorkerDeps): Duty[] => {
  const { database, producer, offerLane, timers, clock, link, corpusDir, gateways, anchors, vault } = deps;
  return [
    relayOutbox(database, producer, clock),
    endRungOutOffers(database, clock),
    freeDeadSeats(database, clock),
    admitWork(database, clock),
    offerLeftOver(database, offerLane),
    sweepSla(database, clock),
    walkLadders(database, clock),
    endAlarms(database, clock),
    escalateReviews(database, timers, clock),
    endLateTransfers(database, clock),
    superviseOrders(database, clock),
    oweTextAnswers(database, clock),
    sendNotifications(database, vault, gateways, clock),
    sendCitizenCodes(database, vault, gateways.sms, clock),
    countHalfHours(database, clock),
    watchSurges(database, clock),
    indexContacts(database, clock),
    anchorAudit(database, anchors.dataDir, anchors.everyMs, clock),
    purgeData(database, clock),
    trainModels({ database, clock, corpusDir, train: runTraining }),
    ...(link === undefined
      ? []
      : [
          pushStrays(database, timers, clock),
          sendLinkMessages(database, vault, link, clock),
          greetLink(database, link, clock),
        ]),
  ];
};
