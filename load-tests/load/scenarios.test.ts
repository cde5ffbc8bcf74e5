import { expectedCount } from './arrivals';
import { createCorpusTexts } from './corpus-texts';
import { planContacts } from './plan-contacts';
import { scaledSeats } from './scaled-seats';
import { readScenario, scenarioNames, scenarioSchema } from './scenario-file';

const texts = createCorpusTexts();

describe('the scenarios', () => {
  it('are those of the domain reference and a short one', () => {
    expect(scenarioNames()).toEqual(['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'national', 'smoke']);
  });

  it.each(scenarioNames())('%s can be planned: everybody has words, and the seats exist', (name) => {
    const scenario = readScenario(name);
    const period = { startHour: scenario.startHour, minutes: scenario.playMinutes, scale: scenario.scale };
    const plan = planContacts(scenario.streams, period, 1, texts);
    expect(plan.length).toBeGreaterThan(20);
    expect(plan.length).toBeLessThan(5_000);
    expect(plan.filter(({ ending }) => ending === undefined).every(({ text }) => text.trim() !== '')).toBe(true);
    for (const line of ['110', '12345'] as const)
      for (const [, count] of scenario.seats[line].count)
        expect(scaledSeats(count, scenario, line, scenario.scale)).toBeLessThanOrEqual(60);
  });

  it('keeps what must never happen at zero', () => {
    for (const name of scenarioNames())
      for (const metric of ['lost', 'doubled', 'missedDanger', 'overtaken', 'twoOwners'] as const)
        expect(readScenario(name).thresholds).toContainEqual({ metric, atMost: 0 });
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
