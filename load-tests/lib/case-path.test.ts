import { findTransition } from '#domain/case-status';
import { LINES } from '#domain/line';
import { CASE_ACTION_INPUT } from '#domain/case-action-input';
import { type CaseOnPath, nextStep, type Opinion } from './case-path';

const departmentOf = () => 'D25';
const at = (changes: Partial<CaseOnPath>): CaseOnPath => ({
  line: '12345',
  category: '01',
  priority: 'P3',
  needsHuman: false,
  status: 'ACCEPTED',
  number: '260101000001',
  ...changes,
});
const stepOf = (one: CaseOnPath, opinion?: Opinion) => nextStep(one, { opinion, departmentOf, unit: 'P-01' });

describe('nextStep', () => {
  const cases = LINES.flatMap((line) =>
    ['260101000001', '260101000002'].flatMap((number) =>
      (['P1', 'P3'] as const).map((priority) => ({ line, number, priority })),
    ),
  );
  it.each(cases)('takes a case of %j to its end by legal steps with valid input', (changes) => {
    let one = at(changes);
    let steps = 0;
    for (let step = stepOf(one); step; step = stepOf(one)) {
      const transition = findTransition(step.action, one);
      expect(transition).toBeDefined();
      expect(CASE_ACTION_INPUT[step.action].safeParse(step.input).success).toBe(true);
      one = { ...one, status: transition?.to ?? one.status };
      expect((steps += 1)).toBeLessThan(10);
    }
    expect(one.status).toBe('CLOSED');
  });

  it('decides an unclear case before anything else, and keeps the proposal without an opinion', () => {
    expect(stepOf(at({ needsHuman: true }))).toMatchObject({
      action: 'decide',
      input: { line: '12345', category: '01' },
    });
  });

  it('sends a case to the line that the operator knows to be right', () => {
    const opinion = { line: '110', category: '51', priority: 'P0' } as const;
    expect(stepOf(at({}), opinion)).toMatchObject({ action: 'decide', input: opinion });
  });

  it('raises what is more urgent than proposed, and leaves what is less', () => {
    const opinion = { line: '110', category: '56', priority: 'P1' } as const;
    expect(stepOf(at({ line: '110', priority: 'P2' }), opinion)).toMatchObject({ action: 'decide' });
    expect(stepOf(at({ line: '110', priority: 'P0' }), opinion)).toMatchObject({ action: 'instruct' });
  });

  it('waits for a free unit', () => {
    const knowledge = { opinion: undefined, departmentOf, unit: undefined };
    expect(nextStep(at({ line: '110', priority: 'P0' }), knowledge)).toBeUndefined();
  });

  it('does nothing while a case waits, rings or is closed', () => {
    for (const status of ['WAITING', 'OFFERED', 'CLOSED'] as const) expect(stepOf(at({ status }))).toBeUndefined();
  });
});
