import type { Judgement } from '../model/judge';
import { readText } from '../read-text';
import { doubtsOf } from './doubt';

const judgement = (unknownShare: number): Judgement => ({
  categories: [{ code: '01', line: '12345', probability: 0.9 }],
  routes: { '110/P0': 0, '110/P1': 0, '110/P2': 0, '12345/P2': 0, '12345/P3': 1 },
  loudest: 0,
  unknownShare,
  words: 10,
});

describe('doubtsOf', () => {
  const foreign = readText('Помогите нам пожалуйста');

  it('asks a person when the language is unknown and many words are new', () => {
    expect(doubtsOf(foreign, judgement(0.5), false)).toEqual(['language-unknown']);
  });

  it('trusts words it knows, whatever language they seem to be in', () => {
    expect(doubtsOf(foreign, judgement(0.2), false)).toEqual([]);
  });
});
