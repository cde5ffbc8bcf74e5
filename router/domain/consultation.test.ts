import { addVersion, type BoundaryRule, proposeLine, WHOLE_CITY } from './boundary';
import { mayDecide, opensConsultation, partiesOf, speaksFor } from './consultation';

describe('a consultation', () => {
  it('is opened by the second refusal or a three-way call without agreement, and never about danger to life', () => {
    expect(opensConsultation({ refusals: 1 }, 'P2')).toBe(false);
    expect(opensConsultation({ refusals: 2 }, 'P2')).toBe(true);
    expect(opensConsultation({ refusals: 0, isAgreed: true }, 'P2')).toBe(false);
    expect(opensConsultation({ refusals: 0, isAgreed: false }, 'P2')).toBe(true);
    expect(opensConsultation({ refusals: 5, isAgreed: false }, 'P0')).toBe(false);
  });

  it('hears both lines, and lets each supervisor speak for his own side only', () => {
    expect(partiesOf(['D07'])).toEqual(['110', '12345', 'D07']);
    const spoken = (line: '110' | '12345' | null) => partiesOf(['D07']).filter((party) => speaksFor({ line }, party));
    expect(spoken('110')).toEqual(['110']);
    expect(spoken('12345')).toEqual(['12345', 'D07']);
    expect(spoken(null)).toEqual(['110', '12345', 'D07']);
  });

  it('is decided above the lines, or by one line with what the other said last', () => {
    const opinions = [
      { party: '12345', owner: '110' as const },
      { party: '12345', owner: '12345' as const },
    ];
    expect(mayDecide({ line: null }, '110', [])).toBe(true);
    expect(mayDecide({ line: '110' }, '12345', [])).toBe(false);
    expect(mayDecide({ line: '110' }, '12345', opinions)).toBe(true);
    expect(mayDecide({ line: '110' }, '110', opinions)).toBe(false);
    expect(mayDecide({ line: '12345' }, '12345', opinions)).toBe(false);
  });
});

describe('addVersion', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 10, n));
  const names = { zh: '噪声', en: 'Noise', vi: 'Ồn' };
  const rule: BoundaryRule = {
    ...{ id: 'one', code: 'noise', category: '04', area: WHOLE_CITY, line: '12345', matter: names, note: names },
    ...{ source: 's', version: 1, validFrom: day(1), validTo: null },
  };
  const next: BoundaryRule = { ...rule, id: 'two', line: '110', version: 2, validFrom: day(10) };
  const asked = (rules: BoundaryRule[], now: Date) =>
    proposeLine(rules, { priority: 'P3', categoryLine: '12345', category: '04', address: null, now }).line;

  it('lets the version before hold until the new one begins, and not come back when that one ends', () => {
    const rules = addVersion([rule], next);
    expect(asked(rules, day(9))).toBe('12345');
    expect(asked(rules, day(10))).toBe('110');
    const ended = rules.map((one) => (one.id === 'two' ? { ...one, line: '110' as const, validTo: day(12) } : one));
    expect(
      proposeLine(ended, { priority: 'P3', categoryLine: '12345', category: '04', address: null, now: day(13) }),
    ).toEqual({
      line: '12345',
      reason: 'category',
      rules: [],
    });
  });

  it('leaves entries of other areas alone', () => {
    const other = { ...rule, id: 'three', area: '新华里' };
    expect(addVersion([rule, other], next).find(({ id }) => id === 'three')).toEqual(other);
  });
});
