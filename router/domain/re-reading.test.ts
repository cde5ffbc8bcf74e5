import { ofAdded, rereading } from './re-reading';
import type { Triage } from './triage';

const read = (priority: Triage['priority'], { needsHuman = false, rule = false } = {}): Triage => ({
  ...{ line: '110', category: '55', priority, confidence: 0.9, needsHuman, language: 'zh', alternatives: [] },
  ...{ modelVersion: 'm', ruleVersion: 'r' },
  reasons: rule ? [{ kind: 'rule', code: 'suicide', evidence: [{ start: 10, end: 12, text: '跳楼' }] }] : [],
});

describe('rereading', () => {
  it('raises by the new words, or by all of them when the new ones made the difference', () => {
    const calm = read('P3');
    expect(rereading('P3', { before: calm, added: read('P0'), whole: calm })?.priority).toBe('P0');
    expect(rereading('P3', { before: calm, added: calm, whole: read('P1') })?.priority).toBe('P1');
    expect(rereading('P3', { before: calm, added: read('P1'), whole: read('P0') })?.priority).toBe('P0');
  });

  it('never lowers, and leaves what a person has judged of the old words', () => {
    expect(rereading('P1', { before: read('P1'), added: read('P3'), whole: read('P2') })).toBeUndefined();
    expect(rereading('P3', { before: read('P0'), added: read('P3'), whole: read('P0') })).toBeUndefined();
  });

  it('does not act on a reading that asks a person, unless a rule saw the danger', () => {
    const [calm, unsure] = [read('P3'), read('P0', { needsHuman: true })];
    expect(rereading('P3', { before: calm, added: unsure, whole: unsure })).toBeUndefined();
    const seen = read('P0', { needsHuman: true, rule: true });
    expect(rereading('P3', { before: calm, added: calm, whole: seen })).toBe(seen);
  });
});

describe('ofAdded', () => {
  it('keeps the evidence that lies in the added words, counted from their beginning', () => {
    const evidence = (begin: number) => ofAdded(read('P0', { rule: true }), begin).reasons[0]?.evidence;
    expect(evidence(8)).toEqual([{ start: 2, end: 4, text: '跳楼' }]);
    expect(evidence(11)).toEqual([]);
  });
});
