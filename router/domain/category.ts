import type { Line } from './line';
import type { Priority } from './priority';

type CategoryPolicy = { line: Line; priority: Priority };

const administrative = (priority: Priority = 'P3'): CategoryPolicy => ({ line: '12345', priority });
const emergency = (priority: Priority): CategoryPolicy => ({ line: '110', priority });

/**
 * The classes of matters (two digits) and the special codes (six digits) with the line that owns them and the priority
 * a case of this class has when nothing more is known. Names, departments and finer codes are rows of a city.
 */
export const CATEGORY_POLICY = {
  '01': administrative(),
  '02': administrative(),
  '03': administrative(),
  '04': administrative(),
  '05': administrative('P2'),
  '06': administrative(),
  '07': administrative(),
  '08': administrative(),
  '09': administrative(),
  '10': administrative(),
  '11': administrative(),
  '12': administrative(),
  '51': emergency('P0'),
  '52': emergency('P0'),
  '53': emergency('P0'),
  '54': emergency('P0'),
  '55': emergency('P0'),
  '56': emergency('P0'),
  '57': emergency('P0'),
  '58': emergency('P0'),
  '59': emergency('P1'),
  '60': emergency('P2'),
  '61': emergency('P2'),
  '62': emergency('P1'),
  '63': emergency('P1'),
  '64': emergency('P1'),
  '65': emergency('P1'),
  /** Silence or an open line: it may be somebody who cannot speak. */
  '900100': emergency('P1'),
  /** Hung up before anything was said. */
  '900200': emergency('P2'),
  /** Misdialled. */
  '900300': administrative(),
  /** Nuisance. */
  '900400': administrative(),
  /** Complaint about police conduct that is happening now. */
  '900500': emergency('P1'),
  /** Belongs to another city. */
  '900600': administrative(),
  /** Says it is a drill: treated as live until a booked drill is confirmed. */
  '900700': emergency('P1'),
  /** Flag for a child on the line, beside a class. */
  '900800': emergency('P1'),
  /** Language or speech barrier. */
  '900900': emergency('P1'),
} as const satisfies Record<string, CategoryPolicy>;

export type CategoryCode = keyof typeof CATEGORY_POLICY;

export const CATEGORY_CODES = Object.keys(CATEGORY_POLICY).sort() as CategoryCode[];

export const isCategoryCode = (code: string): code is CategoryCode => Object.hasOwn(CATEGORY_POLICY, code);

export const lineOfCategory = (code: CategoryCode): Line => CATEGORY_POLICY[code].line;
