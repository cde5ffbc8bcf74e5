import type { BackendResult } from './bench-backend';
import type { Round } from './run-round';
import { judge, renderMarkdown } from './verdict';

const round = (perSecond: number): Round => ({ perSecond, successes: perSecond, failures: 0, p50: 5, p99: 9, max: 20 });
const result = (changes: Partial<BackendResult> = {}): BackendResult => ({
  empty: [round(4_000), round(2_000)],
  noop: [round(1_000), round(1_000)],
  intake: [round(300), round(500)],
  acknowledged: 900,
  before: { accepted: 0, stored: 0 },
  after: { accepted: 905, stored: 905 },
  ...changes,
});

describe('judge', () => {
  it('holds the mean of the intake rounds against the mean of the no-op rounds', () => {
    const verdict = judge('Redis', result(), 64);
    expect(verdict.cells.slice(0, 5)).toEqual(['Redis', '3000', '1000', '400', '0.40']);
    expect(verdict).toMatchObject({ isGood: true, faults: [] });
  });

  it.each<[string, Partial<BackendResult>]>([
    ['a missed target', { intake: [round(340), round(340)] }],
    ['failed requests', { noop: [{ ...round(1_000), failures: 1 }] }],
    ['a row that no answer stands for', { after: { accepted: 905, stored: 906 } }],
    ['an acknowledged contact that is not stored', { after: { accepted: 899, stored: 899 } }],
    ['more rows than could be under way', { after: { accepted: 5_000, stored: 5_000 } }],
  ])('does not pass %s', (_what, changes) => expect(judge('Redis', result(changes), 64).isGood).toBe(false));

  it('asks the embedded database for a rate, not a ratio', () => {
    expect(judge('embedded PostgreSQL', result({ intake: [round(160), round(160)] }), 64).isGood).toBe(true);
  });
});

describe('renderMarkdown', () => {
  it('has as many cells in each row as titles', () => {
    const lines = renderMarkdown([judge('Redis', result(), 64)]).split('\n');
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1);
  });
});
