import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'call-back-schedule'>;

/** Tasks that are open keep the attempts that were planned for them; the next task follows the new schedule. */
export const callBackScheduleRows: PolicyRows<Value> = {
  async list(db, cityId) {
    const rows = await db.callBackSchedule.findMany({ where: { cityId } });
    return rows.map(({ cityId: _cityId, ...row }) => row as Value);
  },
  write: (db, cityId, { kind, priority, dueAfterMs }) =>
    db.callBackSchedule.upsert({
      where: { cityId_kind_priority: { cityId, kind, priority } },
      create: { cityId, kind, priority, dueAfterMs },
      update: { dueAfterMs },
    }),
};
