import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'quiet-hours'>;

/** What waits for a morning already goes out when that comes; the next message follows the new hours. */
export const quietHoursRows: PolicyRows<Value> = {
  async list(db, cityId) {
    const rows = await db.quietRule.findMany({ where: { cityId } });
    return rows.map(({ cityId: _cityId, ...row }) => row as Value);
  },
  write: (db, cityId, { audience, channel, ...value }) =>
    db.quietRule.upsert({
      where: { cityId_audience_channel: { cityId, audience, channel } },
      create: { cityId, audience, channel, ...value },
      update: value,
    }),
};
