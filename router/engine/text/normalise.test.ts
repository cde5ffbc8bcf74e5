import fc from 'fast-check';
import { normalise } from './normalise';

describe('normalise', () => {
  it.each([
    ['full width', 'ＨＥＬＰ！', 'help!'],
    ['traditional characters', '廚房著火了', '厨房着火了'],
    ['zero-width signs', '着\u200b火\u200d了', '着火了'],
    ['signs between characters', '着.火 了', '着火了'],
    ['decomposed marks', 'cha\u0301y nha\u0300', 'cháy nhà'],
    ['long runs', 'helpppppp', 'helpp'],
    ['curly apostrophes', 'can’t', "can't"],
  ])('makes %s comparable', (_, original, text) => {
    expect(normalise(original).text).toBe(text);
  });

  it('takes Vietnamese marks away in the folded form only', () => {
    expect(normalise('Đang cháy lớn')).toMatchObject({ text: 'đang cháy lớn', folded: 'dang chay lon' });
  });

  it('keeps digits in runs', () => {
    expect(normalise('尾号1110').text).toBe('尾号1110');
  });

  it('maps every unit back into the original, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { text, folded, starts, ends } = normalise(original);
        expect(folded).toHaveLength(text.length);
        expect(starts).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) {
          expect(starts[i]!).toBeLessThan(ends[i]!);
          expect(ends[i]!).toBeLessThanOrEqual(original.length);
          if (i > 0) expect(starts[i]!).toBeGreaterThan(starts[i - 1]!);
        }
      }),
    );
  });
});
