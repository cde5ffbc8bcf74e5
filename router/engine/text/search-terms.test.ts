import { termsOf, wantedTerms } from './search-terms';

/** Whether a text is found by what is typed, as the index finds it. */
const finds = (text: string, typed: string): boolean => {
  const terms = termsOf(text);
  const wanted = wantedTerms(typed);
  return (
    wanted.length > 0 &&
    wanted.every(({ term, isPrefix }) => terms.some((one) => (isPrefix ? one.startsWith(term) : one === term)))
  );
};

describe('search terms', () => {
  it.each([
    ['路口红绿灯坏了', '红绿灯'],
    ['路口红绿灯坏了', '绿灯'],
    ['路口红绿灯坏了', '了'],
    ['路口红绿灯坏了', '灯'],
    ['路口紅綠燈壞了', '红绿灯'],
    ['路口红绿灯坏了', '紅綠燈'],
    ['人民路3号楼电梯坏了', '3号楼 电梯'],
    ['Đèn giao thông ở ngã tư bị hỏng', 'den giao thong'],
    ['den giao thong hong', 'đèn giao thông'],
    ['The traffic light is out of order', 'TRAFFIC lig'],
    ['人民路口红绿灯坏了', '绿灯 人民路'],
    ['车牌浙Ａ１２３４５', 'a12345'],
  ])('finds in %p what is typed as %p', (text, typed) => {
    expect(finds(text, typed)).toBe(true);
  });

  it.each([
    ['路口红绿灯坏了', '红灯'],
    ['the lift keeps stopping', 'lifts'],
    ['den giao thong', 'giao xe'],
    ['路口红绿灯坏了', ' *&| '],
  ])('does not find in %p what is typed as %p', (text, typed) => {
    expect(finds(text, typed)).toBe(false);
  });

  it('makes nothing of nothing, and no more of a long text than an index can hold', () => {
    expect(termsOf('')).toEqual([]);
    expect(termsOf(Array.from({ length: 9_000 }, (_, n) => `w${n}`).join(' '))).toHaveLength(2_000);
    expect(termsOf('x'.repeat(500)).every((term) => term.length <= 40)).toBe(true);
    expect(termsOf('\ud83d 路').join('')).toBe('路');
  });
});
