import type { CaseEventWire } from '#domain/wire/case-wire';
import { readHistory } from './case-history';

const LINE_OF: Record<string, '110' | '12345'> = { a: '110', b: '12345' };
const lineOf = (userId: string) => LINE_OF[userId];

let second = 0;
const event = (type: string, data: CaseEventWire['data'] = {}, actorId?: string): CaseEventWire => ({
  id: String((second += 1)),
  type,
  at: new Date(second * 1_000).toISOString(),
  actor: actorId ? { id: actorId, displayNames: { zh: actorId, en: actorId, vi: actorId } } : null,
  data,
});
const received = () => event('case-received', { lane: 'needs-human', priority: 'P2' });

describe('readHistory', () => {
  beforeEach(() => {
    second = 0;
  });

  it('follows a case that rang at two seats', () => {
    const history = readHistory(
      [
        received(),
        event('case-offered', { userId: 'a' }),
        event('offer-declined', { userId: 'a' }),
        event('case-offered', { userId: 'b' }),
        event('case-accepted', { fence: 1 }, 'b'),
      ],
      lineOf,
    );
    expect(history.waits.map(({ from, until }) => [from, until])).toEqual([
      [1_000, 2_000],
      [3_000, 4_000],
    ]);
    expect(history.refusals).toEqual([{ userId: 'a', at: 3_000 }]);
    expect(history.accepts).toEqual([{ by: 'b', at: 5_000 }]);
  });

  it('waits on at a higher priority after an escalation', () => {
    const history = readHistory(
      [received(), event('case-escalated', { from: 'P2', to: 'P1', lane: 'line-110' })],
      lineOf,
    );
    expect(history.waits).toEqual([
      { lane: 'needs-human', priority: 'P2', from: 1_000, until: 2_000 },
      { lane: 'line-110', priority: 'P1', from: 2_000, until: undefined },
    ]);
  });

  it('waits again only when it was decided for another line than that of the seat', () => {
    const decidedBy = (userId: string) =>
      readHistory(
        [
          received(),
          event('case-offered', { userId }),
          event('case-accepted', {}, userId),
          event('case-decided', { line: '110', priority: 'P0' }, userId),
        ],
        lineOf,
      ).waits.length;
    expect(decidedBy('a')).toBe(1);
    expect(decidedBy('b')).toBe(2);
  });
});
