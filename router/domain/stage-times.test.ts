import { BUCKET_ENDS, bucketOf, STAGES, stageTimes } from './stage-times';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22) + seconds * 1_000);

describe('stageTimes', () => {
  it('counts signing and arriving from the instruction, departing and feedback from the signature', () => {
    const stamps = {
      instructedAt: at(0),
      signedAt: at(20),
      departedAt: at(80),
      arrivedAt: at(300),
      feedbackAt: at(1_820),
    };
    expect(stageTimes(stamps)).toEqual({ sign: 20_000, depart: 60_000, arrive: 300_000, feedback: 1_800_000 });
  });

  it('knows nothing of what has not ended', () => {
    const stamps = { instructedAt: at(0), signedAt: null, departedAt: null, arrivedAt: null, feedbackAt: null };
    expect(Object.values(stageTimes(stamps))).toEqual([null, null, null, null]);
  });
});

describe('bucketOf', () => {
  it('puts signing into 30, 60, 120 and 180 seconds and what is later', () => {
    const seconds = [0, 30, 30.001, 60, 61, 120, 121, 180, 181, 9_999];
    expect(seconds.map((one) => bucketOf('sign', one * 1_000))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('puts departing into 5, 10, 15 and 30 minutes, feedback into half an hour, 1, 2 and 4 hours', () => {
    const minutes = [5, 6, 15, 30, 31].map((one) => bucketOf('depart', one * 60_000));
    expect(minutes).toEqual([0, 1, 2, 3, 4]);
    expect([30, 60, 120, 240, 241].map((one) => bucketOf('feedback', one * 60_000))).toEqual([0, 1, 2, 3, 4]);
  });

  it('has ends that rise', () => {
    for (const stage of STAGES) {
      const ends = [...BUCKET_ENDS[stage]];
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    }
  });
});
