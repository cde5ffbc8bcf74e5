import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'calendar'>;

/** Due times that are computed stay; what is computed from now on follows the calendar as it is. */
export const calendarRows: PolicyRows<Value> = {
  async list(db, cityId) {
    const rows = await db.calendar.findMany({ where: { cityId } });
    return rows.map(({ id, intervals, weekdays, holidays, workdays, knownYears }) => ({
      ...{ id, intervals: intervals as Value['intervals'], weekdays },
      ...{ holidays: holidays.toSorted(), workdays: workdays.toSorted(), knownYears },
    }));
  },
  write: (db, cityId, { id, ...value }) =>
    db.calendar.upsert({
      where: { cityId_id: { cityId, id } },
      create: { cityId, id, ...value },
      update: value,
    }),
};
