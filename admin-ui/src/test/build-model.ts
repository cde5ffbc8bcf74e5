import type { Evaluation, Figures } from '#domain/model';
import type { ModelDetail } from '#domain/wire/model-wire';

const share = (hits: number, of: number) => ({ hits, of, share: hits / of, low: hits / of, high: hits / of });

const figures: Figures = {
  texts: 1_000,
  urgentSafe: share(396, 400),
  urgentStraight: share(380, 400),
  lifeSafe: share(300, 300),
  lifeStraight: share(290, 300),
  pairs: share(90, 100),
  administrativeTo110: share(10, 500),
  administrativeToPerson: share(40, 500),
  top1: share(850, 1_000),
  top3: share(950, 1_000),
  calibrationError: 0.05,
  unknownWords: 0.2,
};

export const EVALUATION: Evaluation = {
  liveVersion: 'shipped-1',
  learnedFrom: { corpus: 5_000, confirmed: 300, corrected: 12 },
  candidate: figures,
  live: { ...figures, top1: share(840, 1_000) },
  classes: [{ category: '51', count: 60, recall: 0.8, precision: 0.9, liveRecall: 0.95 }],
  confusion: [
    { truth: '51', said: '51', count: 48 },
    { truth: '51', said: '04', count: 12 },
  ],
  objections: [],
  missed: [],
  drift: [{ day: '2026-11-18', contacts: 120, live: 0.25, candidate: 0.125 }],
};

/** A model in shadow that has nothing against it, as the server would tell of it. */
export const buildModel = (changes: Partial<ModelDetail> = {}): ModelDetail => ({
  id: '01990000-0000-7000-8000-000000000001',
  version: 'retrained-1',
  kind: 'retrained',
  status: 'shadow',
  createdAt: '2026-11-19T02:00:00.000Z',
  liveSince: null,
  summary: { confirmed: 300, corrected: 12, missed: 0, urgentSafe: 0.99, top1: 0.85 },
  evaluation: EVALUATION,
  failure: null,
  shadow: {
    contacts: 200,
    same: 190,
    raised: 6,
    lowered: 1,
    to110: 2,
    to12345: 0,
    otherCategory: 3,
    asksMore: 0,
    asksLess: 0,
    differences: [
      {
        caseId: '01990000-0000-7000-8000-000000000002',
        caseNumber: '261119000042',
        at: '2026-11-19T02:00:00.000Z',
        live: { line: '110', category: '51', priority: 'P0', needsHuman: false },
        shadow: { line: '110', category: '51', priority: 'P1', needsHuman: true },
      },
    ],
  },
  events: [
    { type: 'requested', at: '2026-11-19T02:00:00.000Z', actor: null, reason: '每周训练' },
    { type: 'passed', at: '2026-11-19T02:05:00.000Z', actor: null, reason: null },
  ],
  ...changes,
});
