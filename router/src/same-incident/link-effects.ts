import type { Db } from '#db/client';
import { appendEvent, updateCase } from '#db/stores/case-store';
import { returnToLane } from '#db/stores/lane-store';
import {
  endLink,
  giveBack,
  insertLink,
  keepBefore,
  type LiveLink,
  type LockedForLink,
  oweJob,
  runClocksOn,
} from '#db/stores/link-store';
import { toWrapUp } from '#db/stores/seat-store';
import type { Priority } from '#domain/priority';
import type { Actor } from '#domain/role';
import type { EffectContext } from '../cases/effect-context';
import { raiseMain, settleMain } from './carry-priority';

/** What is done about two locked cases. */
export type LinkContext = {
  db: Db;
  actor: Actor;
  member: LockedForLink;
  main: LockedForLink;
  now: Date;
  leaseUntil: Date;
  /** Of the main case. */
  deadlines: EffectContext['deadlines'];
};

const keyOf = (of: LockedForLink) => ({ cityId: of.cityId, caseId: of.id });

/** An entry in the history of both cases, each naming the other. `priority` is what the main case is by now. */
async function tellBoth(
  { db, actor, member, main, now }: LinkContext,
  [ofMember, ofMain]: readonly [string, string],
  priority: Priority = main.priority,
): Promise<void> {
  const by = { actorId: actor.userId, at: now };
  const raised = priority === main.priority ? {} : { priority, before: main.priority };
  await appendEvent(db, { ...keyOf(member), type: ofMember, ...by, data: { caseId: main.id, number: main.number } });
  const data = { caseId: member.id, number: member.number, ...raised };
  await appendEvent(db, { ...keyOf(main), type: ofMain, ...by, data });
}

/** Says that a case is of the same incident as another one. Nothing else about either changes. */
export async function linkCase(context: LinkContext): Promise<void> {
  const { db, member, main, now } = context;
  await insertLink(db, { ...keyOf(member), mainId: main.id, now });
  await updateCase(db, { ...keyOf(member), now, change: {} });
  await tellBoth(context, ['case-linked', 'member-linked']);
}

/**
 * The main case carries a linked case on: that one leaves its seat or its place in the lane, its clocks stop, and its
 * contacts, record and rating stay its own.
 */
export async function mergeCase(context: LinkContext, link: LiveLink): Promise<void> {
  const { db, member, now } = context;
  const { status, holderId } = member;
  await keepBefore(db, link, { status, holderId, now });
  await updateCase(db, { ...keyOf(member), now, change: { status: 'MERGED', holderId: null, leaseUntil: null } });
  if (holderId !== null) await toWrapUp(db, { cityId: member.cityId, userId: holderId, now });
  const priority = await raiseMain(context, member.priority);
  await tellBoth(context, ['case-merged', 'member-merged'], priority);
}

/**
 * Takes a link back: a merged case stands again as before the merge, and its clocks run as if they had never stopped. One
 * that was held is back in the same hand when it is that person who takes it back; otherwise it waits for anybody.
 */
export async function undoLink(context: LinkContext, link: LiveLink): Promise<void> {
  const { db, now } = context;
  await endLink(db, link, now);
  if (link.mergedAt === null) await updateCase(db, { ...keyOf(context.member), now, change: {} });
  else await bringBack(context, link, link.mergedAt);
  const priority = link.mergedAt === null ? undefined : await settleMain(context);
  await tellBoth(context, ['case-link-undone', 'member-left'], priority);
}

async function bringBack(context: LinkContext, link: LiveLink, mergedAt: Date): Promise<void> {
  const { db, actor, member, now, leaseUntil } = context;
  const key = keyOf(member);
  const { statusBefore, holderBeforeId: userId, stoppedClockIds: clockIds } = link;
  await runClocksOn(db, key, { clockIds, since: mergedAt });
  const isMine = userId === actor.userId;
  if (userId !== null && isMine && (await giveBack(db, key, { userId, now, leaseUntil }))) return;
  await updateCase(db, { ...key, now, change: { status: statusBefore ?? 'WAITING' } });
  await oweJob(db, key, now);
  if (userId === null) return;
  const { cityId } = member;
  await returnToLane(db, { cityId, caseIds: [member.id], now, event: 'case-unmerged', userId });
}
