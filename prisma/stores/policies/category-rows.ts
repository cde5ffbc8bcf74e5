import type { Names } from '#domain/language';
import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'category'>;

export const categoryRows: PolicyRows<Value> = {
  async list(db, cityId) {
    const rows = await db.category.findMany({ where: { cityId } });
    return rows.map((row) => ({
      code: row.code,
      names: row.names as Names,
      kind: row.kind as Value['kind'],
      line: row.line as Value['line'],
      departmentCode: row.departmentCode,
      defaultPriority: row.defaultPriority as Value['defaultPriority'],
      isSealed: row.isSealed,
      sealsCaller: row.sealsCaller,
      isRetired: row.isRetired,
    }));
  },
  write: (db, cityId, { code, ...value }) =>
    db.category.upsert({
      where: { cityId_code: { cityId, code } },
      create: { cityId, code, ...value },
      update: value,
    }),
};
