import { announce } from '#db/change-feed';
import type { Database, Db } from '#db/client';
import { findLiveLink, type LiveLink, lockPair, type LockedForLink } from '#db/stores/link-store';
import { lockSeat } from '#db/stores/seat-store';
import { visibleCases } from '#db/views/case-scope';
import { findReports } from '#db/views/same-incident-view';
import { AppError } from '#domain/app-error';
import { isHeld } from '#domain/case-status';
import type { Clock } from '#domain/clock';
import { linkFault, mergeFault } from '#domain/same-incident';
import { type Actor, can } from '#domain/role';
import type { LinkCommand, LinkStep, SameIncident } from '#domain/wire/same-incident-wire';
import { admitHolder, admitVersion } from '../cases/admit-holder';
import type { PolicyCache } from '../policies/policy-cache';
import { linkCase, type LinkContext, mergeCase, undoLink } from './link-effects';
import { isSealed, readSameIncident } from './read-same-incident';

export type SameIncidentDeps = {
  database: Database;
  clock: Clock;
  leaseMs: number;
  deadlinesIn: PolicyCache['deadlinesIn'];
};
export type SameIncidentService = ReturnType<typeof createSameIncidentService>;

const notFound = () => new AppError('not-found', 'no such case');
const impossible = (why: string) => new AppError('illegal-transition', why);

/** Cases of one incident: suggested, linked, merged, and taken apart again. */
export function createSameIncidentService({ database, clock, leaseMs, deadlinesIn }: SameIncidentDeps) {
  /** Does something about two cases under their locks, all of it or nothing. The actor's seat is locked first. */
  async function command(
    actor: Actor,
    caseId: string,
    claim: LinkStep,
    mainOf: (db: Db) => Promise<string>,
    effect: (context: LinkContext) => Promise<void>,
  ): Promise<SameIncident> {
    const { cityId } = actor;
    await database.$transaction(async (db) => {
      await lockSeat(db, actor);
      const mainId = await mainOf(db);
      const pair = await lockPair(db, cityId, [caseId, mainId]);
      if (!pair) throw notFound();
      const [member, main] = pair;
      admit(actor, member, claim);
      const now = clock.now();
      const leaseUntil = new Date(now.getTime() + leaseMs);
      const deadlines = deadlinesIn(db, { cityId, caseId: mainId });
      await effect({ db, actor, member, main, now, leaseUntil, deadlines });
      const userIds = [...new Set([actor.userId, ...(member.holderId === null ? [] : [member.holderId])])];
      await announce(db, { cityId, caseIds: [caseId, mainId], userIds });
    });
    return readSameIncident(database, actor, caseId);
  }

  /** A step along the link that the case has. */
  const step = (
    actor: Actor,
    caseId: string,
    claim: LinkStep,
    effect: (context: LinkContext, link: LiveLink) => Promise<void>,
  ): Promise<SameIncident> => {
    const linkIn = async (db: Db): Promise<LiveLink> => {
      const link = await findLiveLink(db, { cityId: actor.cityId, caseId });
      if (link) return link;
      const isKnown = (await findReports(db, actor.cityId, [caseId])).length > 0;
      throw isKnown ? impossible('the case belongs to no other') : notFound();
    };
    return command(
      actor,
      caseId,
      claim,
      async (db) => (await linkIn(db)).mainId,
      async (context) => {
        const link = await linkIn(context.db);
        if (link.mainId !== context.main.id) throw new AppError('conflict', 'the case has changed');
        await effect(context, link);
      },
    );
  };

  return {
    read: (actor: Actor, caseId: string) => readSameIncident(database, actor, caseId),

    /**
     * @throws AppError `not-found` also where the main case is for nobody else's eyes; `forbidden`; `conflict` when the
     *   screen is stale or the claim has gone to somebody else; `illegal-transition`; `invalid-input`
     */
    link(actor: Actor, caseId: string, { mainId, ...claim }: LinkCommand): Promise<SameIncident> {
      if (mainId === caseId) {
        const message = 'must be another case';
        throw new AppError('invalid-input', message, { issues: [{ path: 'mainId', message }] });
      }
      return command(
        actor,
        caseId,
        claim,
        async (db) => {
          await admitMain(db, actor, caseId, mainId);
          return mainId;
        },
        async (context) => {
          const { db, member, main } = context;
          const reports = await findReports(db, actor.cityId, [member.id, main.id]);
          if (reports.some((report) => report.caseId === main.id && isSealed(report))) throw notFound();
          if (reports.some(isSealed)) throw impossible('a report that accuses somebody stays alone');
          const fault = linkFault(member, main);
          if (fault !== undefined) throw impossible(fault);
          await linkCase(context);
        },
      );
    },

    /** @throws AppError as `link` */
    merge: (actor: Actor, caseId: string, claim: LinkStep): Promise<SameIncident> =>
      step(actor, caseId, claim, async (context, link) => {
        const fault = mergeFault(context.member, context.main);
        if (fault !== undefined) throw impossible(fault);
        await mergeCase(context, link);
      }),

    /** @throws AppError as `link` */
    undo: (actor: Actor, caseId: string, claim: LinkStep): Promise<SameIncident> =>
      step(actor, caseId, claim, undoLink),
  };
}

/** A case of the other line is there for whom it was suggested to, and for nobody who only knows its id. */
async function admitMain(db: Db, actor: Actor, caseId: string, mainId: string): Promise<void> {
  if ((await visibleCases(db, actor, [mainId])).length > 0) return;
  const { suggestions } = await readSameIncident(db, actor, caseId);
  if (!suggestions.some(({ id }) => id === mainId)) throw notFound();
}

/** What must hold before a case is linked, merged or taken out again. */
function admit(actor: Actor, member: LockedForLink, claim: LinkStep): void {
  if (!can(actor, 'case:link', member)) throw new AppError('forbidden', `${actor.role} may not link this case`);
  if (isHeld(member.status)) admitHolder(actor, member, claim);
  else admitVersion(member, claim.version);
}
