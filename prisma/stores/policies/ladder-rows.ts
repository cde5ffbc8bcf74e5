import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'ladder'>;

export const ladderRows: PolicyRows<Value> = {
  async list(db, cityId) {
    const rows = await db.escalationStep.findMany({ where: { cityId }, orderBy: { step: 'asc' } });
    const starts = rows.filter(({ step }) => step === 1);
    return starts.map(({ metric, priority, percent }) => ({
      metric: metric as Value['metric'],
      priority: priority as Value['priority'],
      percent,
      steps: rows
        .filter((row) => row.metric === metric && row.priority === priority && row.percent === percent)
        .map(({ role, line, channel, afterMs, repeatMs }) => {
          return { role, line, channel, afterMs, repeatMs } as Value['steps'][number];
        }),
    }));
  },
  /** An alarm that stands above the last step of the new ladder goes on with that one: nobody is told less often. */
  async write(db, cityId, { metric, priority, percent, steps }) {
    const mark = { cityId, metric, priority, percent };
    await db.escalationStep.deleteMany({ where: mark });
    await db.escalationStep.createMany({ data: steps.map((step, index) => ({ ...mark, step: index + 1, ...step })) });
    if (steps.length === 0) return;
    await db.alarm.updateMany({
      where: { ...mark, nextStep: { gt: steps.length }, acknowledgedAt: null, endedAt: null },
      data: { nextStep: steps.length },
    });
  },
};
