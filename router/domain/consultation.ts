import { type Line, LINES } from './line';
import type { Priority } from './priority';
import type { Actor } from './role';
import { isFirstResponse, otherLineThan } from './transfer';

/** Who is heard: both lines always, and departments by their codes. */
export const partiesOf = (departments: readonly string[]): string[] => [...LINES, ...departments];

/** Refusals of a case after which the lines do not ask each other again but let it be decided. */
export const REFUSALS_BEFORE_CONSULTATION = 2;

/** How a transfer ended that did not move the case. `isAgreed` is what a three-way call ended with. */
type Ended = { refusals: number; isAgreed?: boolean };

/** Whether that opens a consultation. Danger to life is 110's whatever anybody says, so there is nothing to decide. */
export const opensConsultation = ({ refusals, isAgreed }: Ended, priority: Priority): boolean =>
  !isFirstResponse(priority) && (isAgreed === false || refusals >= REFUSALS_BEFORE_CONSULTATION);

/** A supervisor of a line speaks for it, one of 12345 also for the departments behind it, one above the lines for all. */
export const speaksFor = ({ line }: Pick<Actor, 'line'>, party: string): boolean =>
  line === null || party === line || (line === '12345' && !LINES.some((one) => one === party));

/** What a party said last. */
export type Opinion = { party: string; owner: Line };

/** Whether this supervisor may decide so: above the lines always, for one line only what the other line says too. */
export const mayDecide = ({ line }: Pick<Actor, 'line'>, owner: Line, opinions: readonly Opinion[]): boolean =>
  line === null || opinions.findLast(({ party }) => party === otherLineThan(line))?.owner === owner;
