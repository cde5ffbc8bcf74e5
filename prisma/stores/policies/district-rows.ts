import type { Names } from '#domain/language';
import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'district'>;

/** Corners as PostgreSQL writes a polygon. */
const outlineOf = (corners: Value['outline']): string | null =>
  corners.length === 0 ? null : `(${corners.map(([lon, lat]) => `(${lon},${lat})`).join(',')})`;

export const cornersOf = (outline: string | null): Value['outline'] =>
  [...(outline ?? '').matchAll(/\(([-\d.e]+),([-\d.e]+)\)/g)].map(([, lon, lat]) => [Number(lon), Number(lat)]);

/** Where cases lie is asked when it is read, so a new outline counts for every case at once. */
export const districtRows: PolicyRows<Value> = {
  async list(db, cityId) {
    const rows = await db.district.findMany({ where: { cityId } });
    return rows.map(({ code, names, position, outline, retiredAt }) => ({
      ...{ code, names: names as Names, position },
      ...{ outline: cornersOf(outline), isRetired: retiredAt !== null },
    }));
  },
  /** What was retired before keeps its day. */
  async write(db, cityId, { code, names, position, outline, isRetired }, { validFrom }) {
    const where = { cityId_code: { cityId, code } };
    const before = await db.district.findUnique({ where });
    const retiredAt = isRetired ? (before?.retiredAt ?? validFrom) : null;
    const data = { names, position, outline: outlineOf(outline), retiredAt };
    return db.district.upsert({ where, create: { cityId, code, ...data }, update: data });
  },
};
