import type { Names } from '#domain/language';
import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

export const dispatchRuleRows: PolicyRows<PolicyValue<'dispatch-rule'>> = {
  async list(db, cityId) {
    const rows = await db.dispatchRule.findMany({ where: { cityId } });
    return rows.map(({ cityId: _cityId, matter, ...row }) => ({ ...row, matter: matter as Names }));
  },
  write: (db, cityId, { code, ...value }) =>
    db.dispatchRule.upsert({
      where: { cityId_code: { cityId, code } },
      create: { cityId, code, ...value },
      update: value,
    }),
};
