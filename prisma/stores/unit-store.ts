import type { UnitStatus } from '#domain/unit';
import type { Db } from '../client';

type UnitKey = { cityId: string; code: string };

/** Writes what a person says of a unit; `lockUnit` comes first. @returns false when the screen was stale */
export async function updateStatus(
  db: Db,
  { cityId, code, version, ...said }: UnitKey & { version: number; status: UnitStatus; reason: string; now: Date },
): Promise<boolean> {
  const { count } = await db.unit.updateMany({
    where: { cityId, code, version },
    data: {
      status: said.status,
      statusReason: said.reason,
      statusSince: said.now,
      version: { increment: 1 },
    },
  });
  return count > 0;
}

/** Where a unit was; a report that comes late does not overwrite a newer one. @returns false when there is no such unit */
export async function updatePosition(
  db: Db,
  { cityId, code, lat, lon, at }: UnitKey & { lat: number; lon: number; at: Date },
): Promise<boolean> {
  const where = { cityId, code };
  const { count } = await db.unit.updateMany({
    where: { ...where, OR: [{ positionAt: null }, { positionAt: { lte: at } }] },
    data: { lat, lon, positionAt: at },
  });
  return count > 0 || (await db.unit.count({ where })) > 0;
}
