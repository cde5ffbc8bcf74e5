import { chanceOf, findSurges, type SurgeFacts, type SurgePolicy, type TopicCount } from './surge';

const POLICY: SurgePolicy = {
  ...{ windowMs: 180_000, trailingMs: 3_600_000, historyWeeks: 8, leastCallers: 5, leastRatio: 2, chance: 1e-6 },
  ...{ scatter: 0.3, classShare: 0.2, districtShare: 0.02, shareWeight: 50, calmMs: 600_000 },
};
const count = (category: string, callers: number, district: string | null = null): TopicCount => ({
  ...{ line: '12345', category, district, callers },
});
const facts = (present: TopicCount[], change: Partial<SurgeFacts> = {}): SurgeFacts => ({
  present: { counts: present, minutes: 3 },
  trailing: { counts: [count('01', 300), count('02', 300)], minutes: 60 },
  history: [],
  forecast: { '110': 0, '12345': 10 },
  ...change,
});
const namesOf = (found: ReturnType<typeof findSurges>) =>
  found.map(({ line, category, district }) => [line, category, district]);

describe('chanceOf', () => {
  it('is Poisson’s where days do not scatter, and larger where they do', () => {
    // 1 - e^-2 (1 + 2 + 2 + 4/3 + 2/3)
    expect(chanceOf(5, 2, 1e-4)).toBeCloseTo(0.052653, 5);
    expect(chanceOf(5, 2, 0.3)).toBeGreaterThan(chanceOf(5, 2, 1e-4));
  });

  it('is certain for nobody, and nothing where nobody ever calls', () => {
    expect(chanceOf(0, 2, 0.3)).toBe(1);
    expect(chanceOf(3, 0, 0.3)).toBe(0);
  });
});

describe('findSurges', () => {
  it('finds nothing in an ordinary moment', () => {
    expect(findSurges(facts([count('01', 16), count('02', 17)]), POLICY)).toEqual([]);
  });

  it('finds a line that everybody calls, and the class that they call about', () => {
    const found = findSurges(facts([count('01', 20), count('02', 280)]), POLICY);
    expect(namesOf(found)).toEqual([
      ['12345', null, null],
      ['12345', '02', null],
    ]);
    expect(found[0]).toMatchObject({ callers: 300, usual: 30, minutes: 3 });
  });

  it('finds a class in one district, and does not repeat by district what the whole city calls about', () => {
    expect(namesOf(findSurges(facts([count('01', 15), count('05', 8, 'north')]), POLICY))).toEqual([
      ['12345', '05', 'north'],
    ]);
    const everywhere = [count('05', 40, 'north'), count('05', 40, 'south')];
    expect(namesOf(findSurges(facts(everywhere), POLICY))).toEqual([['12345', '05', null]]);
  });

  it('knows what is usual at this hour from past weeks', () => {
    const history = [count('05', 2_000, 'north'), count('01', 2_000)];
    expect(findSurges(facts([count('01', 8), count('05', 8, 'north')], { history }), POLICY)).toEqual([]);
  });

  it('is no surge below the least number of callers, however rare', () => {
    expect(findSurges(facts([count('05', 4, 'north')]), POLICY)).toEqual([]);
  });

  it('counts silence and noise for the line, and makes no topic of them', () => {
    expect(namesOf(findSurges(facts([count('900300', 300)]), POLICY))).toEqual([['12345', null, null]]);
  });

  it('lets the forecast speak in a city that has counted nothing yet', () => {
    const fresh = { trailing: { counts: [], minutes: 0 } };
    expect(findSurges(facts([count('01', 16), count('02', 17)], fresh), POLICY)).toEqual([]);
    expect(namesOf(findSurges(facts([count('02', 300)], fresh), POLICY))[0]).toEqual(['12345', null, null]);
  });
});
