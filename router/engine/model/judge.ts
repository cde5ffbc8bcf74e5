import { type CategoryCode, isCategoryCode, lineOfCategory } from '#domain/category';
import type { Line } from '#domain/line';
import { ROUTES, type Route } from '../decide/cost-matrix';
import type { Reading } from '../read-text';
import type { ScopedMention } from '../rules/scope';
import { ideaHash } from './features';
import { type Head, probabilities, rowOf, scoresOf, type TextModel, type Vector, vectorsOf } from './text-model';

export const CATEGORY_HEAD = 'category';
export const ROUTE_HEAD = 'route';

/** What the model thinks of a text: calibrated probabilities of each category, the best first, and of each route. */
export type Judgement = {
  categories: { code: CategoryCode; line: Line; probability: number }[];
  routes: Record<Route, number>;
  /** How urgent the most urgent sentence is when it is read alone, in [0, 1]. */
  loudest: number;
  /** Share of the words the model has never seen, in [0, 1], and how many words there were. */
  unknownShare: number;
  words: number;
};

/** Probability that a call is urgent: 110 at P0 or P1. */
export const urgency = ({ routes }: Judgement): number => routes['110/P0'] + routes['110/P1'];

/**
 * How the log odds of urgency add up: the route head on the whole text, the category head's share of 110, and the most
 * urgent sentence alone, for the danger may be named in passing. Logistic regression on held-out situations (9,662 texts).
 */
const WEIGHTS = { route: 0.68, category: 0.34, sentence: 0.36 };
/** A text this urgent as a whole is not read again sentence by sentence. */
const SETTLED = 0.95;

const LEAST = 1e-6;
const logOdds = (share: number) => Math.log(Math.max(share, LEAST) / Math.max(1 - share, LEAST));
const shareOf = (odds: number) => 1 / (1 + Math.exp(-odds));

const headNamed = (model: TextModel, name: string): Head => {
  const head = model.heads.find((candidate) => candidate.name === name);
  if (!head) throw new Error(`the model has no head for ${name}`);
  return head;
};

export type Judge = {
  judge(reading: Reading): Judgement;
  /** The mentions that speak most for a category, the strongest first. */
  explain(mentions: ScopedMention[], category: CategoryCode): ScopedMention[];
};

/** Most mentions shown as the model's reasons. */
const MOST_REASONS = 3;

/** What each head says of a text, by itself: probabilities by category and, in the order of `ROUTES`, by route. */
type Opinion = { byCategory: Float64Array; byRoute: number[]; words: number; unknownWords: number };

const isEmergency = (route: Route) => route.startsWith('110');
const isUrgent = (route: Route) => route === '110/P0' || route === '110/P1';
const sumOf = (shares: number[], belongs: (route: Route) => boolean) =>
  ROUTES.reduce((sum, route, i) => (belongs(route) ? sum + shares[i]! : sum), 0);

/** Makes a judge of a model. Throws when the model does not speak of categories and routes. */
export function createJudge(model: TextModel): Judge {
  const categoryHead = headNamed(model, CATEGORY_HEAD);
  const routeHead = headNamed(model, ROUTE_HEAD);
  const known = categoryHead.labels.map((code): Known => {
    if (!isCategoryCode(code)) throw new Error(`the model knows a category that does not exist: ${code}`);
    return { code, line: lineOfCategory(code) };
  });
  const routeColumns = ROUTES.map((route) => routeHead.labels.indexOf(route));

  const routesOf = (scores: Float32Array): number[] => {
    const shares = probabilities(routeHead, scores);
    return routeColumns.map((column) => shares[column] ?? 0);
  };

  const opinionOn = (vector: Vector): Opinion => {
    const scores = scoresOf(model, vector);
    const { words, unknownWords } = vector;
    return { byCategory: probabilities(categoryHead, scores), byRoute: routesOf(scores), words, unknownWords };
  };

  const urgencyOf = (vector: Vector): number => sumOf(routesOf(scoresOf(model, vector, routeHead)), isUrgent);

  const weightOf = ({ concept, scope }: ScopedMention, column: number): number => {
    const row = rowOf(model, ideaHash(concept, scope));
    return row < 0 ? 0 : model.weights[row * model.columns + column]!;
  };

  return {
    judge(reading) {
      const vectors = vectorsOf(model, reading);
      const whole = opinionOn(vectors.whole);
      const urgent = sumOf(whole.byRoute, isUrgent);
      const isSettled = reading.spans.length < 2 || urgent > SETTLED;
      if (isSettled) return agree(known, whole, urgent);
      const loudest = reading.spans.reduce((most, _, at) => Math.max(most, urgencyOf(vectors.sentence(at))), 0);
      return agree(known, whole, loudest);
    },
    explain(mentions, category) {
      const column = categoryHead.offset + categoryHead.labels.indexOf(category);
      return mentions
        .map((mention) => ({ mention, weight: weightOf(mention, column) }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, MOST_REASONS)
        .map(({ mention }) => mention);
    },
  };
}

const NO_ROUTE: Record<Route, number> = { '110/P0': 0, '110/P1': 0, '110/P2': 0, '12345/P2': 0, '12345/P3': 0 };

/** The places of the shares, the greatest first. */
function ranked(shares: Float64Array): number[] {
  const order: number[] = [];
  for (let i = 0; i < shares.length; i++) {
    let at = i;
    for (; at > 0 && shares[order[at - 1]!]! < shares[i]!; at--) order[at] = order[at - 1]!;
    order[at] = i;
  }
  return order;
}

/** A category the model has learned. */
type Known = { code: CategoryCode; line: Line };

/** Lets the heads and the sentences settle how urgent the text is and on which line it belongs; each head keeps its own order inside. */
function agree(known: Known[], whole: Opinion, loudest: number): Judgement {
  const { byCategory, byRoute, words, unknownWords } = whole;
  let emergencyByCategory = 0;
  for (let i = 0; i < known.length; i++) if (known[i]!.line === '110') emergencyByCategory += byCategory[i]!;
  const emergencyByRoute = sumOf(byRoute, isEmergency);
  const urgentByRoute = sumOf(byRoute, isUrgent);
  const urgent = shareOf(
    WEIGHTS.route * logOdds(urgentByRoute) +
      WEIGHTS.category * logOdds(emergencyByCategory) +
      WEIGHTS.sentence * logOdds(loudest),
  );
  const emergency = Math.max(urgent, shareOf((logOdds(emergencyByRoute) + logOdds(emergencyByCategory)) / 2));
  const within = (part: number, of: number, share: number) => (of > 0 ? (part / of) * share : 0);
  const routes: Record<Route, number> = { ...NO_ROUTE };
  for (let i = 0; i < ROUTES.length; i++) {
    const route = ROUTES[i]!;
    if (isUrgent(route)) routes[route] = within(byRoute[i]!, urgentByRoute, urgent);
    else if (isEmergency(route)) routes[route] = emergency - urgent;
    else routes[route] = within(byRoute[i]!, 1 - emergencyByRoute, 1 - emergency);
  }
  const shares = new Float64Array(known.length);
  for (let i = 0; i < known.length; i++) {
    shares[i] =
      known[i]!.line === '110'
        ? within(byCategory[i]!, emergencyByCategory, emergency)
        : within(byCategory[i]!, 1 - emergencyByCategory, 1 - emergency);
  }
  const categories = ranked(shares).map((i) => {
    const { code, line } = known[i]!;
    return { code, line, probability: shares[i]! };
  });
  return {
    categories,
    routes,
    loudest,
    unknownShare: words > 0 ? unknownWords / words : 1,
    words,
  };
}
