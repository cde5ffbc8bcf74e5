import { z } from 'zod';
import { isCallTaker } from '#domain/role';
import type { UserWire } from '#domain/wire/session-wire';
import { type CategoryWire, categorySchema } from '#domain/wire/catalog-wire';
import type { OfferWire } from '#domain/wire/seat-wire';
import type { Opinion } from '../lib/case-path';
import type { Credentials } from '../lib/credentials';
import { type OfferAnswer, type Operator, startOperator } from '../lib/operator';
import { type Session, signIn } from '../lib/session';
import type { SystemUnderTest } from '../lib/system';
import { joinCrash } from './crash-callers';
import type { DemoContact } from './demo-contact';

export type DemoSeats = { users: UserWire[]; stop(): Promise<void> };

/** One operator turns the third offer down, another lets it ring: a case must find its way all the same. */
const UNWILLING: Record<string, { atOffer: number; answer: OfferAnswer }> = {
  'seat-110-2': { atOffer: 3, answer: 'decline' },
  'seat-12345-3': { atOffer: 3, answer: 'ignore' },
};

/** Time that a step on a case takes in the compressed day, in ms. */
const STEP_MS = 400;
/** Where nobody else owns a matter, the hotline centre itself does. */
const HOTLINE_CENTRE = 'D25';

/** An operator hears what the caller means: the truth of the day, by the words of the contact. */
const createJudge = (day: readonly DemoContact[]) => {
  const truths = new Map(day.map(({ text, truth }) => [text, truth]));
  return (text: string | undefined): Opinion | undefined => (text === undefined ? undefined : truths.get(text));
};

function answersOf(username: string): (offer: OfferWire) => OfferAnswer {
  const unwilling = UNWILLING[username];
  const seen: string[] = [];
  return ({ id }) => {
    if (!seen.includes(id)) seen.push(id);
    return unwilling && seen.indexOf(id) + 1 === unwilling.atOffer ? unwilling.answer : 'accept';
  };
}

/** The rows of the catalogue of categories. */
export const readCategories = async (session: Session): Promise<CategoryWire[]> => {
  const schema = z.object({ items: z.array(categorySchema) });
  return (await session.call(schema, 'GET', '/v1/categories?perPage=200')).items;
};

/** Puts an operator into every seat of the credentials. */
export async function openSeats(
  { url, credentials }: Pick<SystemUnderTest, 'url' | 'credentials'>,
  day: readonly DemoContact[],
  onError: (error: unknown) => void,
): Promise<DemoSeats> {
  const sessions = await Promise.all(operatorsOf(credentials).map((user) => signIn(url, user)));
  const [first] = sessions;
  const categories = first ? await readCategories(first) : [];
  const departments = new Map(categories.map(({ id, departmentCode }) => [id, departmentCode]));
  const opinionOn = createJudge(day);
  const operators: Operator[] = sessions.map((session) =>
    startOperator({
      session,
      judge: ({ contacts }) => opinionOn(contacts[0]?.text),
      join: joinCrash,
      departmentOf: (category) => departments.get(category) ?? HOTLINE_CENTRE,
      stepMs: STEP_MS,
      answerTo: answersOf(session.user.username),
      onError,
    }),
  );
  return {
    users: sessions.map(({ user }) => user),
    async stop() {
      await Promise.all(operators.map((operator) => operator.stop()));
    },
  };
}

const operatorsOf = ({ users }: Credentials) => users.filter(({ role }) => isCallTaker(role));
