import type { Database, Db } from '#db/client';
import { announce } from '#db/change-feed';
import { lockCase } from '#db/stores/case-store';
import { dropDraft } from '#db/stores/draft-store';
import { type OfferPolicy, offerWaiting } from '#db/stores/offer-store';
import { lockSeat } from '#db/stores/seat-store';
import { countBounces, handOver, joinCall, type LockedTransfer, lockTransfer } from '#db/stores/transfer-store';
import { boundaryRuleWire, findBoundaryQuestion, findTransfers } from '#db/views/transfer-view';
import { findCaseRow } from '#db/views/case-view';
import { AppError } from '#domain/app-error';
import { proposeKind, proposeLine } from '#domain/boundary';
import type { Clock } from '#domain/clock';
import { LANE_OF_LINE } from '#domain/line';
import { type Actor, can } from '#domain/role';
import { TRANSFER_ACTION_INPUT, type TransferAction, type TransferStart } from '#domain/transfer-input';
import { otherLineThan, type TransferTimers } from '#domain/transfer';
import type { CaseTransfers } from '#domain/wire/transfer-wire';
import { admitHolder } from '../cases/admit-holder';
import { openWhenDisputed } from '../consultations/open-when-disputed';
import type { PolicyCache } from '../policies/policy-cache';
import { restartClocks } from '../cases/restart-clocks';
import { actionsOn, kindsToStart } from './transfer-rights';
import { startTransfer } from './start-transfer';
import { TRANSFER_EFFECTS, type TransferContext } from './transfer-effects';

export type TransferDeps = {
  database: Database;
  clock: Clock;
  timers: TransferTimers;
  offerPolicy: OfferPolicy;
  leaseMs: number;
  deadlinesIn: PolicyCache['deadlinesIn'];
};
export type TransferService = ReturnType<typeof createTransferService>;

/** A transfer may begin to ring elsewhere while its seats are being locked; then they are locked anew. */
const MAX_LOCKS = 5;

const gone = () => new AppError('conflict', 'the transfer does not stand so any more');

export function createTransferService({ database, clock, timers, offerPolicy, leaseMs, deadlinesIn }: TransferDeps) {
  /** Runs one command on a locked transfer, all of it or nothing. @throws AppError `not-found`; `conflict` when it has moved on */
  async function command(
    actor: Actor,
    transferId: string,
    run: (context: TransferContext) => Promise<boolean>,
  ): Promise<LockedTransfer> {
    for (let attempt = 0; attempt < MAX_LOCKS; attempt += 1) {
      const done = await database.$transaction(async (db) => {
        const of = await lockTransfer(db, { cityId: actor.cityId, transferId });
        if (!of) throw new AppError('not-found', 'no such transfer');
        if (of === 'moved') return undefined;
        if (!(await run(contextOf(db, actor, of)))) throw gone();
        return of;
      });
      if (done) return done;
    }
    throw gone();
  }

  function contextOf(db: Db, actor: Actor, of: LockedTransfer): TransferContext {
    const now = clock.now();
    const { cityId, caseId, toLine: line, priority } = of;
    const key = { cityId, caseId };
    const context = { db, now, standing: { cityId, id: caseId }, deadlines: deadlinesIn(db, key) };
    return {
      ...{ db, actor, of, now, leaseUntil: new Date(now.getTime() + leaseMs) },
      restartClocks: () => restartClocks(context, { line, priority }, ['dispatch', 'reply']),
      consult: (question, ended) => openWhenDisputed({ ...context, ...key }, of, question, ended),
    };
  }

  /** What rings on both sides of a case, who owned it, and where the list says it belongs. */
  async function get(actor: Actor, caseId: string): Promise<CaseTransfers> {
    const { cityId } = actor;
    const row = await findCaseRow(database, cityId, caseId);
    if (!row) throw new AppError('not-found', 'no such case');
    const { category, priority, line: owner } = row;
    const { transfers, ...rest } = await findTransfers(database, cityId, caseId);
    const { rules, categoryLine, address, channel } = await findBoundaryQuestion(database, {
      cityId,
      caseId,
      category,
    });
    const bounces = await countBounces(database, { cityId, caseId });
    const proposal = proposeLine(rules, { priority, categoryLine, category, address, now: clock.now() });
    return {
      ...{ caseId, owner, ...rest },
      proposal: {
        ...proposal,
        rules: proposal.rules.map(boundaryRuleWire),
        kind: proposeKind(proposal, { bounces, priority, channel }),
      },
      mayStart: kindsToStart(actor, { ...row, transfers, bounces }),
      transfers: transfers.map((one) => ({ ...one, actions: actionsOn(actor, one, row) })),
    };
  }

  return {
    get,

    /**
     * @throws AppError `not-found`; `forbidden`; `conflict` when the screen is stale or the claim has gone to somebody
     *   else; `illegal-transition` when the case cannot be given away now; `invalid-input`
     */
    async start(actor: Actor, caseId: string, input: TransferStart): Promise<CaseTransfers> {
      const lane = await database.$transaction(async (db) => {
        await lockSeat(db, actor);
        const standing = await lockCase(db, actor.cityId, caseId);
        if (!standing) throw new AppError('not-found', 'no such case');
        if (!can(actor, 'transfer:start', standing)) throw new AppError('forbidden', 'this case is not yours to give');
        admitHolder(actor, standing, input);
        if (standing.isInTransfer) throw new AppError('illegal-transition', 'a transfer is under way');
        const deadlines = deadlinesIn(db, { cityId: actor.cityId, caseId });
        await startTransfer({ db, actor, standing, now: clock.now(), deadlines, timers }, input);
        await dropDraft(db, { cityId: actor.cityId, caseId, userId: actor.userId, form: 'transfer' });
        await announce(db, { cityId: actor.cityId, caseIds: [caseId], userIds: [actor.userId] });
        return LANE_OF_LINE[otherLineThan(standing.line)];
      });
      await offerWaiting(database, offerPolicy, { cityId: actor.cityId, lanes: [lane], clock });
      return get(actor, caseId);
    },

    /** The ringing seat takes the case of a one-key transfer, or comes into a three-way call. */
    async accept(actor: Actor, transferId: string): Promise<void> {
      await command(actor, transferId, async (context) => {
        const { db, of, now, leaseUntil } = context;
        if (of.receiverId !== actor.userId) return false;
        const step = { actorId: actor.userId, now, leaseUntil };
        if (of.kind === 'THREE_WAY') return joinCall(db, of, { event: 'join', ...step });
        if (!(await handOver(db, of, { event: 'accept', ...step }))) return false;
        await context.restartClocks();
        return true;
      });
    },

    /** @throws AppError `conflict` when somebody or time was faster; `forbidden`; `illegal-transition`; `invalid-input` */
    async act(actor: Actor, transferId: string, action: TransferAction, raw: unknown): Promise<CaseTransfers> {
      const parsed = TRANSFER_ACTION_INPUT[action].safeParse(raw ?? {});
      if (!parsed.success) {
        const issues = parsed.error.issues.map(({ path, message }) => ({
          path: ['input', ...path].map(String).join('.'),
          message,
        }));
        throw new AppError('invalid-input', `invalid input of ${action}`, { issues });
      }
      const effect = TRANSFER_EFFECTS[action] as (context: TransferContext, input: unknown) => Promise<boolean>;
      const { caseId } = await command(actor, transferId, (context) => effect(context, parsed.data));
      return get(actor, caseId);
    },
  };
}
