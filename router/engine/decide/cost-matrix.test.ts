import { cheapest, COSTS, propose, type Route, ROUTES } from './cost-matrix';

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

describe('propose', () => {
  const between = (route: Route, share: number) => ({ ...certain('12345/P3'), '12345/P3': 1 - share, [route]: share });

  it('asks a person about a suspicion on 12345, and lets it wait as the worse reading', () => {
    expect(propose(between('110/P1', 0.48))).toEqual({ line: '12345', priority: 'P1', isPersonCheaper: true });
  });

  it('asks on 110 where that is likelier, or danger to life is probable', () => {
    expect(propose(between('110/P1', 0.52))).toEqual({ line: '110', priority: 'P1', isPersonCheaper: true });
    expect(propose(between('110/P0', 0.4))).toEqual({ line: '110', priority: 'P0', isPersonCheaper: true });
  });

  it('takes the cheapest route where nobody is asked', () => {
    expect(propose(between('110/P0', 0.99))).toEqual({ line: '110', priority: 'P0', isPersonCheaper: false });
    expect(propose(between('110/P0', 0.01))).toEqual({ line: '12345', priority: 'P3', isPersonCheaper: false });
  });
});
