import type { Decision } from './decide-line';
import { createSummary } from './summary';

const decision = (line: '110' | '12345', needsHuman: boolean) =>
  ({ lineNumber: 1, line, category: line === '110' ? '51' : '01', priority: 'P3', needsHuman }) as Decision;

describe('createSummary', () => {
  it('counts decisions and errors, the most frequent first', () => {
    const summary = createSummary();
    summary.add(decision('12345', false));
    summary.add(decision('110', true));
    summary.add(decision('110', false));
    summary.add({ lineNumber: 4, error: { code: 'invalid-input', message: 'text: …' } });
    expect(summary.errors()).toBe(1);
    expect(summary.render(2)).toContain('lines       4 in 2.0 s');
    expect(summary.render(2)).toContain('line        110: 2, 12345: 1');
    expect(summary.render(2)).toContain('needsHuman  1');
    expect(summary.render(2)).toContain('errors      invalid-input: 1');
  });
});
