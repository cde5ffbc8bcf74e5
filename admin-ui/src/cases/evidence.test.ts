import type { Reason } from '#domain/triage';
import { segmentsOf, strongestKind } from './evidence';

const reason = (kind: Reason['kind'], text: string, ...words: string[]): Reason => ({
  kind,
  code: words.join(' '),
  evidence: words.map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length, text: word };
  }),
});

describe('segmentsOf', () => {
  it('gives back the whole text, whatever the evidence', () => {
    const text = '楼下着火了，浓烟很大';
    const segments = segmentsOf(text, [reason('rule', text, '着火'), reason('model', text, '火了，浓烟')]);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
  });

  it('cuts where spans overlap, and keeps every reason of the overlap', () => {
    const text = '着火了';
    const rule = reason('rule', text, '着火');
    const model = reason('model', text, '火了');
    expect(segmentsOf(text, [rule, model])).toEqual([
      { start: 0, text: '着', reasons: [rule] },
      { start: 1, text: '火', reasons: [rule, model] },
      { start: 2, text: '了', reasons: [model] },
    ]);
  });

  it('counts in UTF-16 code units, so that words after an emoji are still the right ones', () => {
    const text = '🔥🔥 着火 help';
    const marked = segmentsOf(text, [reason('rule', text, '着火')]).filter(({ reasons }) => reasons.length > 0);
    expect(marked.map((segment) => segment.text)).toEqual(['着火']);
  });

  it.each([
    ['other words', { start: 0, end: 2, text: '着火' }],
    ['an end beyond the text', { start: 2, end: 99, text: '着火' }],
    ['nothing', { start: 1, end: 1, text: '' }],
    ['a start after its end', { start: 3, end: 1, text: '' }],
  ])('marks nothing for a span that holds %s', (_, span) => {
    const segments = segmentsOf('楼下着火了', [{ kind: 'rule', code: 'fire', evidence: [span] }]);
    expect(segments).toEqual([{ start: 0, text: '楼下着火了', reasons: [] }]);
  });

  it('has nothing to show of an empty text', () => {
    expect(segmentsOf('', [])).toEqual([]);
  });
});

describe('strongestKind', () => {
  it('lets a life-risk rule outshine the model', () => {
    const text = '着火';
    expect(strongestKind([reason('model', text, '着火'), reason('rule', text, '着火')])).toBe('rule');
    expect(strongestKind([])).toBeUndefined();
  });
});
