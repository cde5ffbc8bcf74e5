import { calibrationError, labelScores, macroF1, shareOf } from './statistics';

describe('shareOf', () => {
  it('keeps the interval inside 0 and 1 and around the share', () => {
    expect(shareOf(10, 10)).toMatchObject({ share: 1, high: 1 });
    expect(shareOf(10, 10).low).toBeCloseTo(0.722, 3);
    expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 });
  });
});

describe('calibrationError', () => {
  it('is zero when confidence is what happens, and the distance when it is not', () => {
    expect(calibrationError([{ confidence: 1, isRight: true }])).toBe(0);
    const halfRight = [true, false].map((isRight) => ({ confidence: 0.9, isRight }));
    expect(calibrationError(halfRight)).toBeCloseTo(0.4);
  });
});

describe('labelScores', () => {
  it('counts precision and recall of each label', () => {
    const scores = labelScores([
      { truth: 'a', said: 'a' },
      { truth: 'a', said: 'b' },
      { truth: 'b', said: 'b' },
    ]);
    expect(scores).toMatchObject([
      { label: 'a', precision: 1, recall: 0.5 },
      { label: 'b', precision: 0.5, recall: 1 },
    ]);
    expect(macroF1(scores)).toBeCloseTo(2 / 3);
  });
});
