import type { Evaluation, Figures, MissedEmergency } from '#domain/model';
import { shareOf } from '#engine/train/statistics';
import { objectionsTo } from './gate';

const figures = (changes: Partial<Figures> = {}): Figures => ({
  texts: 1_000,
  urgentSafe: shareOf(398, 400),
  urgentStraight: shareOf(380, 400),
  lifeSafe: shareOf(300, 300),
  lifeStraight: shareOf(290, 300),
  pairs: shareOf(90, 100),
  administrativeTo110: shareOf(10, 500),
  administrativeToPerson: shareOf(40, 500),
  top1: shareOf(850, 1_000),
  top3: shareOf(950, 1_000),
  calibrationError: 0.05,
  unknownWords: 0.2,
  ...changes,
});
const missed: MissedEmergency = {
  by: 'itself',
  situation: 'en-51-oil-pan',
  language: 'en',
  category: '51',
  priority: 'P0',
  text: 'fire',
  saidCategory: '900400',
  saidPriority: 'P3',
};
const judge = (changes: Partial<Pick<Evaluation, 'candidate' | 'live' | 'classes' | 'missed'>>) =>
  objectionsTo({ candidate: figures(), live: figures(), classes: [], missed: [], ...changes });
const classOf = (count: number, recall: number) => [{ category: '52', count, recall, precision: 0.9, liveRecall: 0.9 }];

describe('objectionsTo', () => {
  it('finds nothing against a candidate that is as good, or better in everything', () => {
    expect(judge({})).toEqual([]);
    expect(judge({ candidate: figures({ top1: shareOf(1_000, 1_000), calibrationError: 0 }) })).toEqual([]);
  });

  it('refuses a single emergency that the live model catches, however good the rest', () => {
    expect(judge({ missed: [missed], candidate: figures({ top1: shareOf(1_000, 1_000) }) })).toEqual([
      { code: 'misses-emergencies', count: 1 },
    ]);
  });

  it.each([
    ['urgentStraight', { urgentStraight: shareOf(376, 400) }, { urgentStraight: shareOf(375, 400) }],
    ['urgentSafe', { urgentSafe: shareOf(396, 400) }, { urgentSafe: shareOf(395, 400) }],
    ['pairs', { pairs: shareOf(87, 100) }, { pairs: shareOf(86, 100) }],
    ['top1', { top1: shareOf(831, 1_000) }, { top1: shareOf(829, 1_000) }],
    ['administrativeTo110', { administrativeTo110: shareOf(19, 500) }, { administrativeTo110: shareOf(21, 500) }],
    ['calibrationError', { calibrationError: 0.069 }, { calibrationError: 0.071 }],
  ])('lets %s be a little worse, and no more', (figure, little, more) => {
    expect(judge({ candidate: figures(little) })).toEqual([]);
    expect(judge({ candidate: figures(more) })).toMatchObject([{ code: 'figure-worse', figure }]);
  });

  it('holds no loss of one or two texts against a candidate, however few there are', () => {
    const live = figures({ urgentStraight: shareOf(20, 20) });
    const losing = (texts: number) => figures({ urgentStraight: shareOf(20 - texts, 20) });
    expect(judge({ live, candidate: losing(2) })).toEqual([]);
    expect(judge({ live, candidate: losing(3) })).toMatchObject([{ figure: 'urgentStraight' }]);
  });

  it('refuses a candidate that has forgotten a class, unless the class is too small to tell', () => {
    expect(judge({ classes: classOf(20, 0.7) })).toMatchObject([{ code: 'class-forgotten', category: '52' }]);
    expect(judge({ classes: classOf(20, 0.8) })).toEqual([]);
    expect(judge({ classes: classOf(5, 0.2) })).toEqual([]);
  });
});
