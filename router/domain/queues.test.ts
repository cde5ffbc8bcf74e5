import { laneJobId, laneJobsOf, type OwedCase } from './queues';

const owed = (caseId: string, priority: OwedCase['priority'], cityId = 'a'): OwedCase => ({
  cityId,
  caseId,
  priority,
  routing: 0,
});

describe('laneJobsOf', () => {
  it('makes one job of the cases of a city and a priority, in the order they came', () => {
    const jobs = laneJobsOf([owed('1', 'P3'), owed('2', 'P0'), owed('3', 'P3'), owed('4', 'P3', 'b')]);
    expect(jobs.map(({ cityId, priority, cases }) => [cityId, priority, cases.map(({ caseId }) => caseId)])).toEqual([
      ['a', 'P3', ['1', '3']],
      ['a', 'P0', ['2']],
      ['b', 'P3', ['4']],
    ]);
  });

  it('leaves no case out and puts none in twice, however many there are', () => {
    const many = Array.from({ length: 1_001 }, (_, index) => owed(String(index), 'P2'));
    const jobs = laneJobsOf(many);
    expect(jobs.flatMap(({ cases }) => cases.map(({ caseId }) => caseId))).toEqual(many.map(({ caseId }) => caseId));
    expect(new Set(jobs.map(laneJobId)).size).toBe(jobs.length);
  });
});
