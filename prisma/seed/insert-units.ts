import type { Db } from '../client';
import { RUN_CARDS } from './run-cards';
import { UNITS } from './units';

/** Gives a city that has no units the first ones, and the run cards likewise; what its people made of them stays. */
export async function insertMissingUnits(db: Db, cityId: string, now: Date): Promise<void> {
  if ((await db.city.count({ where: { id: cityId } })) === 0) return;
  if ((await db.unit.count({ where: { cityId } })) === 0) {
    const data = UNITS.map((row) => ({ cityId, ...row, positionAt: now }));
    await db.unit.createMany({ data, skipDuplicates: true });
  }
  if ((await db.runCard.count({ where: { cityId } })) === 0) {
    const data = RUN_CARDS.map((row) => ({ cityId, ...row }));
    await db.runCard.createMany({ data, skipDuplicates: true });
  }
}
