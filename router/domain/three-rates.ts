import type { CallBackOutcome, ResultCode, Satisfaction } from './order';
import type { AppealType } from './order-action';

/** The three rates of swift response (三率); the definitions are this file, for the route, the screen and the tests. */
export const THREE_RATES = ['responseRate', 'resolutionRate', 'satisfactionRate'] as const;
export type ThreeRate = (typeof THREE_RATES)[number];

/** A unit's first contact with a requester that was due in the period. */
export type DueContact = { caseId: string; departmentCode: string; dueAt: Date; contactedAt: Date | null };

/** A call back of the period. `departmentCode` is null where the hotline answered by itself. */
export type RatedCallBack = {
  caseId: string;
  departmentCode: string | null;
  appealType: AppealType | null;
  result: ResultCode;
  outcome: CallBackOutcome;
  satisfaction: Satisfaction;
};

export type RateFacts = { contacts: readonly DueContact[]; callBacks: readonly RatedCallBack[] };

/** What a percentage is made of, by the ids of the cases, so that it can be looked into: a case that comes twice counts twice. */
export type Share = { numerator: string[]; denominator: string[] };
export type Rates = { departmentCode: string | null; orders: number } & Record<ThreeRate, Share>;

/** Nothing was to be solved: a question, praise, a matter that was withdrawn or that no office has the power to settle. */
const NOT_TO_SOLVE: readonly (AppealType | ResultCode)[] = ['CONSULTATION', 'COMPLIMENT', 'WITHDRAWN', 'OUT_OF_POWER'];

const isReached = ({ outcome }: RatedCallBack): boolean => outcome === 'SOLVED' || outcome === 'UNSOLVED';
const isSolvable = ({ appealType, result }: RatedCallBack): boolean =>
  !NOT_TO_SOLVE.includes(result) && (appealType === null || !NOT_TO_SOLVE.includes(appealType));
const isRated = (one: RatedCallBack): boolean => isReached(one) && one.satisfaction !== 'NOT_RATED';
const isSatisfied = ({ satisfaction }: RatedCallBack): boolean =>
  satisfaction === 'SATISFIED' || satisfaction === 'BASICALLY_SATISFIED';

const shareOf = <T extends { caseId: string }>(all: readonly T[], counts: (one: T) => boolean): Share => ({
  numerator: all.filter(counts).map(({ caseId }) => caseId),
  denominator: all.map(({ caseId }) => caseId),
});

/**
 * The rates over these facts: first contacts inside their limit of those due · "solved" of those reached about something
 * that could be solved · satisfied or basically satisfied of those who rated. "Answered" counts nowhere as "solved".
 */
export const ratesOf = ({ contacts, callBacks }: RateFacts): Omit<Rates, 'departmentCode'> => ({
  orders: new Set([...contacts, ...callBacks].map(({ caseId }) => caseId)).size,
  responseRate: shareOf(contacts, ({ dueAt, contactedAt }) => contactedAt !== null && contactedAt <= dueAt),
  resolutionRate: shareOf(
    callBacks.filter((one) => isReached(one) && isSolvable(one)),
    ({ outcome }) => outcome === 'SOLVED',
  ),
  satisfactionRate: shareOf(callBacks.filter(isRated), isSatisfied),
});

/** The rates of every unit that the facts name, by code; the hotline itself comes first. */
export function ratesByUnit({ contacts, callBacks }: RateFacts): Rates[] {
  const codes = new Set([...contacts, ...callBacks].map(({ departmentCode }) => departmentCode));
  return [...codes]
    .sort((a, b) => (a ?? '').localeCompare(b ?? ''))
    .map((departmentCode) => {
      const isOf = (one: { departmentCode: string | null }) => one.departmentCode === departmentCode;
      return { departmentCode, ...ratesOf({ contacts: contacts.filter(isOf), callBacks: callBacks.filter(isOf) }) };
    });
}

/** A share as a fraction from 0 to 1; null of nothing. */
export const fractionOf = ({ numerator, denominator }: Share): number | null =>
  denominator.length === 0 ? null : numerator.length / denominator.length;
