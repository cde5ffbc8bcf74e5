import { expectedCount } from './arrivals';
import { createCorpusTexts } from './corpus-texts';
import { planContacts } from './plan-contacts';
import { mostSeats, plannedSeats } from './planned-seats';
import { readScenario, scenarioNames, scenarioSchema } from './scenario-file';

const texts = createCorpusTexts();

describe('the scenarios', () => {
  it('are those of the domain reference and a short one', () => {
    expect(scenarioNames()).toEqual([
      ...['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'],
      'chaos',
      'national',
      'smoke',
    ]);
  });

  it.each(scenarioNames())('%s can be planned: everybody has words, and the seats exist', (name) => {
    const scenario = readScenario(name);
    const period = { startHour: scenario.startHour, minutes: scenario.playMinutes, scale: scenario.scale };
    const plan = planContacts(scenario.streams, period, 1, texts);
    expect(plan.length).toBeGreaterThan(20);
    expect(plan.length).toBeLessThan(10_000);
    expect(plan.filter(({ ending }) => ending === undefined).every(({ text }) => text.trim() !== '')).toBe(true);
    for (const line of ['110', '12345'] as const)
      expect(mostSeats(scenario, line, scenario.playMinutes, scenario.scale)).toBeLessThanOrEqual(100);
  });

  it('keeps what must never happen at zero', () => {
    for (const name of scenarioNames())
      for (const metric of ['lost', 'doubled', 'missedDanger', 'overtaken', 'twoOwners'] as const)
        expect(readScenario(name).thresholds).toContainEqual({ metric, atMost: 0 });
  });

  it('plans seats by the square-root rule: four times the city, less than four times the seats', () => {
    const seats = (scale: number, minute = 600) => plannedSeats(readScenario('L0'), '110', minute, scale);
    expect(seats(4)).toBeLessThan(4 * seats(1));
    expect(seats(1)).toBeGreaterThan(54); // the load of a 20,000-a-day desk with 120 s alone needs 54 to 55 (domain 4.8)
    expect(seats(1, 19 * 60)).toBeLessThan(seats(1) / 2);
  });

  it('L1 brings ten times the calls at its peak', () => {
    const { streams, startHour } = readScenario('L1');
    const calls = streams.find(({ name }) => name === '110')!;
    const of = (minutes: number) => expectedCount(calls, { startHour, minutes, scale: 1 });
    expect((of(50) - of(20)) / 30 / (of(10) / 10)).toBeGreaterThan(9);
  });

  it('names the field of a scenario that is wrong', () => {
    const wrong = { ...readScenario('smoke'), name: undefined, compression: 0 };
    expect(scenarioSchema.safeParse(wrong).error?.issues.map(({ path }) => path.join('.'))).toContain('compression');
  });
});
