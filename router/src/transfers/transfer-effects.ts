import { oweCallBack } from '#db/stores/call-back-store';
import { endTransfer, handOver, type LockedTransfer } from '#db/stores/transfer-store';
import type { Db } from '#db/client';
import { AppError } from '#domain/app-error';
import type { Actor } from '#domain/role';
import { agreementFault, mayRefuse } from '#domain/transfer';
import type { TransferAction, TransferActionInput } from '#domain/transfer-input';

/** What an action on a transfer works with; the transfer is locked. */
export type TransferContext = {
  db: Db;
  actor: Actor;
  of: LockedTransfer;
  now: Date;
  leaseUntil: Date;
  /** The case is in another line's hands: its clocks start again. */
  restartClocks(): Promise<void>;
  /** The lines have not agreed: opens a consultation where the table says so. */
  consult(question: string, ended?: { isAgreed: boolean }): Promise<void>;
};
type Effect<A extends TransferAction> = (context: TransferContext, input: TransferActionInput<A>) => Promise<boolean>;

const isReceiver = ({ actor, of }: TransferContext): boolean => of.receiverId === actor.userId;
const isSender = ({ actor, of }: TransferContext): boolean => of.senderId === actor.userId;
const forbid = (message: string) => new AppError('forbidden', message);

/** Each action on a transfer under way. The answer is false when the transfer no longer stands where it can happen. */
export const TRANSFER_EFFECTS: { [A in TransferAction]: Effect<A> } = {
  async refuse(context, { reason }) {
    const { db, actor, of, now } = context;
    if (!isReceiver(context)) return false;
    if (!mayRefuse(of)) throw new AppError('illegal-transition', 'this one is not refused, whatever it is');
    if (!(await endTransfer(db, of, { event: 'refuse', actorId: actor.userId, now, outcome: reason }))) return false;
    await context.consult(reason);
    return true;
  },
  async cancel(context, { reason }) {
    const { db, actor, of, now } = context;
    if (!isSender(context)) throw forbid('only who sent a transfer can take it back');
    return endTransfer(db, of, { event: 'cancel', actorId: actor.userId, now, outcome: reason });
  },
  async 'caller-gone'(context, { note }) {
    const { db, actor, of, now } = context;
    if (!isSender(context) && !isReceiver(context)) throw forbid('the caller is on the line with somebody else');
    const isEnded = await endTransfer(db, of, { event: 'caller-gone', actorId: actor.userId, now, outcome: note });
    if (!isEnded) return false;
    const { cityId, caseId, id: transferId, priority } = of;
    const kind = 'DROPPED_IN_TRANSFER';
    await oweCallBack(db, { cityId, caseId, kind, priority, transferId, actorId: actor.userId, now });
    return true;
  },
  async agree(context, { owner, isAgreed, note }) {
    const { db, actor, of, now, leaseUntil } = context;
    if (!isSender(context) && !isReceiver(context)) throw forbid('only who is in the call can say how it ended');
    const first = await db.ownership.findFirstOrThrow({
      where: { cityId: of.cityId, caseId: of.caseId, number: 1 },
      select: { line: true },
    });
    const fault = agreementFault(
      { owner, isAgreed },
      {
        firstReceiver: first.line === '110' ? '110' : '12345',
        priority: of.priority,
        speaker: isReceiver(context) ? of.toLine : of.fromLine,
        toLine: of.toLine,
      },
    );
    if (fault !== undefined) {
      throw new AppError('invalid-input', fault, { issues: [{ path: 'input.owner', message: fault }] });
    }
    const step = { actorId: actor.userId, now, outcome: note };
    if (owner !== of.toLine) {
      if (!(await endTransfer(db, of, { event: 'agree-keep', ...step }))) return false;
      await context.consult(note, { isAgreed });
      return true;
    }
    if (!(await handOver(db, of, { event: 'agree-move', leaseUntil, ...step }))) return false;
    await context.restartClocks();
    return true;
  },
};
