import { announce } from '#db/change-feed';
import type { Database } from '#db/client';
import { lockCase } from '#db/stores/case-store';
import { askPause, decidePause, rebaseClock } from '#db/stores/pause-store';
import { loadPolicies } from '#db/stores/policy-store';
import { findPauseState } from '#db/views/pause-view';
import { AppError } from '#domain/app-error';
import type { Clock } from '#domain/clock';
import type { PauseDecision } from '#domain/pause';
import { type Actor, can, type Permission } from '#domain/role';
import { marksOf, passMarks, policiesFor, type SlaMetric } from '#domain/sla';
import type { PauseWire, SlaPreviewQuery } from '#domain/wire/sla-wire';
import {
  type Deed,
  elapsedOf,
  instantsOf,
  isPausable,
  keyOf,
  lockRunning,
  moved,
  note,
  pauseRunning,
  resumePaused,
  type Running,
  withPolicies,
} from './clock-deeds';
import { previewSla } from './preview-sla';

export type SlaService = ReturnType<typeof createSlaService>;

/** What people do to the clocks of a case. A due time moves here and nowhere else, each time with an event that says why. */
export function createSlaService({ database, clock }: { database: Database; clock: Clock }) {
  const read = async (actor: Actor, caseId: string): Promise<PauseWire> => {
    const found = await findPauseState(database, actor.cityId, caseId);
    if (!found) throw notFound();
    const now = clock.now();
    const clocks = withPolicies(found.clocks, found.policies);
    return {
      isPossible: found.asked === null && clocks.some((one) => isPausable(found.status, one, now)),
      asked: found.asked,
      clocks: clocks.map((one) => ({
        metric: one.metric,
        clock: one.policy.clock,
        targetMs: one.policy.targetMs + (one.run.extraMs ?? 0),
        elapsedMs: elapsedOf(one, now),
        dueAt: one.dueAt.toISOString(),
        pausedAt: one.pausedAt?.toISOString() ?? null,
      })),
    };
  };

  /** Does something to the clocks of a case under its lock, all of it or nothing. */
  const act = async (
    actor: Actor,
    caseId: string,
    permission: Permission,
    reason: string,
    effect: (deed: Deed, clocks: Running[]) => Promise<void>,
  ): Promise<PauseWire> => {
    await database.$transaction(async (db) => {
      const standing = await lockCase(db, actor.cityId, caseId);
      if (!standing) throw notFound();
      if (!can(actor, permission, standing)) throw new AppError('forbidden', `${actor.role} lacks ${permission} here`);
      const clocks = await lockRunning(db, { cityId: actor.cityId, caseId });
      await effect({ db, actor, standing, reason, now: clock.now() }, clocks);
      await announce(db, { cityId: actor.cityId, caseIds: [caseId], userIds: [] });
    });
    return read(actor, caseId);
  };

  return {
    preview: (actor: Actor, query: SlaPreviewQuery) => previewSla(database, actor.cityId, query, clock.now()),
    read,

    /** @throws AppError `illegal-transition` when no clock may pause; `conflict` when a pause is asked for already */
    ask: (actor: Actor, caseId: string, reason: string) =>
      act(actor, caseId, 'sla:pause', reason, async (deed, clocks) => {
        pausableOf(deed, clocks);
        await askPause(deed.db, { ...keyOf(deed), actorId: actor.userId, reason, now: deed.now });
        await note(deed, 'sla-pause-asked', {});
      }),

    /** @throws AppError `conflict` when no pause is asked for; `forbidden` for who asked; `illegal-transition` as above */
    decide: (actor: Actor, caseId: string, decision: PauseDecision, reason: string) =>
      act(actor, caseId, 'sla:decide-pause', reason, async (deed, clocks) => {
        await decidePause(deed.db, { ...keyOf(deed), actorId: actor.userId, decision, reason, now: deed.now });
        if (decision === 'refuse') return note(deed, 'sla-pause-refused', {});
        await pauseRunning(deed, pausableOf(deed, clocks));
      }),

    /** @throws AppError `illegal-transition` when nothing pauses */
    resume: (actor: Actor, caseId: string, reason: string) =>
      act(actor, caseId, 'sla:pause', reason, async (deed, clocks) => {
        if ((await resumePaused(deed, clocks)) === 0) {
          throw new AppError('illegal-transition', 'no clock of this case pauses');
        }
      }),

    /**
     * Puts a running clock under the policy that is valid now. What it has counted is kept.
     * @throws AppError `illegal-transition` when the clock does not run or would not change
     */
    rebase: (actor: Actor, caseId: string, metric: SlaMetric, reason: string) =>
      act(actor, caseId, 'sla:re-base', reason, async (deed, clocks) => {
        const one = clocks.find((candidate) => candidate.metric === metric && candidate.pausedAt === null);
        const { policies } = await loadPolicies(deed.db, actor.cityId, deed.now);
        const [policy] = policiesFor(policies, deed.standing, [metric]);
        if (!one || !policy) throw new AppError('illegal-transition', 'no such clock runs');
        const marks = marksOf(policy, one.run);
        const told = passMarks(marks.slice(0, -1), 0, deed.now).percent;
        const instants = instantsOf(marks, told, one.dueAt);
        if (policy.id === one.policyId && instants.dueAt.getTime() === one.dueAt.getTime()) {
          throw new AppError('illegal-transition', 'the clock runs under the newest policy already');
        }
        const breachedAt = instants.dueAt > deed.now ? null : one.breachedAt;
        await rebaseClock(deed.db, one, { ...instants, policyId: policy.id, warnedPercent: told, breachedAt });
        await note(deed, 'sla-rebased', { metric, version: policy.version, ...moved(one, instants.dueAt) });
      }),
  };
}

const notFound = () => new AppError('not-found', 'no such case');

/** @throws AppError `illegal-transition` when there is none */
function pausableOf({ standing, now }: Deed, clocks: readonly Running[]): Running[] {
  const found = clocks.filter((one) => isPausable(standing.status, one, now));
  if (found.length === 0) throw new AppError('illegal-transition', 'no clock of this case may pause');
  return found;
}
