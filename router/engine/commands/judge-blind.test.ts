import { judgeBlind } from './judge-blind';

const { measures, adversarial } = judgeBlind();

/** What the model that goes on must show on texts that none has learned: the aims, less what chance takes of 90 pairs or 140 texts. */
describe.each(['zh', 'en', 'vi'])('the shipped engine on the blind set, %s', (language) => {
  const all = measures[language]!;
  const everyday = measures[`everyday, ${language}`]!;

  it('sends danger to life to 110 or to a person', () => {
    expect(all.lifeSafe.share).toBeGreaterThanOrEqual(0.985);
    expect(all.lifeStraight.share).toBeGreaterThanOrEqual(0.96);
  });

  it('tells apart what differs in a word', () => expect(all.pairs.share).toBeGreaterThanOrEqual(0.88));

  it('leaves administrative matters on 12345, and asks about few of the everyday ones', () => {
    expect(all.administrativeTo110.share).toBeLessThanOrEqual(0.04);
    expect(everyday.administrativeToPerson.share).toBeLessThanOrEqual(0.1);
  });

  it('names the category, and knows how sure it is', () => {
    expect(everyday.top1.share).toBeGreaterThanOrEqual(0.9);
    expect(everyday.top3.share).toBeGreaterThanOrEqual(0.98);
    expect(all.calibrationError).toBeLessThanOrEqual(0.06);
  });

  it('is led astray by nothing adversarial', () => {
    expect(adversarial[language]!.share).toBeGreaterThanOrEqual(0.96);
  });
});
