import type { Wait } from './case-history';
import { type CaseStory, findOvertaken } from './find-overtaken';

const SEAT = { line: '110', languages: ['zh', 'en'] } as const;
const abilityOf = () => SEAT;

const story = (number: string, wait: Partial<Wait>, offeredTo?: string): CaseStory => {
  const whole: Wait = { lane: 'line-110', priority: 'P3', from: 0, until: 10_000, ...wait };
  const offers = offeredTo
    ? [{ userId: offeredTo, at: whole.until ?? 0, lane: whole.lane, priority: whole.priority }]
    : [];
  return { number, language: 'zh', history: { waits: [whole], offers, refusals: [], accepts: [] } };
};
const routine = story('routine', { until: 10_000 }, 'seat');
const urgent = (changes: Partial<CaseStory>, wait: Partial<Wait> = {}): CaseStory => ({
  ...story('urgent', { priority: 'P0', from: 5_000, until: 20_000, ...wait }),
  ...changes,
});

describe('findOvertaken', () => {
  it('finds a routine case that was offered while an urgent one waited for the same seat', () => {
    expect(findOvertaken([routine, urgent({})], abilityOf)).toEqual([{ waiting: 'urgent', offered: 'routine' }]);
  });

  it.each<[string, CaseStory]>([
    ['came a moment before', urgent({}, { from: 9_800 })],
    ['was offered at the same moment', urgent({}, { until: 10_000 })],
    ['is of a lane that the seat does not serve', urgent({}, { lane: 'line-12345' })],
    ['is no more urgent', urgent({}, { priority: 'P3' })],
    ['is in a language that the seat does not speak', urgent({ language: 'vi' })],
    [
      'was refused by the seat before',
      urgent({ history: { ...urgent({}).history, refusals: [{ userId: 'seat', at: 6_000 }] } }),
    ],
  ])('finds nothing when the urgent one %s', (_why, other) => {
    expect(findOvertaken([routine, other], abilityOf)).toEqual([]);
  });

  it('lets age decide between priority and ordinary cases of 12345, and between no others', () => {
    const seat = () => ({ line: '12345', languages: ['zh'] }) as const;
    const ordinary = story('ordinary', { lane: 'line-12345' }, 'seat');
    const other = (wait: Partial<Wait>) => findOvertaken([ordinary, urgent({}, wait)], seat);
    expect(other({ lane: 'line-12345', priority: 'P2' })).toEqual([]);
    expect(other({ lane: 'line-12345', priority: 'P1' })).toHaveLength(1);
    expect(other({ lane: 'needs-human', priority: 'P2' })).toHaveLength(1);
  });

  it('finds an urgent one that still waits at the end', () => {
    expect(findOvertaken([routine, urgent({}, { until: undefined })], abilityOf)).toHaveLength(1);
  });
});
