import { sentences } from './sentences';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('cuts at full stops of both scripts and leaves decimal points alone', () => {
    expect(cut('水压低。 price is 3.5 now. 快来!')).toEqual(['水压低。', ' price is 3.5 now.', ' 快来!']);
  });

  it('cuts speech without punctuation so that no sentence grows without limit', () => {
    const lengths = sentences('嗯那个'.repeat(200)).map(({ start, end }) => end - start);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(121);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(600);
  });
});
