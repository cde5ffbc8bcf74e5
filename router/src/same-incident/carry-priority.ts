import type { Db } from '#db/client';
import { updateCase } from '#db/stores/case-store';
import { carriedPriorities, type LockedForLink, oweJob } from '#db/stores/link-store';
import { deleteRaise, findRaise, hastenClocks, type Raise, restoreClocks, saveRaise } from '#db/stores/raise-store';
import { carriedPriority, isOver } from '#domain/same-incident';
import { moreUrgent, type Priority } from '#domain/priority';
import { SLA_METRICS } from '#domain/sla';
import type { EffectContext } from '../cases/effect-context';

/** A main case, locked, and the transaction that changes it. */
type MainContext = Pick<EffectContext, 'db' | 'now' | 'deadlines'> & { main: LockedForLink };

const keyOf = ({ main }: MainContext) => ({ cityId: main.cityId, caseId: main.id });

/** What the main case was raised from; undefined when it was not, or a person has said since what it is. */
async function findStandingRaise(context: MainContext): Promise<Raise | undefined> {
  const raise = await findRaise(context.db, keyOf(context));
  return raise?.carried === context.main.priority ? raise : undefined;
}

/** Makes a main case as urgent as what it carries on. No clock of it gets more time by that. @returns what it is then */
export async function raiseMain(context: MainContext, member: Priority): Promise<Priority> {
  const { main } = context;
  const carried = moreUrgent(main.priority, member);
  if (carried === main.priority) return carried;
  const raise = (await findStandingRaise(context)) ?? { own: main.priority, carried: main.priority, clocks: [] };
  await raiseTo(context, raise, carried);
  return carried;
}

async function raiseTo(context: MainContext, raise: Raise, carried: Priority): Promise<void> {
  const { db, main, now } = context;
  const deadlines = await context.deadlines({ line: main.line, priority: carried }, SLA_METRICS);
  const swaps = await hastenClocks(db, keyOf(context), { deadlines, now });
  await saveRaise(db, keyOf(context), { ...raise, carried, clocks: [...raise.clocks, ...swaps] });
  await changePriority(db, main, carried, now);
}

/**
 * A case left the incident: the main case is again what it was without it, with the clocks it had. It stays where it
 * is when another case still demands it, when a person has decided since, or when it is over.
 * @returns what it is then
 */
export async function settleMain(context: MainContext): Promise<Priority> {
  const { db, main, now } = context;
  const raise = await findStandingRaise(context);
  if (!raise || isOver(main.status)) return main.priority;
  const demanded = carriedPriority(raise.own, await carriedPriorities(db, main.cityId, main.id));
  if (demanded === main.priority) return demanded;
  await restoreClocks(db, keyOf(context), raise.clocks, now);
  await deleteRaise(db, keyOf(context));
  if (demanded === raise.own) await changePriority(db, main, demanded, now);
  else await raiseTo(context, { ...raise, clocks: [] }, demanded);
  return demanded;
}

async function changePriority(db: Db, main: LockedForLink, priority: Priority, now: Date): Promise<void> {
  const key = { cityId: main.cityId, caseId: main.id };
  await updateCase(db, { ...key, now, change: { priority } });
  await oweJob(db, key, now);
}
