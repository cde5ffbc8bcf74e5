import type { PolicyValue } from '#domain/policy-input';
import { RUN_CARDS } from '../../seed/run-cards';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'run-card'>;

type Row = { category: string; agency: string; capability: string | null; when: string };

/** The cards that these rows make, which are in the order of their crews. */
const cardsOf = (rows: readonly Row[]): Value[] =>
  [...new Set(rows.map(({ category }) => category))].map((category) => ({
    category,
    crew: rows
      .filter((row) => row.category === category)
      .map(({ agency, capability, when }) => ({ agency, capability, when }) as Value['crew'][number]),
  }));

export const runCardRows: PolicyRows<Value> = {
  async list(db, cityId) {
    return cardsOf(await db.runCard.findMany({ where: { cityId }, orderBy: { number: 'asc' } }));
  },
  shipped: cardsOf(RUN_CARDS),
  async write(db, cityId, { category, crew }) {
    await db.runCard.deleteMany({ where: { cityId, category } });
    await db.runCard.createMany({
      data: crew.map((unit, index) => ({ cityId, category, number: index + 1, ...unit })),
    });
  },
};
