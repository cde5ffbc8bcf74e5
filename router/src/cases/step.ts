import { appendEvent, type CaseChange, updateCase } from '#db/stores/case-store';
import { startClocks, stopAllClocks, stopClocks } from '#db/stores/clock-store';
import { toWrapUp } from '#db/stores/seat-store';
import { isHeld, type Transition } from '#domain/case-status';
import type { OrderLimits, OrderStanding } from '#domain/order';
import type { Actor } from '#domain/role';
import type { WorkingCalendar } from '#domain/working-time';
import type { InstructContext } from '../units/order-unit';
import type { EffectContext } from './effect-context';

export type EventData = Record<string, string | number | boolean | null>;

/** The work order of a case with what the city has laid down for it. */
export type OrderContext = { standing: OrderStanding; limits: OrderLimits; calendar: WorkingCalendar };

/** A step along the transition table; nobody of ours acts when the requester reopens. */
export type StepContext = Omit<EffectContext, 'actor'> & {
  actor: Pick<Actor, 'userId'> | null;
  transition: Transition;
};

/** An action also knows the transition that it makes, and the order of a case that 12345 has taken. */
export type ActionContext = EffectContext &
  InstructContext & { transition: Transition; order: OrderContext | undefined };

/** Everything that a step along the transition table does: status, clocks, seat, and the event with its data. */
export async function step(
  context: StepContext,
  type: string,
  data: EventData,
  change: CaseChange = {},
): Promise<void> {
  const { db, actor, standing, transition, now } = context;
  const key = keyOf(context);
  const to = transition.to ?? standing.status;
  const leavesHolder = isHeld(standing.status) && !isHeld(to);
  await updateCase(db, {
    ...key,
    now,
    change: { ...change, status: to, ...(leavesHolder ? { holderId: null, leaseUntil: null } : {}) },
  });
  if (leavesHolder && standing.holderId)
    await toWrapUp(db, { cityId: standing.cityId, userId: standing.holderId, now });
  if (transition.stops) await stopClocks(db, { ...key, now, metrics: transition.stops });
  if (to === 'CLOSED') await stopAllClocks(db, { ...key, now });
  if (transition.starts) {
    await startClocks(db, { ...key, now, deadlines: await context.deadlines(standing, transition.starts) });
  }
  await appendEvent(db, { ...key, type, actorId: actor?.userId ?? null, at: now, data });
}

export const noteOf = (input: { note?: string }): EventData => (input.note === undefined ? {} : { note: input.note });
export const keyOf = ({ standing }: Pick<EffectContext, 'standing'>) => ({
  cityId: standing.cityId,
  caseId: standing.id,
});
