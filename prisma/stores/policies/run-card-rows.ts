import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'run-card'>;

export const runCardRows: PolicyRows<Value> = {
  async list(db, cityId) {
    const rows = await db.runCard.findMany({ where: { cityId }, orderBy: { number: 'asc' } });
    return [...new Set(rows.map(({ category }) => category))].map((category) => ({
      category,
      crew: rows
        .filter((row) => row.category === category)
        .map(({ agency, capability, when }) => ({ agency, capability, when }) as Value['crew'][number]),
    }));
  },
  async write(db, cityId, { category, crew }) {
    await db.runCard.deleteMany({ where: { cityId, category } });
    await db.runCard.createMany({
      data: crew.map((unit, index) => ({ cityId, category, number: index + 1, ...unit })),
    });
  },
};
