import type { PatternsWire } from '#domain/wire/pattern-wire';
import { NO_DISTRICT } from '#domain/wire/list-wire';

/** Where what is open lies, of one district of the city or of what is not known to lie in one; of all without it. */
export function inDistrict(of: PatternsWire, district: string): PatternsWire {
  if (district === '') return of;
  const code = district === NO_DISTRICT ? null : district;
  return {
    ...of,
    districts: of.districts.filter((one) => one.code === code),
    heat: of.heat.filter((cell) => cell.district === code),
    places: of.places.filter((place) => place.district === code),
  };
}
