import type { Triage } from '#domain/triage';
import type { CorpusRow } from '#engine/train/corpus-row';
import { classesOf, confusionOf, isEmergency, meanFigures, newlyMissed, type Verdict } from './evaluate';

const row = (category: CorpusRow['category'], priority: CorpusRow['priority']): CorpusRow => ({
  situation: `${category}-${priority}`,
  text: `${category} ${priority}`,
  category,
  priority,
  language: 'en',
  channel: 'phone',
  voice: 'adult',
});
const said = (category: string, line: Triage['line'], priority: Triage['priority'], needsHuman = false): Triage => ({
  line,
  category,
  priority,
  confidence: 0.9,
  needsHuman,
  language: 'en',
  alternatives: [{ line, category, confidence: 0.9 }],
  reasons: [],
  modelVersion: 'test',
  ruleVersion: 'test',
});
const fire = row('51', 'P0');
const theft = row('60', 'P2');
const lamp = row('01', 'P3');
const rows = [fire, theft, lamp];
const verdicts = (...triages: Triage[]): Verdict[] => triages.map((triage, at) => ({ row: rows[at]!, triage }));

const right = verdicts(said('51', '110', 'P0'), said('60', '110', 'P2'), said('01', '12345', 'P3'));
const asksAboutFire = verdicts(said('04', '12345', 'P3', true), said('60', '110', 'P2'), said('01', '12345', 'P3'));
const losesAllTo12345 = verdicts(said('900400', '12345', 'P3'), said('12', '12345', 'P3'), said('01', '12345', 'P3'));

describe('isEmergency', () => {
  it('is a call that belongs to 110 at P0 or P1', () => {
    expect(rows.map(isEmergency)).toEqual([true, false, false]);
  });
});

describe('newlyMissed', () => {
  it('names the emergencies that only the live model catches, with what was said of them', () => {
    expect(newlyMissed('itself', rows, [losesAllTo12345], [right])).toEqual([
      expect.objectContaining({ by: 'itself', category: '51', saidCategory: '900400', saidPriority: 'P3' }),
    ]);
  });

  it('counts an emergency as caught when a person is asked', () => {
    expect(newlyMissed('itself', rows, [asksAboutFire], [right])).toEqual([]);
    expect(newlyMissed('itself', rows, [losesAllTo12345], [asksAboutFire])).toHaveLength(1);
  });

  it('leaves out what the live model misses too, and what only some of the twins miss', () => {
    expect(newlyMissed('held-out', rows, [losesAllTo12345], [losesAllTo12345])).toEqual([]);
    expect(newlyMissed('held-out', rows, [losesAllTo12345, right], [right, right])).toEqual([]);
    expect(newlyMissed('held-out', rows, [losesAllTo12345, losesAllTo12345], [right, losesAllTo12345])).toEqual([]);
    expect(newlyMissed('held-out', rows, [losesAllTo12345, losesAllTo12345], [right, right])).toHaveLength(1);
  });
});

describe('meanFigures', () => {
  it('averages the twins over the texts, not over their judgements', () => {
    const { urgentSafe, urgentStraight, top1, administrativeTo110 } = meanFigures([right, asksAboutFire]);
    expect([urgentSafe.hits, urgentSafe.of]).toEqual([1, 1]);
    expect([urgentStraight.hits, urgentStraight.of]).toEqual([1, 1]);
    expect([top1.hits, top1.of]).toEqual([3, 3]);
    expect([administrativeTo110.hits, administrativeTo110.of]).toEqual([0, 1]);
  });

  it('says that an emergency left to 12345 is not safe', () => {
    expect(meanFigures([losesAllTo12345]).urgentSafe).toMatchObject({ hits: 0, of: 1 });
  });
});

describe('classesOf', () => {
  it('gives recall and precision of every class beside the live recall, counted in texts', () => {
    expect(classesOf([right, losesAllTo12345], [losesAllTo12345, losesAllTo12345])).toContainEqual({
      category: '51',
      count: 1,
      recall: 0.5,
      precision: 1,
      liveRecall: 0,
    });
  });
});

describe('confusionOf', () => {
  it('counts what was said of every class, by class and then by frequency', () => {
    expect(confusionOf([losesAllTo12345, losesAllTo12345, right]).slice(1, 3)).toEqual([
      { truth: '51', said: '900400', count: 2 },
      { truth: '51', said: '51', count: 1 },
    ]);
  });
});
