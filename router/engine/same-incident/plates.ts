import { normalise } from '../text/normalise';

/** A number plate: `area` is the character of its province, or null where the caller left it out. */
export type Plate = { area: string | null; number: string };

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** What callers put between the signs of a plate when they write or spell it. */
const GAP = '[ .·•\\-]?';
const spaced = (sign: string, from: number, to: number) => `(?:${GAP}${sign}){${from},${to}}`;

/** A letter and five signs, six on electric cars. Without its province it counts only after a word for "plate". */
const CHINESE = new RegExp(
  `(?:([${PROVINCES}])|(?:车牌|牌照|牌号|plate|bien so)[^a-z0-9${PROVINCES}]{0,8}(?:number|is|no)?[ :,.]{0,3})${GAP}([a-z]${spaced('[a-z0-9]', 5, 6)})(?![a-z0-9])`,
  'g',
);
/** Two digits, one or two letters, perhaps a digit, then four or five digits: 51F-123.45, 29A1 234.56. */
const VIETNAMESE = /(?<![a-z0-9])(\d{2}[ -]?[a-z]{1,2}\d?[ .-]?\d{3}[ .]?\d{1,2})(?![a-z0-9])/g;

const DIGITS_AT_LEAST = 3;
const bare = (written: string): string => written.replace(/[^a-z0-9]/g, '').toUpperCase();
const hasDigits = (number: string): boolean => number.replace(/\D/g, '').length >= DIGITS_AT_LEAST;

/** The plates that a text names, in one spelling: 粤B·12 345 and 粤b12345 are the same. Cost linear in its length. */
export function findPlates(text: string): Plate[] {
  const { folded } = normalise(text);
  const chinese = [...folded.matchAll(CHINESE)].map(([, area, number]) => ({
    area: area ?? null,
    number: bare(number ?? ''),
  }));
  const vietnamese = [...folded.matchAll(VIETNAMESE)].map(([, number]) => ({ area: null, number: bare(number ?? '') }));
  return [...chinese, ...vietnamese].filter(({ number }) => hasDigits(number));
}

/** The same car: a province that one caller left out does not tell them apart, two that differ do. */
export const isSamePlate = (one: Plate, other: Plate): boolean =>
  one.number === other.number && (one.area === null || other.area === null || one.area === other.area);
