import { updateWorkOrder } from '#db/stores/case-store';
import { askExtension, decideExtension } from '#db/stores/order-store';
import { extendClock } from '#db/stores/pause-store';
import { extensionLeft } from '#domain/order';
import { marksOf } from '#domain/sla';
import { workingDayMs } from '#domain/working-time';
import { invalidField } from '../cases/invalid-field';
import { type ActionContext, keyOf, noteOf, step } from '../cases/step';
import { instantsOf, lockRunning, moved, pauseRunning, resumePaused, type Running } from '../sla/clock-deeds';
import { dateIn } from './city-day';
import { orderOf, type OrderEffects } from './order-of';

const DAY_MS = 86_400_000;

/** Moves the due time of the reply clock by working days; one that runs day and night by as many days. */
async function extendReply(context: ActionContext, one: Running, workingDays: number) {
  const dayMs = one.policy.clock === 'working' ? workingDayMs(one.policy.calendar) : DAY_MS;
  const extraMs = (one.run.extraMs ?? 0) + workingDays * dayMs;
  const instants = instantsOf(marksOf(one.policy, { ...one.run, extraMs }), one.warnedPercent, one.dueAt);
  // A warning that was given stays where it was.
  const warnAt = one.warnedPercent > 0 ? one.warnAt : instants.warnAt;
  const breachedAt = instants.dueAt > context.now ? null : one.breachedAt;
  await extendClock(context.db, one, { ...instants, warnAt, extraMs, breachedAt });
  return moved(one, instants.dueAt);
}

/** How long an order may take: extension with a supervisor's word, and suspension with a day of review. */
export const TIME_EFFECTS: OrderEffects<
  'extend' | 'approve-extension' | 'refuse-extension' | 'suspend' | 'resume-work'
> = {
  async extend(context, { workingDays, reason }) {
    const { standing, limits } = orderOf(context);
    const left = extensionLeft(standing, limits);
    if (workingDays > left) throw invalidField('workingDays', `may be ${left} at most`);
    const round = standing.reworks + standing.reopenings;
    await askExtension(context.db, {
      ...{ ...keyOf(context), round, workingDays, reason, askedById: context.actor.userId, now: context.now },
    });
    await step(context, 'extension-asked', { workingDays, reason });
  },
  async 'approve-extension'(context, { told }) {
    const workingDays = orderOf(context).standing.extension?.workingDays ?? 0;
    const clocks = await lockRunning(context.db, keyOf(context));
    const one = clocks.find(({ metric, pausedAt }) => metric === 'reply' && pausedAt === null);
    if (!one) throw new Error('no reply clock runs although the order says so');
    const change = await extendReply(context, one, workingDays);
    await decideExtension(context.db, keyOf(context), 'APPROVED', context.now);
    await step(context, 'extension-approved', { workingDays, note: told, ...change });
  },
  async 'refuse-extension'(context, { reason }) {
    await decideExtension(context.db, keyOf(context), 'REFUSED', context.now);
    await step(context, 'extension-refused', { reason });
  },
  async suspend(context, { reason, measures, reviewOn }) {
    if (reviewOn <= dateIn(orderOf(context).calendar, context.now)) {
      throw invalidField('reviewOn', 'must be a day to come');
    }
    await pauseRunning({ ...context, reason }, await lockRunning(context.db, keyOf(context)));
    await updateWorkOrder(context.db, keyOf(context), { reviewOn: new Date(reviewOn) });
    await step(context, 'case-suspended', { reason, note: measures, reviewOn });
  },
  async 'resume-work'(context, input) {
    await resumePaused({ ...context, reason: input.note ?? '' }, await lockRunning(context.db, keyOf(context)));
    await updateWorkOrder(context.db, keyOf(context), { reviewOn: null });
    await step(context, 'work-resumed', noteOf(input));
  },
};
