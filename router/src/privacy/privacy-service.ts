import type { Database } from '#db/client';
import { lockCase } from '#db/stores/case-store';
import {
  askRetention,
  changeRetention,
  decidePrivacyRequest,
  liftHold,
  lockRetention,
  placeHold,
} from '#db/stores/privacy-store';
import { eraseCases } from '#db/stores/purge-store';
import { findPrivacyRequest, listHolds, listPrivacyRequests, listRetentionRules } from '#db/views/privacy-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { DataClass } from '#domain/retention';
import type { Actor } from '#domain/role';
import { isOver } from '#domain/same-incident';
import type { LegalHoldWire, OfficerRequest, PrivacyDecide } from '#domain/wire/privacy-wire';

export type PrivacyService = ReturnType<typeof createPrivacyService>;

/** The privacy officer: requests of citizens, holds, and how long what is kept. Of a case they see the number. */
export function createPrivacyService({ database, clock }: { database: Database; clock: Clock }) {
  const page = <T>(items: T[]) => ({ items, hasNextPage: false, dataAt: clock.now().toISOString() });
  const request = async (cityId: string, id: string): Promise<OfficerRequest> => {
    const found = await findPrivacyRequest(database, cityId, id);
    if (!found) throw new AppError('not-found', 'no such request');
    return found;
  };
  const hold = async (cityId: string, id: string): Promise<LegalHoldWire> => {
    const [found] = await listHolds(database, cityId, id);
    if (!found) throw new AppError('not-found', 'no such hold');
    return found;
  };

  return {
    requests: async ({ cityId }: Actor) => page(await listPrivacyRequests(database, cityId)),

    /**
     * Decides a request; an erasure that is granted is carried out in the same commit.
     * @throws AppError `not-found`; `conflict` when it was decided already; `illegal-transition` when the case is still
     *   worked on or held, so that nobody may erase who brought it
     */
    async decide({ cityId, userId }: Actor, id: string, { decision, reason }: PrivacyDecide): Promise<OfficerRequest> {
      const { kind, caseId } = await request(cityId, id);
      const now = clock.now();
      await database.$transaction(async (db) => {
        const decided = { decision, decisionReason: reason, decidedById: userId, decidedAt: now };
        const standing = await lockCase(db, cityId, caseId);
        if (kind === 'ERASE' && decision === 'grant') {
          const isHeld = (await db.legalHold.count({ where: { cityId, caseId, liftedAt: null } })) > 0;
          if (!standing || !isOver(standing.status) || isHeld) {
            throw new AppError('illegal-transition', 'the case is worked on or held: nothing of it may be erased');
          }
          await eraseCases(db, { cityId, caseIds: [caseId], now });
        }
        // Last, for an erasure clears what was decided before it.
        if (!(await decidePrivacyRequest(db, { cityId, id }, decided))) {
          throw new AppError('conflict', 'it was decided already');
        }
      });
      return request(cityId, id);
    },

    holds: async ({ cityId }: Actor) => page(await listHolds(database, cityId)),

    /** @throws AppError `not-found` for a number that no case has; `conflict` when it is held already */
    async place({ cityId, userId }: Actor, { caseNumber, reason }: { caseNumber: string; reason: string }) {
      const number = caseNumber.trim();
      const found = await database.case.findUnique({
        where: { cityId_number: { cityId, number } },
        select: { id: true },
      });
      if (!found) throw new AppError('not-found', 'no case has this number');
      const placed = { cityId, caseId: found.id, reason, placedById: userId, placedAt: clock.now() };
      const id = await placeHold(database, placed);
      if (id === undefined) throw new AppError('conflict', 'it is held already');
      return hold(cityId, id);
    },

    /** @throws AppError `not-found`; `conflict` when it was lifted already */
    async lift({ cityId, userId }: Actor, id: string, reason: string): Promise<LegalHoldWire> {
      await hold(cityId, id);
      const lifted = { liftReason: reason, liftedById: userId, liftedAt: clock.now() };
      if (!(await liftHold(database, { cityId, id }, lifted))) throw new AppError('conflict', 'it was lifted already');
      return hold(cityId, id);
    },

    rules: async (actor: Actor) => page(await listRetentionRules(database, actor)),

    /** What is kept for a shorter time is deleted of everybody and for good: that takes two people who send the same. */
    async changeRule(actor: Actor, dataClass: DataClass, { keepDays, reason }: { keepDays: number; reason: string }) {
      const { cityId, userId: actorId } = actor;
      const to = { cityId, dataClass, keepDays, reason, actorId, now: clock.now() };
      await database.$transaction(async (db) => {
        const of = await lockRetention(db, to);
        const isAgreed = of.askedDays === keepDays && of.askedById !== actorId;
        if (keepDays < of.keepDays && !isAgreed) await askRetention(db, to);
        else await changeRetention(db, of.keepDays, isAgreed ? { ...to, reason: `${of.askedReason} · ${reason}` } : to);
      });
      return page(await listRetentionRules(database, actor));
    },
  };
}
