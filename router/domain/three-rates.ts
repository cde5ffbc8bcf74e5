import type { CallBackOutcome, ResultCode, Satisfaction } from './order';
import type { AppealType } from './order-action';

/** The three rates of swift response (三率); the definitions are this file, for the route, the screen and the tests. */
export const THREE_RATES = ['responseRate', 'resolutionRate', 'satisfactionRate'] as const;
export type ThreeRate = (typeof THREE_RATES)[number];

/** A unit's first contact with a requester that was due in the period. */
export type DueContact = { caseId: string; departmentCode: string; dueAt: Date; contactedAt: Date | null };

/**
 * What a requester says about an answer, called back or of their own accord. `round` counts the answers of a case: it is
 * the same until the order is worked on again or reopened. `departmentCode` is null where the hotline answered by itself.
 */
export type Statement = {
  caseId: string;
  round: number;
  at: Date;
  departmentCode: string | null;
  appealType: AppealType | null;
  result: ResultCode;
  outcome: CallBackOutcome;
  satisfaction: Satisfaction;
};

export type RateFacts = { contacts: readonly DueContact[]; statements: readonly Statement[] };

/** What a percentage is made of, by the ids of the cases, so that it can be looked into: a case that comes twice counts twice. */
export type Share = { numerator: string[]; denominator: string[] };
export type Rates = { departmentCode: string | null; orders: number } & Record<ThreeRate, Share>;

/** Nothing was to be solved: a question, praise, a matter that was withdrawn or that no office has the power to settle. */
const NOT_TO_SOLVE: readonly (AppealType | ResultCode)[] = ['CONSULTATION', 'COMPLIMENT', 'WITHDRAWN', 'OUT_OF_POWER'];

const isReached = ({ outcome }: Statement): boolean => outcome === 'SOLVED' || outcome === 'UNSOLVED';
const isSolvable = ({ appealType, result }: Statement): boolean =>
  !NOT_TO_SOLVE.includes(result) && (appealType === null || !NOT_TO_SOLVE.includes(appealType));
const isRated = (one: Statement): boolean => isReached(one) && one.satisfaction !== 'NOT_RATED';
const isSatisfied = ({ satisfaction }: Statement): boolean =>
  satisfaction === 'SATISFIED' || satisfaction === 'BASICALLY_SATISFIED';

/** Of what a requester said about one answer the later counts; that nobody was reached says nothing. */
export function lastWords(statements: readonly Statement[]): Statement[] {
  const last = new Map<string, Statement>();
  const keyOf = ({ caseId, round }: Statement) => `${caseId} ${round}`;
  for (const one of statements.filter(isReached)) {
    const known = last.get(keyOf(one));
    if (known === undefined || known.at <= one.at) last.set(keyOf(one), one);
  }
  return statements.filter((one) => !isReached(one) || last.get(keyOf(one)) === one);
}

const shareOf = <T extends { caseId: string }>(all: readonly T[], counts: (one: T) => boolean): Share => ({
  numerator: all.filter(counts).map(({ caseId }) => caseId),
  denominator: all.map(({ caseId }) => caseId),
});

/**
 * The rates over these facts: first contacts inside their limit of those due · "solved" of those reached about something
 * that could be solved · satisfied or basically satisfied of those who rated. "Answered" counts nowhere as "solved".
 */
export const ratesOf = ({ contacts, statements }: RateFacts): Omit<Rates, 'departmentCode'> => ({
  orders: new Set([...contacts, ...statements].map(({ caseId }) => caseId)).size,
  responseRate: shareOf(contacts, ({ dueAt, contactedAt }) => contactedAt !== null && contactedAt <= dueAt),
  resolutionRate: shareOf(
    statements.filter((one) => isReached(one) && isSolvable(one)),
    ({ outcome }) => outcome === 'SOLVED',
  ),
  satisfactionRate: shareOf(statements.filter(isRated), isSatisfied),
});

/** The rates of every unit that the facts name, by code; the hotline itself comes first. */
export function ratesByUnit({ contacts, statements }: RateFacts): Rates[] {
  const codes = new Set([...contacts, ...statements].map(({ departmentCode }) => departmentCode));
  return [...codes]
    .sort((a, b) => (a ?? '').localeCompare(b ?? ''))
    .map((departmentCode) => {
      const isOf = (one: { departmentCode: string | null }) => one.departmentCode === departmentCode;
      return { departmentCode, ...ratesOf({ contacts: contacts.filter(isOf), statements: statements.filter(isOf) }) };
    });
}

/** A share as a fraction from 0 to 1; null of nothing. */
export const fractionOf = ({ numerator, denominator }: Share): number | null =>
  denominator.length === 0 ? null : numerator.length / denominator.length;
