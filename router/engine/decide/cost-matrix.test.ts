import { cheapest, COSTS, type Route, ROUTES } from './cost-matrix';

const certain = (route: Route) =>
  Object.fromEntries(ROUTES.map((other) => [other, other === route ? 1 : 0])) as Record<Route, number>;

describe('cheapest', () => {
  it.each(ROUTES)('takes %s when it is certain, and asks nobody', (route) => {
    expect(cheapest(certain(route))).toEqual({ route, isPersonCheaper: false });
  });

  it('failure 3: asks a person long before a danger to life is likely', () => {
    const { route, isPersonCheaper } = cheapest({ ...certain('12345/P3'), '12345/P3': 0.8, '110/P0': 0.2 });
    expect({ route, isPersonCheaper }).toEqual({ route: '12345/P3', isPersonCheaper: true });
  });

  it('never makes a missed danger cheaper than a false alarm', () => {
    expect(COSTS['110/P0']['12345/P3']).toBeGreaterThan(COSTS['12345/P3']['110/P0']);
  });
});
