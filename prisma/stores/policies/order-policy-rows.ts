import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

/** One row for the city. Orders on their way follow it at once: it moves no due time. */
export const orderPolicyRows: PolicyRows<PolicyValue<'order-policy'>> = {
  async list(db, cityId) {
    const rows = await db.orderPolicy.findMany({ where: { cityId } });
    return rows.map(({ cityId: _cityId, ...row }) => row);
  },
  write: (db, cityId, value) =>
    db.orderPolicy.upsert({ where: { cityId }, create: { cityId, ...value }, update: value }),
};
