import type { ContactRecord } from './contact-record';
import { judgeThreshold } from './measure-run';
import { measureGroup, serviceLevelOf } from './measure-waits';
import { percentile, slopeOf } from './percentile';
import type { PlannedContact } from './planned-contact';

const RECEIPT = { line: '110', category: '51', priority: 'P0', needsHuman: false } as ContactRecord['receipt'];
const record = (at: number, changes: Partial<ContactRecord>): ContactRecord => ({
  contact: { at, channel: 'phone', truth: { line: '110', priority: 'P0' } } as PlannedContact,
  receipt: RECEIPT,
  ...{ lateMs: 0, repeats: 0, hasChangedAnswer: false, isLinked: false },
  ...changes,
});
const answered = (at: number, after: number) => record(at, { answeredAt: at + after });
const hungUp = (at: number, after: number) => record(at, { hungUpAt: at + after, answeredAt: at + after + 100 });
const END = 1_000;

describe('serviceLevelOf', () => {
  it('counts who was answered in time against all who were not gone by then', () => {
    expect(serviceLevelOf([answered(0, 5), answered(0, 15), answered(0, 16), hungUp(0, 60)], END)).toBe(0.5);
  });

  it('leaves out who hung up within the target, who wrote, and who has only just called', () => {
    const wrote = answered(0, 900);
    wrote.contact = { ...wrote.contact, channel: 'sms' };
    expect(serviceLevelOf([answered(0, 5), hungUp(0, 10), wrote, record(END - 3, {})], END)).toBe(1);
  });

  it('counts who still waits', () => expect(serviceLevelOf([answered(0, 5), record(0, {})], END)).toBe(0.5));

  it('is nothing where nobody called', () => expect(serviceLevelOf([], END)).toBeNull());
});

describe('measureGroup', () => {
  it('takes an answer after the caller has gone for no answer', () => {
    expect(measureGroup([answered(0, 5), hungUp(0, 60)], END)).toMatchObject({
      ...{ contacts: 2, calls: 2, answered: 1, hungUp: 1, abandonment: 0.5 },
      waits: { p50: 5, longest: 5 },
    });
  });
});

describe('judgeThreshold', () => {
  it.each([
    [{ metric: 'lost', atMost: 0 }, 0, true],
    [{ metric: 'lost', atMost: 0 }, 1, false],
    [{ metric: 'serviceLevel110', atLeast: 0.95 }, 0.95, true],
    [{ metric: 'serviceLevel110', atLeast: 0.95 }, 0.94, false],
    [{ metric: 'serviceLevel110', atLeast: 0.95 }, null, true],
  ] as const)('%j measured as %s is met: %s', (threshold, measured, isMet) => {
    expect(judgeThreshold(threshold, measured)).toMatchObject({ isMet, measured });
  });
});

describe('percentile and slopeOf', () => {
  it('take the nearest rank', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.95, 1].map((share) => percentile(numbers, share))).toEqual([50, 95, 100]);
    expect(percentile([], 0.5)).toBeUndefined();
  });

  it('fit a straight line', () => {
    expect(
      slopeOf([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
    ).toBeCloseTo(2, 10);
    expect(slopeOf([[1, 1]])).toBeUndefined();
  });
});
