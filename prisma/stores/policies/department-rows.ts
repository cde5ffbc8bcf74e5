import type { Names } from '#domain/language';
import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

export const departmentRows: PolicyRows<PolicyValue<'department'>> = {
  async list(db, cityId) {
    const rows = await db.department.findMany({ where: { cityId } });
    return rows.map(({ code, names, isRetired }) => ({ code, names: names as Names, isRetired }));
  },
  write: (db, cityId, { code, ...value }) =>
    db.department.upsert({
      where: { cityId_code: { cityId, code } },
      create: { cityId, code, ...value },
      update: value,
    }),
};
