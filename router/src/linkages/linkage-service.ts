import type { Database, Db } from '#db/client';
import { type CaseState, lockCase, updateCase } from '#db/stores/case-store';
import { insertOnce } from '#db/stores/intake-store';
import { findContext, findLinkedFrom, insertLinkage } from '#db/stores/linkage-store';
import { type OfferPolicy, offerWaiting } from '#db/stores/offer-store';
import { lockSeat } from '#db/stores/seat-store';
import { findCaseRow } from '#db/views/case-view';
import { lineOfCategory } from '#db/views/catalog-view';
import { allWords } from '#db/views/contact-view';
import { findLinkages } from '#db/views/linkage-view';
import { AppError } from '#domain/app-error';
import { isHeld } from '#domain/case-status';
import type { Clock } from '#domain/clock';
import { LANE_OF_LINE, type Line } from '#domain/line';
import { linkagesFrom, partFault } from '#domain/linkage';
import type { LinkageInput } from '#domain/linkage-input';
import { type Actor, can } from '#domain/role';
import { otherLineThan } from '#domain/transfer';
import type { CaseLinkages } from '#domain/wire/linkage-wire';
import { admitHolder, admitVersion } from '../cases/admit-holder';
import type { PolicyCache } from '../policies/policy-cache';
import { draftPart } from './draft-part';

export type LinkageDeps = {
  database: Database;
  clock: Clock;
  offerPolicy: OfferPolicy;
  policiesOf: PolicyCache['policiesOf'];
  /** The line that is here, where the other one is another installation. */
  ownLine: Line | undefined;
};
export type LinkageService = ReturnType<typeof createLinkageService>;

const notFound = () => new AppError('not-found', 'no such case');
const invalid = (path: string, message: string) =>
  new AppError('invalid-input', message, { issues: [{ path, message }] });

export function createLinkageService({ database, clock, offerPolicy, policiesOf, ownLine }: LinkageDeps) {
  async function get(actor: Actor, caseId: string): Promise<CaseLinkages> {
    const row = await findCaseRow(database, actor.cityId, caseId);
    if (!row) throw notFound();
    const isOthers = isHeld(row.status) && row.holder?.id !== actor.userId;
    return {
      caseId,
      mayLink: can(actor, 'linkage:create', row) && !isOthers ? linkagesFrom(row) : [],
      linkages: await findLinkages(database, actor.cityId, caseId),
    };
  }

  /** Everything that must hold before a case gives a part away. The case is locked. */
  async function admit(db: Db, actor: Actor, standing: CaseState, input: LinkageInput): Promise<void> {
    if (isHeld(standing.status)) admitHolder(actor, standing, input);
    else admitVersion(standing, input.version);
    const types = linkagesFrom(standing);
    if (types.length === 0) throw new AppError('illegal-transition', `not possible in ${standing.status}`);
    if (!types.includes(input.type)) throw invalid('type', `is not asked for by ${standing.line}`);
    const to = otherLineThan(standing.line);
    if ((await lineOfCategory(db, standing.cityId, input.category)) !== to) {
      throw invalid('category', `is not a category of ${to}`);
    }
    const fault = partFault(to, input.priority);
    if (fault !== undefined) throw invalid('priority', fault);
  }

  return {
    get,

    /**
     * Makes the part of the other line a case of its own, at once and for good: nothing of it waits for this case.
     * Sent again, a command is answered as the first time.
     * @throws AppError `not-found`; `forbidden`; `conflict` when the screen is stale, the claim has gone, or the id belongs
     *   to another command; `illegal-transition`; `invalid-input`
     */
    async link(actor: Actor, caseId: string, input: LinkageInput): Promise<CaseLinkages> {
      const { cityId } = actor;
      const policies = await policiesOf(cityId);
      const to = await database.$transaction(async (db) => {
        await lockSeat(db, actor);
        const standing = await lockCase(db, cityId, caseId);
        if (!standing) throw notFound();
        if (!can(actor, 'linkage:create', standing)) throw new AppError('forbidden', 'this case is not yours');
        const doneFrom = await findLinkedFrom(db, cityId, input.commandId);
        if (doneFrom === caseId) return undefined;
        if (doneFrom !== undefined) throw new AppError('conflict', 'the command was for another case');
        await admit(db, actor, standing, input);

        const now = clock.now();
        const line = otherLineThan(standing.line);
        const context = await findContext(db, cityId, caseId);
        const whole = { cityId, text: await allWords(db, cityId, caseId), to: line, context };
        const [stored] = await insertOnce(db, [{ ...draftPart(whole, input, policies, now), owner: ownLine }]);
        if (!stored?.isNew) throw new AppError('conflict', 'the command was for another case');
        const { caseNumber: number, contactId, caseId: partId } = stored.receipt;
        await updateCase(db, { cityId, caseId, now, change: {} });
        await insertLinkage(db, {
          ...{ cityId, id: input.commandId, type: input.type, note: input.note, callerId: context.callerId },
          ...{ from: { caseId, number: context.number }, to: { caseId: partId, number, contactId } },
          ...{ actorId: actor.userId, now },
        });
        return line;
      });
      if (to !== undefined) {
        await offerWaiting(database, offerPolicy, { cityId, lanes: [LANE_OF_LINE[to]], clock });
      }
      return get(actor, caseId);
    },
  };
}
