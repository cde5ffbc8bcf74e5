import { fractionOf, lastWords, type Statement, ratesByUnit, ratesOf } from './three-rates';

const due = new Date('2026-03-02T02:00:00Z');
const contact = (caseId: string, departmentCode: string, lateMs: number | null) => ({
  ...{ caseId, departmentCode, dueAt: due },
  contactedAt: lateMs === null ? null : new Date(due.getTime() + lateMs),
});
const call = (caseId: string, change: Partial<Statement> = {}): Statement => ({
  ...{ caseId, round: 0, at: due, departmentCode: 'D02', appealType: 'COMPLAINT', result: 'DONE', outcome: 'SOLVED' },
  satisfaction: 'SATISFIED',
  ...change,
});

describe('the three rates', () => {
  it('count a first contact inside its limit, to the millisecond', () => {
    const contacts = [contact('a', 'D02', 0), contact('b', 'D02', 1), contact('c', 'D02', null)];
    expect(ratesOf({ contacts, statements: [] }).responseRate).toEqual({
      numerator: ['a'],
      denominator: ['a', 'b', 'c'],
    });
  });

  it.each([
    ['a question', { appealType: 'CONSULTATION' }],
    ['praise', { appealType: 'COMPLIMENT' }],
    ['what was withdrawn', { result: 'WITHDRAWN' }],
    ['what no office may settle', { result: 'OUT_OF_POWER' }],
    ['who was not reached', { outcome: 'NOT_REACHED' }],
    ['a waiver', { outcome: 'WAIVED' }],
  ] as [string, Partial<Statement>][])('leave %s out of what could be solved', (_what, change) => {
    expect(ratesOf({ contacts: [], statements: [call('a', change)] }).resolutionRate.denominator).toEqual([]);
  });

  it('do not take an answer for a solution', () => {
    const statements = [call('a', { result: 'EXPLAINED', outcome: 'UNSOLVED' }), call('b', { appealType: null })];
    expect(fractionOf(ratesOf({ contacts: [], statements }).resolutionRate)).toBe(0.5);
  });

  it('count satisfaction among those who rated, whether it is solved or not', () => {
    const statements = [
      call('a', { satisfaction: 'BASICALLY_SATISFIED', outcome: 'UNSOLVED' }),
      call('b', { satisfaction: 'DISSATISFIED' }),
      call('c', { satisfaction: 'NOT_RATED' }),
      call('d', { satisfaction: 'SATISFIED', appealType: 'CONSULTATION' }),
    ];
    expect(ratesOf({ contacts: [], statements }).satisfactionRate).toEqual({
      numerator: ['a', 'd'],
      denominator: ['a', 'b', 'd'],
    });
  });

  it('take of what somebody said about one answer the later, whichever way it was said', () => {
    const at = (hours: number) => new Date(due.getTime() + hours * 3_600_000);
    const first = call('a', { at: at(2), outcome: 'UNSOLVED' });
    const later = call('a', { at: at(3) });
    const gone = call('a', { at: at(4), outcome: 'NOT_REACHED', satisfaction: 'NOT_RATED' });
    const again = call('a', { at: at(5), round: 1, outcome: 'UNSOLVED' });
    const other = call('b', { at: at(1) });
    expect(lastWords([later, gone, first, again, other])).toEqual([later, gone, again, other]);
  });

  it('are counted for every unit apart, the hotline first, an order once', () => {
    const statements = [call('a'), call('a', { outcome: 'UNSOLVED' }), call('b', { departmentCode: null })];
    const units = ratesByUnit({ contacts: [contact('a', 'D02', 0), contact('c', 'D04', 0)], statements });
    expect(units.map(({ departmentCode, orders }) => [departmentCode, orders])).toEqual([
      [null, 1],
      ['D02', 1],
      ['D04', 1],
    ]);
  });

  it('are nothing of nothing', () => {
    expect(fractionOf({ numerator: [], denominator: [] })).toBeNull();
  });
});
