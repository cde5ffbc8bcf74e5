import type { Database, Db } from '#db/client';
import { announce } from '#db/change-feed';
import { type CaseState, lockCase } from '#db/stores/case-store';
import {
  decideConsultation,
  type Dispute,
  findDispute,
  findStrangeEvents,
  insertOpinion,
  type LockedConsultation,
  lockConsultation,
  openConsultation,
} from '#db/stores/consultation-store';
import { type OfferPolicy, offerWaiting } from '#db/stores/offer-store';
import { departmentExists } from '#db/views/catalog-view';
import { findCaseRow } from '#db/views/case-view';
import { findConsultations, listConsultations } from '#db/views/consultation-view';
import { findHands } from '#db/views/hands-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import { mayDecide, partiesOf, speaksFor } from '#domain/consultation';
import type { ConsultationDecision, ConsultationOpen, ConsultationOpinionInput } from '#domain/consultation-input';
import { LANE_OF_LINE } from '#domain/line';
import type { Actor } from '#domain/role';
import { isFirstResponse, type TransferTimers } from '#domain/transfer';
import type { ConsultationWire } from '#domain/wire/consultation-wire';
import { isOver } from '#domain/same-incident';
import type { PolicyCache } from '../policies/policy-cache';
import { lockCaseInHand, moveDecided } from './move-decided';
import { writeRule } from './write-rule';

export type ConsultationDeps = {
  database: Database;
  clock: Clock;
  offerPolicy: OfferPolicy;
  timers: TransferTimers;
  deadlinesIn: PolicyCache['deadlinesIn'];
};
export type ConsultationService = ReturnType<typeof createConsultationService>;

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', message, { issues: [{ path, message }] });
const decided = () => new AppError('conflict', 'the consultation is decided');

/** A case may begin to ring elsewhere while its seat is being locked; then it is locked anew. */
const MAX_LOCKS = 5;

export function createConsultationService({ database, clock, offerPolicy, timers, deadlinesIn }: ConsultationDeps) {
  const ofCase = async (actor: Actor, caseId: string): Promise<ConsultationWire[]> => {
    if (!(await findCaseRow(database, actor.cityId, caseId))) throw new AppError('not-found', 'no such case');
    return findConsultations(database, actor, caseId, clock.now());
  };
  const disputeOf = async ({ cityId }: Actor, id: string): Promise<Dispute> => {
    const dispute = await findDispute(database, cityId, id);
    if (!dispute) throw new AppError('not-found', 'no such consultation');
    return dispute;
  };
  async function lockOpen(db: Db, actor: Actor, id: string): Promise<LockedConsultation> {
    const of = await lockConsultation(db, actor.cityId, id);
    if (of.isDecided) throw decided();
    return of;
  }

  async function settle(
    db: Db,
    actor: Actor,
    { standing, dispute }: { standing: CaseState; dispute: Dispute },
    { owner, reason, rule }: ConsultationDecision,
  ): Promise<void> {
    const { cityId, caseId, id } = dispute;
    const of = await lockOpen(db, actor, id);
    const now = clock.now();
    if (isFirstResponse(standing.priority) && owner !== '110') throw invalid('owner', 'danger to life belongs to 110');
    if (!mayDecide(actor, owner, of.opinions)) {
      throw new AppError('illegal-transition', 'the other line has not said so, and nobody above the lines decides');
    }
    if (rule && of.openedById === actor.userId) {
      throw new AppError('forbidden', 'nobody makes a rule of a question of their own');
    }
    const act = { actorId: actor.userId, now, owner, reason };
    const ruleId = rule ? await writeRule(db, { ...dispute, category: standing.category }, act, rule) : null;
    await decideConsultation(db, of, { ...act, ruleCode: rule?.code });
    if (owner === standing.line || isOver(standing.status)) return;
    if (standing.isInTransfer) throw new AppError('illegal-transition', 'a transfer is under way');
    const deadlines = deadlinesIn(db, { cityId, caseId });
    await moveDecided({ db, actor, standing, now, timers, deadlines }, { owner, reason, ruleId });
  }

  return {
    ofCase,
    list: (actor: Actor, isOpen: boolean) => listConsultations(database, actor, { isOpen, now: clock.now() }),

    /** @throws AppError `not-found`; `invalid-input`; `illegal-transition` when it is closed; `conflict` when one is open */
    async open(actor: Actor, caseId: string, input: ConsultationOpen): Promise<ConsultationWire[]> {
      const { cityId } = actor;
      await database.$transaction(async (db) => {
        const standing = await lockCase(db, cityId, caseId);
        if (!standing) throw new AppError('not-found', 'no such case');
        if (isOver(standing.status)) throw new AppError('illegal-transition', 'the case is over');
        if (isFirstResponse(standing.priority)) {
          throw new AppError('illegal-transition', 'danger to life belongs to 110: there is nothing to decide');
        }
        for (const [index, code] of input.departments.entries()) {
          if (await departmentExists(db, cityId, code)) continue;
          throw invalid(`departments.${index}`, 'is not a department of this city');
        }
        const evidence = input.evidence.map(BigInt);
        const [stranger] = await findStrangeEvents(db, { cityId, caseId }, evidence);
        if (stranger !== undefined) throw invalid(`evidence.${stranger}`, 'is not an event of this case');
        const departments = [...new Set(input.departments)];
        const opened = { cityId, caseId, question: input.question, evidence, departments, openedById: actor.userId };
        const deadlines = await deadlinesIn(db, { cityId, caseId })(standing, ['consult']);
        if (await openConsultation(db, { ...opened, now: clock.now(), deadlines })) return;
        throw new AppError('conflict', 'a consultation about this case is open');
      });
      return ofCase(actor, caseId);
    },

    /** @throws AppError `not-found`; `forbidden` when the party is not this supervisor's; `invalid-input`; `conflict` */
    async opine(actor: Actor, id: string, input: ConsultationOpinionInput): Promise<ConsultationWire[]> {
      const { caseId } = await disputeOf(actor, id);
      await database.$transaction(async (db) => {
        await lockCase(db, actor.cityId, caseId);
        const of = await lockOpen(db, actor, id);
        if (!partiesOf(of.departments).includes(input.party)) throw invalid('party', 'is not heard here');
        if (!speaksFor(actor, input.party)) throw new AppError('forbidden', 'speaks for another side');
        await insertOpinion(db, of, { actorId: actor.userId, now: clock.now(), ...input });
      });
      return ofCase(actor, caseId);
    },

    /**
     * Decides whose the case is and, when asked to, of all such cases. Everything of it happens or nothing.
     * @throws AppError `not-found`; `conflict` when it is decided; `illegal-transition`; `invalid-input`
     */
    async decide(actor: Actor, id: string, input: ConsultationDecision): Promise<ConsultationWire[]> {
      const { cityId } = actor;
      const dispute = await disputeOf(actor, id);
      const { caseId } = dispute;
      for (let attempt = 0; attempt < MAX_LOCKS; attempt += 1) {
        const isDone = await database.$transaction(async (db) => {
          const standing = await lockCaseInHand(db, cityId, caseId);
          if (standing === 'moved' || standing === undefined) return false;
          const userIds = await findHands(db, cityId, caseId);
          await settle(db, actor, { standing, dispute }, input);
          await announce(db, { cityId, caseIds: [caseId], userIds });
          return true;
        });
        if (!isDone) continue;
        await offerWaiting(database, offerPolicy, { cityId, lanes: [LANE_OF_LINE[input.owner]], clock });
        return ofCase(actor, caseId);
      }
      throw new AppError('conflict', 'the case is moving');
    },
  };
}
