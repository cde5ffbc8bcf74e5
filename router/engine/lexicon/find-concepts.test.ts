import { normalise } from '../text/normalise';
import { CONCEPTS, termsOf } from './concept';
import { expandTerms } from './expand-terms';
import { findConcepts } from './find-concepts';

const ideas = (text: string) => findConcepts(normalise(text)).map(({ concept }) => concept);

describe('expandTerms', () => {
  it('writes out groups, also groups inside groups', () => {
    expect(expandTerms('a[b|c[d|e]]|f').sort()).toEqual(['ab', 'acd', 'ace', 'f']);
  });

  it('refuses a list with an open bracket', () => {
    expect(() => expandTerms('a[b|c')).toThrow('unbalanced');
  });

  it('reads every list of the lexicon', () => {
    for (const concept of CONCEPTS) {
      for (const terms of Object.values(termsOf(concept))) expect(expandTerms(terms).length).toBeGreaterThan(0);
    }
  });
});

describe('findConcepts', () => {
  it('hides a dangerous word inside a harmless saying', () => {
    expect(ideas('跳楼价清仓')).not.toContain('suicide-intent');
    expect(ideas('他站在楼顶要跳楼')).toContain('suicide-intent');
  });

  it('finds a term across a short gap, and not across the end of a sentence', () => {
    expect(ideas('火都烧到三楼窗帘了')).toContain('fire');
    expect(ideas('火都在灶上。烧水到三楼')).not.toContain('fire');
  });

  it('matches whole words of letters only', () => {
    expect(ideas('a gunmetal door')).not.toContain('gun');
    expect(ideas('he has a gun')).toContain('gun');
  });

  it('reads Vietnamese without marks where no marks are written, and keeps tones apart where they are', () => {
    expect(ideas('chay nha roi cuu voi')).toContain('fire');
    expect(ideas('Cháy nhà rồi')).toContain('fire');
    expect(ideas('Xe này bán chạy nhất phố')).not.toContain('fire');
  });
});
