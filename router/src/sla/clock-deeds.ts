import type { Db } from '#db/client';
import { appendEvent, type CaseState } from '#db/stores/case-store';
import { lockOpenClocks, type NewInstants, type OpenClock, pauseClock, resumeClock } from '#db/stores/pause-store';
import { loadPoliciesById } from '#db/stores/policy-store';
import { mayPause } from '#domain/pause';
import type { Actor } from '#domain/role';
import { type ClockMark, elapsedMs, marksOf, type PolicyOnCalendar } from '#domain/sla';

/** A clock with the policy that it runs under. */
export type Running = OpenClock & { policy: PolicyOnCalendar };
/** Who does something to the clocks of a locked case, and why. */
export type Deed = { db: Db; actor: Pick<Actor, 'userId'>; standing: CaseState; reason: string; now: Date };

export const keyOf = ({ standing }: Pick<Deed, 'standing'>) => ({ cityId: standing.cityId, caseId: standing.id });

/** Locks the clocks of a case that are not stopped. */
export async function lockRunning(db: Db, key: { cityId: string; caseId: string }): Promise<Running[]> {
  const clocks = await lockOpenClocks(db, key);
  const policies = await loadPoliciesById(
    db,
    clocks.map(({ policyId }) => policyId),
  );
  return withPolicies(clocks, policies);
}

/** Every policy that ever was is kept, so every clock has its own. */
export const withPolicies = (clocks: readonly OpenClock[], policies: Map<string, PolicyOnCalendar>): Running[] =>
  clocks.flatMap((one) => {
    const policy = policies.get(one.policyId);
    return policy ? [{ ...one, policy }] : [];
  });

export const elapsedOf = ({ policy, run, pausedAt }: Running, now: Date): number =>
  pausedAt === null ? elapsedMs(policy, run, now) : run.consumedMs;

export const isPausable = (status: CaseState['status'], { policy, dueAt, pausedAt }: Running, now: Date): boolean =>
  mayPause(status, { isPausable: policy.isPausable, dueAt, pausedAt }, now);

export const instantsOf = (marks: readonly ClockMark[], warnedPercent: number, dueBefore: Date): NewInstants => {
  const dueAt = marks.at(-1)?.at ?? dueBefore;
  const next = marks.find(({ percent }) => percent > warnedPercent);
  return { warnAt: marks[0]?.at ?? dueAt, nextMarkAt: next?.at ?? dueAt, dueAt };
};

export const moved = ({ dueAt }: OpenClock, to: Date) => ({
  dueAtBefore: dueAt.toISOString(),
  dueAt: to.toISOString(),
});

/** Writes what was done to the clocks into the history of the case, with its reason. */
export const note = (deed: Deed, type: string, data: Record<string, string | number>): Promise<void> =>
  appendEvent(deed.db, {
    ...keyOf(deed),
    type,
    actorId: deed.actor.userId,
    at: deed.now,
    data: { ...data, reason: deed.reason },
  });

/** Pauses every clock that may pause. */
export async function pauseRunning(deed: Deed, clocks: readonly Running[]): Promise<void> {
  for (const one of clocks.filter((clock) => isPausable(deed.standing.status, clock, deed.now))) {
    const consumedMs = elapsedOf(one, deed.now);
    await pauseClock(deed.db, one, consumedMs, deed.now);
    await note(deed, 'sla-paused', { metric: one.metric, elapsedMs: consumedMs });
  }
}

/** Lets every paused clock count on from what it had counted. @returns how many */
export async function resumePaused(deed: Deed, clocks: readonly Running[]): Promise<number> {
  const paused = clocks.filter(({ pausedAt }) => pausedAt !== null);
  for (const one of paused) {
    const instants = instantsOf(marksOf(one.policy, { ...one.run, since: deed.now }), one.warnedPercent, one.dueAt);
    // A warning that was given stays where it was.
    const warnAt = one.warnedPercent > 0 ? one.warnAt : instants.warnAt;
    await resumeClock(deed.db, one, { ...instants, warnAt }, deed.now);
    await note(deed, 'sla-resumed', { metric: one.metric, ...moved(one, instants.dueAt) });
  }
  return paused.length;
}
