import { LINES } from './line';
import { PRIORITIES, priorityRank } from './priority';
import { decideRoute, escalateUnclear } from './routing-policy';
import type { Triage } from './triage';

const triage = (proposal: Partial<Triage>): Triage => ({
  line: '12345',
  category: '01',
  priority: 'P3',
  confidence: 0.9,
  needsHuman: false,
  language: 'zh',
  alternatives: [],
  reasons: [],
  modelVersion: 'm',
  ruleVersion: 'r',
  ...proposal,
});
const rule = { kind: 'rule' as const, code: 'fire', evidence: [] };

describe('decideRoute', () => {
  it.each(LINES)('sends danger to life to 110 when %s was dialled', (dialled) => {
    const route = decideRoute(triage({ line: '110', priority: 'P0' }), dialled);
    expect(route).toMatchObject({ line: '110', lane: 'line-110', priority: 'P0' });
  });

  it('lets a rule send danger to life to 110 even when the rest is unclear', () => {
    const route = decideRoute(triage({ line: '110', priority: 'P0', needsHuman: true, reasons: [rule] }), '12345');
    expect(route).toMatchObject({ lane: 'line-110', needsHuman: true });
  });

  it('keeps an unclear case with the line that received it first', () => {
    expect(decideRoute(triage({ needsHuman: true }), '110')).toMatchObject({ line: '110', lane: 'needs-human' });
    expect(decideRoute(triage({ needsHuman: true }), '12345')).toMatchObject({ line: '12345', lane: 'needs-human' });
  });

  it('gives an unclear case to 110 when danger is the likelier reading', () => {
    const route = decideRoute(triage({ line: '110', priority: 'P1', needsHuman: true }), '12345');
    expect(route).toMatchObject({ line: '110', lane: 'needs-human' });
  });

  it('steers a clear public service matter away from the police', () => {
    expect(decideRoute(triage({}), '110')).toMatchObject({ line: '12345', lane: 'line-12345' });
  });

  it.each(PRIORITIES)('never changes the priority %s', (priority) => {
    for (const dialled of LINES) {
      for (const needsHuman of [true, false]) {
        expect(decideRoute(triage({ priority, needsHuman }), dialled).priority).toBe(priority);
      }
    }
  });
});

describe('escalateUnclear', () => {
  it.each(PRIORITIES)('moves %s up or leaves it, never down, and ends on the emergency line', (start) => {
    let standing: { line: '110' | '12345'; lane: string; priority: (typeof PRIORITIES)[number] } = {
      line: '12345',
      lane: 'needs-human',
      priority: start,
    };
    for (let step = 0; step < PRIORITIES.length; step += 1) {
      const next = escalateUnclear(standing.priority, standing.line);
      expect(priorityRank(next.priority)).toBeLessThanOrEqual(priorityRank(standing.priority));
      standing = next;
    }
    expect(standing).toMatchObject({ line: '110', lane: 'line-110' });
  });
});
