import type { Line } from '#domain/line';
import type { Priority } from '#domain/priority';

/** Changes with every edit of the costs. */
export const COST_VERSION = '4';

/** What is true of a call, and what the engine may say of it: the line and the priority. */
export const ROUTES = ['110/P0', '110/P1', '110/P2', '12345/P2', '12345/P3'] as const;
export type Route = (typeof ROUTES)[number];

/** What the engine may do: say a route, or ask a person. */
export type Action = Route | 'person';

/**
 * Cost of doing the column when the row is true. The unit is about one ordinary call sent to the emergency desk; a call
 * from somebody in danger of life that waits as an ordinary one costs 33 of them. Chosen on held-out situations so that
 * everyday calls meet both aims: life safe, and the desk not flooded.
 */
export const COSTS: Record<Route, Record<Action, number>> = {
  '110/P0': { '110/P0': 0, '110/P1': 1, '110/P2': 12, '12345/P2': 30, '12345/P3': 33, person: 10 },
  '110/P1': { '110/P0': 0.6, '110/P1': 0, '110/P2': 5, '12345/P2': 16, '12345/P3': 18, person: 5 },
  '110/P2': { '110/P0': 0.6, '110/P1': 0.5, '110/P2': 0, '12345/P2': 0.5, '12345/P3': 0.6, person: 0.22 },
  '12345/P2': { '110/P0': 1.5, '110/P1': 1.45, '110/P2': 1.2, '12345/P2': 0, '12345/P3': 0.1, person: 0.22 },
  '12345/P3': { '110/P0': 1.5, '110/P1': 1.45, '110/P2': 1.2, '12345/P2': 0.1, '12345/P3': 0, person: 0.22 },
};

/**
 * Urgent calls are 37 % of the corpus and taken to be 5.5 % of the calls of both lines together; their odds are scaled by
 * (0.055 / 0.945) / (0.37 / 0.63) before costs are weighed.
 */
const URGENT_ODDS = 0.1;
const frequency = (route: Route) => (route === '110/P0' || route === '110/P1' ? URGENT_ODDS : 1);

/** What may be done, asking a person last. */
const ACTIONS = [...ROUTES, 'person'] as const;
const PERSON = ROUTES.length;
/** The costs by number, row by row, and how frequent each row is: they are weighed for every text. */
const COST_ROWS = ROUTES.map((truth) => ACTIONS.map((action) => COSTS[truth][action]));
const FREQUENCIES = ROUTES.map(frequency);

/** The cheapest route for the probabilities of the routes, and whether asking a person is cheaper still. */
export function cheapest(probability: Record<Route, number>): { route: Route; isPersonCheaper: boolean } {
  const cost = new Float64Array(ACTIONS.length);
  for (let truth = 0; truth < ROUTES.length; truth++) {
    const weight = probability[ROUTES[truth]!] * FREQUENCIES[truth]!;
    const row = COST_ROWS[truth]!;
    for (let action = 0; action < cost.length; action++) cost[action]! += weight * row[action]!;
  }
  let best = 0;
  for (let route = 1; route < PERSON; route++) if (cost[route]! < cost[best]!) best = route;
  return { route: ROUTES[best]!, isPersonCheaper: cost[PERSON]! < cost[best]! };
}

/** A person who is asked is shown 110 where it is the likelier line, or where danger to life is this probable. */
const LIKELIER = 0.5;
const GRAVE = 0.3;

/**
 * What is proposed for the probabilities of the routes. A call that a person is asked about waits with the priority that
 * costs least, for the worse reading may be true; but 110 is proposed for it only where there is more than a suspicion.
 */
export function propose(probability: Record<Route, number>): {
  line: Line;
  priority: Priority;
  isPersonCheaper: boolean;
} {
  const { route, isPersonCheaper } = cheapest(probability);
  const [line, priority] = route.split('/') as [Line, Priority];
  const grave = probability['110/P0'];
  const isSuspicion = grave < GRAVE && grave + probability['110/P1'] + probability['110/P2'] < LIKELIER;
  return { line: isPersonCheaper && isSuspicion ? '12345' : line, priority, isPersonCheaper };
}
