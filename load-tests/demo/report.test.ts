import { DEMO_DAY } from './demo-day';
import { type Judged, renderChecks, renderOutcomes, waitedSeconds } from './report';

const wait = (from: number, until: number) => ({ lane: 'line-110', priority: 'P0', from, until }) as const;
const historyOf = (waits: ReturnType<typeof wait>[], ...accepts: number[]): Judged['history'] => ({
  waits,
  offers: [],
  refusals: [],
  accepts: accepts.map((at) => ({ by: 'a seat', at })),
});

describe('waitedSeconds', () => {
  it('counts waiting and ringing until the case is taken, through offers that nobody answered', () => {
    expect(waitedSeconds({ history: historyOf([wait(1_000, 2_000), wait(9_000, 9_500)], 11_000) })).toBe(10);
  });

  it('counts the second wait of a case that was sent on, and not the time a person had it', () => {
    expect(waitedSeconds({ history: historyOf([wait(1_000, 2_000), wait(9_000, 9_500)], 3_000, 12_000) })).toBe(5);
  });

  it('knows no time for a case that nobody has taken', () => {
    expect(waitedSeconds({ history: historyOf([wait(1_000, 2_000)]) })).toBeUndefined();
  });
});

const lost = (): Judged[] =>
  DEMO_DAY.slice(0, 1).map((contact) => ({
    contact,
    answers: [],
    refusals: [],
    stored: [],
    detail: undefined,
    history: historyOf([]),
    findings: [{ fault: 'lost', what: 'not acknowledged' }],
  }));

describe('renderOutcomes', () => {
  it('shows a contact that was lost with what is wrong', () => {
    const table = renderOutcomes(lost(), () => '', 200);
    expect(table).toContain('12345 → –');
    expect(table).toContain('lost: not');
  });
});

describe('renderChecks', () => {
  it('marks what broke, with the contacts that broke it', () => {
    const checks = renderChecks(lost(), [{ waiting: '7', offered: '8' }]).split('\n');
    expect(checks[0]).toMatch(/^✗ every contact is acknowledged and stored: 00:08$/);
    expect(checks.slice(1, -1).every((line) => line.startsWith('✓'))).toBe(true);
    expect(checks.at(-1)).toContain('7 waited while 8 was offered');
  });
});
