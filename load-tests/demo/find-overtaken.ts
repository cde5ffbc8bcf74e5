import type { Language, TextLanguage } from '#domain/language';
import { type Lane, LANE_OF_LINE, type Line } from '#domain/line';
import { priorityRank } from '#domain/priority';
import type { History, Offered, Wait } from './case-history';

/** What a seat can be offered. */
export type SeatAbility = { line: Line; languages: readonly Language[] };
export type CaseStory = { number: string; language: TextLanguage; history: History };
export type Overtaken = { waiting: string; offered: string };

/** Clocks of processes and statements under way blur an instant by less than this, in ms. */
const BLUR_MS = 500;

const lanesOf = ({ line }: SeatAbility): Lane[] => [LANE_OF_LINE[line], 'needs-human'];

const canSpeak = ({ languages }: SeatAbility, language: TextLanguage): boolean =>
  language === 'mixed' || language === 'unknown' || languages.includes(language);

/** An ordinary 12345 case may take its turn by age among the priority ones of its lane; how old, the city says. */
const mayGoByAge = (wait: Wait, offer: Offered): boolean =>
  wait.lane === 'line-12345' && offer.lane === wait.lane && wait.priority === 'P2';

const isMoreUrgentWait = (wait: Wait, offer: Offered): boolean =>
  priorityRank(wait.priority) < priorityRank(offer.priority) &&
  !mayGoByAge(wait, offer) &&
  wait.from < offer.at - BLUR_MS &&
  (wait.until === undefined || wait.until > offer.at + BLUR_MS);

/**
 * Finds every offer that passed over a more urgent case which the same seat could have been offered: of its lanes, in
 * its languages, and not refused by it before.
 */
export function findOvertaken(
  stories: readonly CaseStory[],
  abilityOf: (userId: string) => SeatAbility | undefined,
): Overtaken[] {
  return stories.flatMap((taken) =>
    taken.history.offers.flatMap((offer) => {
      const seat = abilityOf(offer.userId);
      if (!seat) return [];
      const isPassedOver = ({ language, history }: CaseStory) =>
        canSpeak(seat, language) &&
        !history.refusals.some(({ userId, at }) => userId === offer.userId && at <= offer.at) &&
        history.waits.some((wait) => lanesOf(seat).includes(wait.lane) && isMoreUrgentWait(wait, offer));
      return stories
        .filter((story) => story !== taken && isPassedOver(story))
        .map((story) => ({ waiting: story.number, offered: taken.number }));
    }),
  );
}
