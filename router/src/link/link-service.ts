import { v7 as uuidv7 } from 'uuid';
import type { Database, Db } from '#db/client';
import { findHandover, insertHandover, moveHandover } from '#db/stores/handover-store';
import type { StoredIntake } from '#db/stores/intake-store';
import { answerOnce, noteLink, oweWord } from '#db/stores/link-message-store';
import { giveAway, keepFeedback, takeBack } from '#db/stores/link-sender-store';
import { lockSeat } from '#db/stores/seat-store';
import { type LockedTransfer, lockTransfer } from '#db/stores/transfer-store';
import { findHandoverCaseNumber, readLinkStatus } from '#db/views/link-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { Line } from '#domain/line';
import { actsAtOnce, type HandoverState, isGranted } from '#domain/link-protocol';
import type { Priority } from '#domain/priority';
import type { Actor } from '#domain/role';
import { otherLineThan } from '#domain/transfer';
import type { HandoverMessage, HandoverWire, LinkAnswer, LinkMessage } from '#domain/wire/link-wire';
import { type HandoverDeps, openHandover } from './open-handover';

export type LinkDeps = Omit<HandoverDeps, 'fromLine'> & {
  database: Database;
  clock: Clock;
  /** The line that lives at the other installation; undefined: there is none. */
  line: Line | undefined;
  /** Gives the job of a case that was opened to the queue. */
  deliver(stored: StoredIntake): void;
};
export type LinkService = ReturnType<typeof createLinkService>;

const gone = () => new AppError('conflict', 'the handover does not stand so any more');

export function createLinkService({ database, clock, line, deliver, ...rest }: LinkDeps) {
  const { cityId } = rest;

  /** The transfer of ours that a message is about; undefined when it is none of those that go to the other installation. */
  const lockOurs = async (db: Db, transferId: string): Promise<LockedTransfer | undefined> => {
    const of = await lockTransfer(db, { cityId, transferId });
    if (of === 'moved') throw gone();
    return of?.toLine === line ? of : undefined;
  };

  /** Does what a message asks for. The stored contact is undefined unless the message opened a case. */
  async function hear(db: Db, fromLine: Line, message: HandoverMessage) {
    const now = clock.now();
    const key = { cityId, transferId: message.transferId };
    const answer: LinkAnswer = { line: otherLineThan(fromLine), handover: null, caseNumber: null, isGranted: null };
    switch (message.kind) {
      case 'offer': {
        const stored = await openHandover(db, { ...rest, fromLine }, message, now);
        const handover = (await findHandover(db, key))?.state ?? null;
        return { stored, answer: { ...answer, handover, caseNumber: await findHandoverCaseNumber(db, key) } };
      }
      case 'withdrawal': {
        const isKnown = (await findHandover(db, key)) !== undefined;
        const unheard = {
          ...key,
          caseId: null,
          state: 'WITHDRAWN',
          fromLine,
          theirCaseNumber: null,
          reason: '',
          bounces: 0,
          isDecided: false,
        } as const;
        if (isKnown) await moveHandover(db, key, { event: 'withdrawal', now });
        else await insertHandover(db, unheard, now);
        return { answer: { ...answer, handover: (await findHandover(db, key))?.state ?? null } };
      }
      case 'acceptance': {
        const of = await lockOurs(db, message.transferId);
        if (of) await giveAway(db, of, { now, theirs: message.caseNumber });
        const after = of && (await lockOurs(db, message.transferId));
        return { answer: { ...answer, isGranted: isGranted(after?.state) } };
      }
      case 'refusal': {
        const of = await lockOurs(db, message.transferId);
        if (of) await takeBack(db, of, { now, reason: message.reason });
        return { answer: { ...answer, isGranted: false } };
      }
      case 'feedback': {
        const of = await lockOurs(db, message.transferId);
        if (of) await keepFeedback(db, of, { ...message, now });
        return { answer };
      }
    }
  }

  /** The handover of a case and, for the seat where it rings, that it may be refused. */
  async function find(db: Db, actor: Actor, caseId: string): Promise<HandoverWire> {
    const row = await db.handover.findUnique({
      where: { cityId_caseId: { cityId: actor.cityId, caseId } },
      include: { case: { select: { priority: true } } },
    });
    if (!row) return { handover: null };
    const ring = { cityId: actor.cityId, caseId, userId: actor.userId, outcome: 'pending' };
    const fromLine = row.fromLine as Line;
    const isOurs = actsAtOnce(otherLineThan(fromLine), row.case?.priority as Priority);
    const mayRefuse =
      row.state === 'OFFERED' && !isOurs && !row.isDecided && (await db.offer.count({ where: ring })) > 0;
    const { transferId, theirCaseNumber, reason } = row;
    return {
      handover: { transferId, fromLine, theirCaseNumber, reason, state: row.state as HandoverState, mayRefuse },
    };
  }

  return {
    /**
     * Answers a genuine message of the other installation, all of it or nothing, and a repeat as the first time.
     * @throws AppError `unauthenticated` when there is no other installation; `invalid-input`; `conflict` when the
     *   transfer is just being changed: the sender sends again
     */
    async receive(message: LinkMessage): Promise<LinkAnswer> {
      if (line === undefined) throw new AppError('unauthenticated', 'this installation serves both lines');
      await noteLink(database, clock.now(), true);
      if (message.kind === 'hello') {
        return { line: otherLineThan(line), handover: null, caseNumber: null, isGranted: null };
      }
      let opened: StoredIntake | undefined;
      const answer = await database.$transaction((db) =>
        answerOnce(db, { cityId, id: message.id, now: clock.now() }, async () => {
          const heard = await hear(db, line, message);
          opened = heard.stored;
          return heard.answer;
        }),
      );
      if (opened) deliver(opened);
      return answer;
    },

    status: (actor: Actor) => readLinkStatus(database, actor.cityId),

    get: (actor: Actor, caseId: string) => find(database, actor, caseId),

    /**
     * The seat where it rings says that the case is not this line's: it is the sender's as before.
     * @throws AppError `not-found`; `conflict` when it does not ring here any more; `illegal-transition` for danger to life
     */
    async refuse(actor: Actor, caseId: string, reason: string): Promise<HandoverWire> {
      return database.$transaction(async (db) => {
        await lockSeat(db, actor);
        const { handover } = await find(db, actor, caseId);
        if (handover === null) throw new AppError('not-found', 'no such handover');
        if (!handover.mayRefuse) throw gone();
        const { transferId } = handover;
        const now = clock.now();
        const state = await moveHandover(
          db,
          { cityId: actor.cityId, transferId },
          { event: 'refuse', now, note: reason },
        );
        if (state === undefined) throw gone();
        await oweWord(db, { cityId: actor.cityId, id: uuidv7(), transferId, kind: 'refusal', note: reason, now });
        return find(db, actor, caseId);
      });
    },
  };
}
