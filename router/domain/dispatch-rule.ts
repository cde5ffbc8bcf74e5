import { WHOLE_CITY } from './boundary';

/** One entry of the dispatch catalogue: which unit hosts a class of matters in a part of the city, and who assists. */
export type DispatchRule = {
  category: string;
  area: string;
  departmentCode: string;
  assistCodes: readonly string[];
  isRetired: boolean;
};

/**
 * The units that the catalogue names for a class at a place, hosts first: of the entries that name the place, else of
 * those of the whole city. Without an entry it is the owner of the class.
 */
export function catalogueUnits(
  rules: readonly DispatchRule[],
  { category, address, owner }: { category: string; address: string | null; owner: string | null },
): string[] {
  const ofClass = rules.filter((rule) => rule.category === category && !rule.isRetired);
  const here = ofClass.filter(({ area }) => area !== WHOLE_CITY && (address ?? '').includes(area));
  const found = here.length > 0 ? here : ofClass.filter(({ area }) => area === WHOLE_CITY);
  const named = [...found.map((rule) => rule.departmentCode), ...found.flatMap(({ assistCodes }) => assistCodes)];
  return [...new Set(named.length > 0 ? named : owner === null ? [] : [owner])];
}
